/** Keys (CMKs): their actions, and the rules that say what a key allows. */
export * from './actions.js';
export * from './archive.js';
export * from './cloud-resources.js';
export * from './deletion.js';
export * from './describe-keys.js';
export * from './key-material.js';
export * from './manage-keys.js';
export * from './rotation.js';

export * from './cmk-requirements.js';
export * from './cmk-states.js';
export * from './objects.js';
export * from './sets.js';
