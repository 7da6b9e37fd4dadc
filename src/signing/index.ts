/** TC3-HMAC-SHA256 in both directions. */
export { authorizationHeader, type Credentials, type RequestToSign } from './sign.js';
export { maxClockSkewSeconds, verify, type ReceivedRequest, type Verification } from './verify.js';
