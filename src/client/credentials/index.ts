/** Whose credentials sign the calls, and how they stay valid. */
export { CredentialError } from './error.js';
export { createCredentialSource, type SourceOptions } from './source-from-settings.js';
export type { CredentialSettings } from './providers.js';
export { fixedCredentials, sourceOf, type CredentialSource } from './source.js';
