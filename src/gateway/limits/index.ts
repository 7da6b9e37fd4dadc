/** How much a document and its variables may ask for. */
export { createDocumentCheck, type DocumentCheck } from './documents.js';
export { operationLimits } from './plugin.js';
