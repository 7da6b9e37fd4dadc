/** HSM clusters: whoever names one is refused, for a KMS on this machine has none. */
import { KmsFailure } from './failure.js';

export const refuseHsmCluster = (id: string | undefined) => {
  if (id === undefined || id === '') return;
  throw new KmsFailure('InvalidParameterValue.InvalidHsmClusterId', 'There is no such HSM cluster.');
};
