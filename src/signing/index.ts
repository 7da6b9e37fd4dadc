/** TC3-HMAC-SHA256: signing and verifying requests. */
export { authorizationHeader, type Credentials } from './authorization-header.js';
export { verify, type Verification } from './verify.js';
