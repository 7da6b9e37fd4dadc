/** Handlers of the cryptographic actions: symmetric, asymmetric and post-quantum. */
import type { CryptographyActionName } from '../../contract/index.js';
import type { Handlers } from '../kit/handler.js';
import { asymmetric } from './asymmetric.js';
import { postQuantum } from './post-quantum.js';
import { symmetric } from './symmetric.js';

export const handlers: Handlers<CryptographyActionName> = { ...symmetric, ...asymmetric, ...postQuantum };
