/** White-box keys: their actions, and the rules that say what a white-box key allows. */
export * from './actions.js';
export * from './describe-white-box-keys.js';
export * from './manage-white-box-keys.js';
export * from './states.js';
