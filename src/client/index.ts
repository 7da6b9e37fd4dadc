/** Calls a KMS. */
export { createKmsClient, type KmsClientOptions, type Timeouts } from './client.js';
export {
  CredentialError,
  createCredentialSource,
  fixedCredentials,
  type CredentialSettings,
  type CredentialSource,
} from './credentials/index.js';
export type { CallOptions, CallResult, Failure, KmsClient, Refusal, Unavailability } from './interface.js';
export type { NetworkOptions } from './http/connection-pools.js';
export { ClientSetupError } from './setup-error.js';
export { readCaFile } from './http/tls-options.js';
