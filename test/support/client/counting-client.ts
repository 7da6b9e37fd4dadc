/** A KMS client that records its calls. */
import type { Action, ParamsOf } from '../../../src/contract/index.js';
import { createKmsClient, type KmsClient } from '../../../src/client/index.js';
import type { Upstream } from '../servers/gateway.js';

export interface CountedCall {
  readonly action: string;
  readonly region: string | undefined;
  /** The ids of a batch; empty for other calls. */
  readonly keyIds: readonly string[];
  /** Undefined until the call has ended. */
  succeeded?: boolean;
}

const keyIdsIn = (params: object): readonly string[] =>
  'KeyIds' in params && Array.isArray(params.KeyIds) ? params.KeyIds.map(String) : [];

export const countingClient = ({ url, credentials }: Upstream) => {
  const client = createKmsClient({ endpoint: new URL(url), defaultRegion: 'ap-guangzhou', credentials });
  const calls: CountedCall[] = [];
  const counting: KmsClient = {
    ...client,
    call: async <A extends Action>(
      action: A,
      params: ParamsOf<A>,
      options?: Parameters<KmsClient['call']>[2],
    ) => {
      const counted: CountedCall = { action: action.name, region: options?.region, keyIds: keyIdsIn(params) };
      calls.push(counted);
      const outcome = await client.call(action, params, options);
      counted.succeeded = outcome.ok;
      return outcome;
    },
  };
  return { client: counting, calls };
};
