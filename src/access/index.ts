/** Who calls, and what each caller may do. */
export { accessOf, type Access } from './access.js';
export { anyone, type Caller } from './caller.js';
export type { Decision, Wish } from './policy.js';
export { noIdentity, type Identity, type Unidentified } from './identity.js';
export type { AccessRecord, Recorder } from './record.js';
export { createTokenIdentity, type TokenIdentityOptions } from './tokens/token-identity.js';
