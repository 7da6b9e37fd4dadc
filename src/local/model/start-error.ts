/** The local KMS could not start. The message says in one line why, and what to do about it. */
export class LocalKmsStartError extends Error {
  override readonly name = 'LocalKmsStartError';
}
