/** A KMS on this machine: what any client of KMS, the official SDKs among them, can be pointed at. */
export { startLocalKms, type LocalKms, type LocalKmsOptions } from './server/server.js';
export { LocalKmsStartError } from './model/start-error.js';
