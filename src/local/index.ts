/** A KMS on this machine. Any KMS client can use it, including the official SDKs. */
export { startLocalKms, type LocalKmsOptions } from './server/local-kms.js';
export { LocalKmsStartError } from './model/start-error.js';
