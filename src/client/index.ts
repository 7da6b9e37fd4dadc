/** The KMS client. */
export { createKmsClient, type KmsClientOptions } from './client.js';
export {
  createCredentialSource,
  CredentialError,
  fixedCredentials,
  type CredentialSettings,
  type CredentialSource,
} from './credentials/index.js';
export { readCaFile } from './http/ca-file.js';
export { ClientSetupError } from './http/client-setup-error.js';
export type { NetworkOptions } from './http/connection-pools.js';
export type { CallResult, Failure, KmsClient } from './interface.js';
