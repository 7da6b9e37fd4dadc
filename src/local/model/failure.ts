/** A call that the local KMS refuses, with the code and the words of its answer. */
import type { CommonCode, ErrorCode } from '../../contract/index.js';

export class KmsFailure extends Error {
  override readonly name = 'KmsFailure';

  /** `message` names the parameter and what was expected, never the value. */
  constructor(
    readonly code: ErrorCode | CommonCode,
    message: string,
  ) {
    super(message);
  }
}
