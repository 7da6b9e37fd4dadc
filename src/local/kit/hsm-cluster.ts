/** Refuses every HSM cluster: the local KMS has none. */
import type { ErrorCode } from '../../contract/index.js';
import { KmsFailure } from '../model/failure.js';

/** `code` is for actions that do not document the usual code. */
export const refuseHsmCluster = (
  id: string | undefined,
  code: ErrorCode = 'InvalidParameterValue.InvalidHsmClusterId',
) => {
  if (id === undefined || id === '') return;
  throw new KmsFailure(code, 'There is no such HSM cluster: HsmClusterId must be left out.');
};
