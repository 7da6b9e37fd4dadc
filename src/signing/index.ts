/** TC3-HMAC-SHA256: signing and verifying requests. */
export { authorizationHeader, type Credentials, type RequestToSign } from './authorization-header.js';
export { maxClockSkewSeconds, verify, type ReceivedRequest, type Verification } from './verify.js';
