/** The service itself: what an account has bought, regions and algorithms. */
export * from './actions.js';
export * from './regions.js';
export * from './service.js';
