/** JSON whose integers keep all their digits, and checks on parsed values. */
export { parseJson, stringifyJson } from './json.js';
export { isRecord, maxUint64, toBigInt, toSafeInteger } from './values.js';
