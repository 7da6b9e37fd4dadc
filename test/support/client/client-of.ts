/** A client of a scripted KMS, and what tests expect of its results. */
import { DescribeKey, EnableKey } from '../../../src/contract/index.js';
import {
  createKmsClient,
  type CallResult,
  type KmsClient,
  type KmsClientOptions,
} from '../../../src/client/index.js';
import { createManualClock } from '../fixtures/manual-clock.js';
import type { ScriptedKms } from '../servers/scripted-kms.js';

/**
 * A client whose calls end by their deadline only when the test advances its clock, and whose connections have time on a busy
 * machine.
 */
export const clientOf = (
  { url, credentials }: Pick<ScriptedKms, 'url' | 'credentials'>,
  { clock, timeouts, ...options }: Partial<KmsClientOptions> = {},
) =>
  createKmsClient({
    endpoint: new URL(url),
    defaultRegion: 'ap-guangzhou',
    credentials,
    clock: { ...createManualClock().clock, ...clock },
    timeouts: { connectMs: 60_000, headersMs: 60_000, ...timeouts },
    ...options,
  });

/** The failure of a call; throws if it succeeded. */
export const failureOf = <R>(result: CallResult<R>) => {
  if (result.ok) throw new Error('The call succeeded.');
  return result.failure;
};

/** The result of a call; throws if it failed. */
export const resultOf = <R>(result: CallResult<R>): R => {
  if (!result.ok) throw new Error(`The call failed: ${result.failure.message}`);
  return result.result;
};

/** The failures of a write and of a read. */
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
