/** Data keys: their actions, and the rules that say what a data key allows. */
export * from './actions.js';
export * from './contents.js';
export * from './describe-data-keys.js';
export * from './manage-data-keys.js';
export * from './states.js';
