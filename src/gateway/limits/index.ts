/** Limits how much a document and its variables may ask for. */
export { createDocumentCheck, type DocumentCheck } from './document-check.js';
export { operationLimitsPlugin } from './operation-limits-plugin.js';
