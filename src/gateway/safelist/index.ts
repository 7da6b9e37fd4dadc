/** Restricts callers to the operations of a list. */
export { withoutClientDirectives } from './client-directives.js';
export { replaceOperation } from './replace-operation.js';
export type { Safelist } from './safelist.js';
export { withTypename } from './typename.js';
export { watchSafelist } from './watched-safelist.js';
