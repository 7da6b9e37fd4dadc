/** The signatures of the cloud's API: TC3-HMAC-SHA256, signing and verifying, and the older ones, verifying. */
export { authorizationHeader, type Credentials } from './authorization-header.js';
export { hasSignatureParameters, verifyParameters } from './verify-parameters.js';
export { verify } from './verify.js';
export type { Verification } from './verification.js';
