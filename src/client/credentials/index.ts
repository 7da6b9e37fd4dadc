/** Where the credentials come from, and how they are kept fresh. */
export { createCredentialSource } from './create-credential-source.js';
export { CredentialError } from './credential-error.js';
export type { CredentialSettings } from './credential-settings.js';
export { fixedCredentials, toCredentialSource, type CredentialSource } from './credential-source.js';
