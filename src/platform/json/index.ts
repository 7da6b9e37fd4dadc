/** JSON as KMS and its callers write it: what the client and the local KMS share of the wire beside the signature. */
export { readJson, writeJson } from './json.js';
export { isRecord, largestUint64, safeNumber, wholeNumber } from './values.js';
