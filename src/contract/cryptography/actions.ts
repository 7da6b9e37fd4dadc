/** The cryptographic actions: symmetric, asymmetric and post-quantum. */
import * as asymmetric from './asymmetric.js';
import * as postQuantum from './post-quantum.js';
import * as symmetric from './symmetric.js';

export const cryptographyActions = { ...symmetric, ...asymmetric, ...postQuantum };
export type CryptographyActionName = keyof typeof cryptographyActions;
