/** The service itself: what an account has bought, regions and algorithms. */
export * from './actions.js';
export * from './service.js';

export * from './cmk-rules.js';
export * from './objects.js';
export * from './regions.js';
export * from './sets.js';
