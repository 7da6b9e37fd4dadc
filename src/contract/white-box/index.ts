/** White-box keys: their actions, and the rules that say what a white-box key allows. */
export * from './actions.js';
export * from './describe-white-box-keys.js';
export * from './manage-white-box-keys.js';

export * from './cmk-rules.js';
export * from './objects.js';
export * from './sets.js';
export * from './white-box-states.js';
