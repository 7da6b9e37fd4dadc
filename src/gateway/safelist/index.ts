/** Restricts callers to the operations of a list. */
export { readSafelist } from './read-safelist.js';
export { replaceOperation } from './replace-operation.js';
export { createSafelist, type Safelist } from './safelist.js';
