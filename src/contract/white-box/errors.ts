/** The codes that any action on one white-box key documents. */
import type { ErrorCode } from '../model/errors.js';

export const whiteBoxErrors = [
  'InternalError',
  'InvalidParameterValue.InvalidKeyId',
  'ResourceNotFound',
  'ResourceUnavailable.NotPurchased',
  'UnauthorizedOperation',
] as const satisfies readonly ErrorCode[];
