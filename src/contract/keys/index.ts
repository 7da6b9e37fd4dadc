/** Keys (CMKs): their actions, and the rules that say what a key allows. */
export * from './actions.js';
export * from './archive.js';
export * from './cloud-resources.js';
export * from './deletion.js';
export * from './describe-keys.js';
export * from './key-material.js';
export * from './key-rules.js';
export * from './manage-keys.js';
export * from './rotation.js';
export * from './states.js';
