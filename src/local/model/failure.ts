/** Refuses a call. Code and message go into the response. */
import type { CommonCode, ErrorCode } from '../../contract/index.js';

export class KmsFailure extends Error {
  override readonly name = 'KmsFailure';

  /** `message` names the parameter and what is expected, never the value. */
  constructor(
    readonly code: ErrorCode | CommonCode,
    message: string,
  ) {
    super(message);
  }
}
