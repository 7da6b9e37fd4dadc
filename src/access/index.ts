/** Who the caller is, and what the caller may do. */
export type { AccessRecord, AccessRecorder } from './access-record.js';
export { noAuthentication, type AuthenticationFailure, type Authenticator } from './authenticator.js';
export { createAuthorizer, type Authorizer } from './authorizer.js';
export { anonymousCaller, type Caller } from './caller.js';
export type { AccessRequest, Decision } from './policy.js';
export { createTokenAuthenticator, type TokenAuthenticatorOptions } from './tokens/token-authenticator.js';
