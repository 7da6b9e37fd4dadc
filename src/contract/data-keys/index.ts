/** Data keys: their actions, and the rules that say what a data key and its CMK allow. */
export * from './actions.js';
export * from './contents.js';
export * from './describe-data-keys.js';
export * from './manage-data-keys.js';

export * from './cmk-rules.js';
export * from './data-key-states.js';
export * from './objects.js';
export * from './sets.js';
