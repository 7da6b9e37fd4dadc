/** Cryptography with keys: symmetric, asymmetric and post-quantum. */
import type { Group } from '../kit/group.js';
import { AsymmetricResolver } from './asymmetric.js';
import { PostQuantumResolver } from './post-quantum.js';
import { PublicKeyResolver } from './public-key.js';
import { SymmetricResolver } from './symmetric.js';

export const cryptographyGroup: Group = {
  resolvers: [SymmetricResolver, AsymmetricResolver, PublicKeyResolver, PostQuantumResolver],
  references: {},
};
