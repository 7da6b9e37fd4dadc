import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ArchiveKey,
  CreateKey,
  DescribeKey,
  DisableKey,
  UpdateAlias,
  type Action,
} from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import { aFaultyKms, faults, type Fault, type FaultyKms } from '../../support/servers/faulty-kms.js';
import { startTestKms, type RunningKms } from '../../support/servers/local-kms.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';
import { clientOf, failureOf, resultOf } from '../../support/client/client-of.js';

let kms: RunningKms;
let faulty: FaultyKms;
let client: KmsClient;
let direct: KmsClient;
let KeyId: string;
beforeEach(async () => {
  kms = await startTestKms();
  faulty = await aFaultyKms(kms);
  client = clientOf(faulty, { clock: createManualClock().clock, timeouts: { attemptMs: 1_000 } });
  direct = clientOf(kms);
  ({ KeyId } = resultOf(await direct.call(CreateKey, { Alias: 'a-key' })));
});
afterEach(async () => {
  expect(kms.bugs).toEqual([]);
  await client.close();
  await direct.close();
  await faulty.close();
  await kms.close();
});

const metadata = async () => resultOf(await direct.call(DescribeKey, { KeyId })).KeyMetadata;
const came = () => faulty.passed.map(({ action, done }) => `${action}${done === undefined ? ' (lost)' : ''}`);

/** Those after which the KMS has done what it was asked. */
const afterwards: readonly Fault[] = faults.filter((fault) => /answer|afterwards/.test(fault));
const before: readonly Fault[] = faults.filter((fault) => !afterwards.includes(fault));

describe.each([
  ['ArchiveKey', ArchiveKey, { KeyState: 'Archived' }],
  ['DisableKey', DisableKey, { KeyState: 'Disabled' }],
  ['UpdateAlias', UpdateAlias, { Alias: 'another-name' }],
] as const)('%s on a bad network', (name, action, wished) => {
  const change = () => client.call<Action>(action, { KeyId, Alias: 'another-name' });

  it.each(afterwards)('is done once, and told by a reading (%s)', async (fault) => {
    faulty.suffers(fault);
    const outcome = await change();
    expect(outcome).toMatchObject({ ok: true, result: {}, requestId: expect.any(String) });
    expect(came()).toEqual([name, 'DescribeKey']);
    expect(await metadata()).toMatchObject(wished);
  });

  it.each(before)('is done by the repeat (%s)', async (fault) => {
    faulty.suffers(fault);
    expect(await change()).toMatchObject({ ok: true });
    expect(came()).toEqual([`${name} (lost)`, 'DescribeKey', name]);
    expect(await metadata()).toMatchObject(wished);
  });

  it.each(faults)('is done once though the reading suffers too (%s)', async (fault) => {
    faulty.suffers('answer lost', fault);
    expect(await change()).toMatchObject({ ok: true });
    expect(faulty.passed).toHaveLength(3);
    expect(faulty.passed.filter(({ action, done }) => action === name && done)).toHaveLength(1);
  });
});

describe('CreateKey on a bad network', () => {
  it.each(faults)('is sent once, and may have happened (%s)', async (fault) => {
    faulty.suffers(fault);
    expect(failureOf(await client.call(CreateKey, { Alias: 'another' }))).toMatchObject({
      kind: 'unavailable',
      mayHaveHappened: true,
    });
    expect(faulty.passed).toHaveLength(1);
    expect(resultOf(await client.call(CreateKey, { Alias: 'a-third' }))).toHaveProperty('KeyId');
  });
});

describe('a read on a bad network', () => {
  it.each(faults)('succeeds at the second attempt (%s)', async (fault) => {
    faulty.suffers(fault);
    expect(resultOf(await client.call(DescribeKey, { KeyId })).KeyMetadata).toMatchObject({ KeyId });
    expect(faulty.passed).toHaveLength(2);
  });
});
