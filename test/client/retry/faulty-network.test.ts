import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ArchiveKey,
  CreateKey,
  DescribeKey,
  DisableKey,
  UpdateAlias,
  type Action,
} from '../../../src/contract/index.js';
import { failureOf, resultOf } from '../../support/client/client-of.js';
import { createFaultyNetwork, type FaultyRegion } from '../../support/client/faulty-network.js';
import { faults, faultsAfterExecution, faultsBeforeExecution } from '../../support/servers/faulty-kms.js';

const network = createFaultyNetwork();
let region: FaultyRegion;
let KeyId: string;
beforeEach(async () => {
  region = await network.enterRegion();
  ({ KeyId } = resultOf(await region.direct.call(CreateKey, { Alias: 'a-key' })));
});
afterEach(async () => {
  expect(region.bugs).toEqual([]);
  await region.close();
});
afterAll(() => network.close());

const metadata = async () => resultOf(await region.direct.call(DescribeKey, { KeyId })).KeyMetadata;

/** The received calls; in parentheses those that the KMS did not get. */
const received = () =>
  region.faulty.calls.map(({ action, succeeded }) => (succeeded === undefined ? `(${action})` : action));

describe.each([
  ['ArchiveKey', ArchiveKey, { KeyState: 'Archived' }],
  ['DisableKey', DisableKey, { KeyState: 'Disabled' }],
  ['UpdateAlias', UpdateAlias, { Alias: 'another-name' }],
] as const)('%s on a faulty network', (name, action, expected) => {
  const change = () => region.client.call<Action>(action, { KeyId, Alias: 'another-name' });

  it.each(faultsAfterExecution)('is executed once, and confirmed by a read-back (%s)', async (fault) => {
    region.faulty.inject(fault);
    expect(await change()).toMatchObject({ ok: true, result: {}, requestId: expect.any(String) });
    expect(received()).toEqual([name, 'DescribeKey']);
    expect(await metadata()).toMatchObject(expected);
  });

  it.each(faultsBeforeExecution)('is executed by the retry (%s)', async (fault) => {
    region.faulty.inject(fault);
    expect(await change()).toMatchObject({ ok: true });
    expect(received()).toEqual([`(${name})`, 'DescribeKey', name]);
    expect(await metadata()).toMatchObject(expected);
  });

  it.each(faults)('is executed once even if the read-back fails too (%s)', async (fault) => {
    region.faulty.inject('response lost', fault);
    expect(await change()).toMatchObject({ ok: true });
    const { calls } = region.faulty;
    expect(calls).toHaveLength(3);
    expect(calls.filter(({ action: its, succeeded }) => its === name && succeeded)).toHaveLength(1);
  });
});

describe('CreateKey on a faulty network', () => {
  it.each(faults)('is sent once, and reported as possibly executed (%s)', async (fault) => {
    region.faulty.inject(fault);
    expect(failureOf(await region.client.call(CreateKey, { Alias: 'another' }))).toMatchObject({
      kind: 'unavailable',
      mayHaveHappened: true,
    });
    expect(region.faulty.calls).toHaveLength(1);
    expect(resultOf(await region.client.call(CreateKey, { Alias: 'a-third' }))).toHaveProperty('KeyId');
  });
});

describe('a read on a faulty network', () => {
  it.each(faults)('succeeds at the second attempt (%s)', async (fault) => {
    region.faulty.inject(fault);
    const { KeyMetadata } = resultOf(await region.client.call(DescribeKey, { KeyId }));
    expect(KeyMetadata).toMatchObject({ KeyId });
    expect(region.faulty.calls).toHaveLength(2);
  });
});
