/** The local KMS could not start; the message says why and what to do, in one line. */
export class LocalKmsStartError extends Error {
  override readonly name = 'LocalKmsStartError';
}
