/** TC3-HMAC-SHA256 in both directions. */
export { authorization, type Credentials, type ToSign } from './sign.js';
export { maxSkew, verify, type Received, type Verdict } from './verify.js';
