/** Cryptography with keys, and random bytes. */
export * from './actions.js';
export * from './asymmetric.js';
export * from './post-quantum.js';
export * from './symmetric.js';

export * from './cmk-rules.js';
export * from './sets.js';
