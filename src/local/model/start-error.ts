import { OperatorError } from '../../platform/errors/index.js';

/** The local KMS could not start. The message says in one line why, and what to do about it. */
export class LocalKmsStartError extends OperatorError {
  override readonly name = 'LocalKmsStartError';
}
