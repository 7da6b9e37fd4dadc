/** Restricts callers to the operations of a list. */
export { replaceOperation } from './replace-operation.js';
export type { Safelist } from './safelist.js';
export { watchSafelist } from './watched-safelist.js';
