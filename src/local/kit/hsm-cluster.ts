/** HSM clusters: whoever names one is refused, for a KMS on this machine has none. */
import type { ErrorCode } from '../../contract/index.js';
import { KmsFailure } from '../model/failure.js';

/** `code` is for an action that does not document the usual one. */
export const refuseHsmCluster = (
  id: string | undefined,
  code: ErrorCode = 'InvalidParameterValue.InvalidHsmClusterId',
) => {
  if (id === undefined || id === '') return;
  throw new KmsFailure(code, 'There is no such HSM cluster: HsmClusterId must be left out.');
};
