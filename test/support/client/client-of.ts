/** A client of a scripted KMS, and the ends of calls as tests look at them. */
import { DescribeKey, EnableKey } from '../../../src/contract/index.js';
import {
  createKmsClient,
  type KmsClient,
  type KmsClientOptions,
  type CallResult,
} from '../../../src/client/index.js';
import type { ScriptedKms } from '../servers/scripted-kms.js';

export const clientOf = (
  { url, credentials }: Pick<ScriptedKms, 'url' | 'credentials'>,
  options: Partial<KmsClientOptions> = {},
) => createKmsClient({ endpoint: new URL(url), defaultRegion: 'ap-guangzhou', credentials, ...options });

/** The failure of a call; throws where it succeeded. */
export const failureOf = <R>(outcome: CallResult<R>) => {
  if (outcome.ok) throw new Error('The call succeeded.');
  return outcome.failure;
};

/** The result of a call; throws where it failed. */
export const resultOf = <R>(outcome: CallResult<R>): R => {
  if (!outcome.ok) throw new Error(`The call failed: ${outcome.failure.message}`);
  return outcome.result;
};

/** The failures of a change and of a read. */
export const failuresOf = async (client: KmsClient) => ({
  write: failureOf(await client.call(EnableKey, { KeyId: 'a-key' })),
  read: failureOf(await client.call(DescribeKey, { KeyId: 'a-key' })),
});

export const unavailable = (reason: string, message: unknown, mayHaveHappened: boolean) => ({
  kind: 'unavailable',
  reason,
  message,
  mayHaveHappened,
  requestId: null,
});
