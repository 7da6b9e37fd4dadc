import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { actionNames, ListAlgorithms, ListKeys } from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import { actionOf } from '../../support/fixtures/action-of.js';
import { startScriptedKms, defaultRequestId, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { clientOf, failureOf, resultOf, unavailable } from '../../support/client/client-of.js';

let kms: ScriptedKms;
let client: KmsClient;
beforeEach(async () => {
  kms = await startScriptedKms();
  client = clientOf(kms, { maxRetries: 0, breakerMinAttempts: Infinity });
});
afterEach(async () => {
  await client.close();
  await kms.close();
});

describe('a list', () => {
  it.each([
    { TotalCount: 0 },
    { TotalCount: 0, Keys: null },
    { Keys: null },
    { TotalCount: null, Keys: null },
  ])('is an empty page if KMS responds with %j', async (fields) => {
    kms.answers('ListKeys').with(fields);
    expect(resultOf(await client.call(ListKeys, {})).Keys).toEqual([]);
  });

  it('has empty lists beside the one that KMS sends', async () => {
    kms.answers('ListAlgorithms').with({ SymmetricAlgorithms: [{ KeyUsage: 'u', Algorithm: 'a' }] });
    expect(resultOf(await client.call(ListAlgorithms, {}))).toEqual({
      SymmetricAlgorithms: [{ KeyUsage: 'u', Algorithm: 'a' }],
      AsymmetricAlgorithms: [],
      AsymmetricSignVerifyAlgorithms: [],
    });
  });
});

describe('a response', () => {
  it.each(actionNames)('is malformed if it has no field at all: %s', async (name) => {
    kms.answers(name).withRaw('{"Response":{}}');
    expect(failureOf(await client.call(actionOf(name), {}))).toEqual(
      unavailable('malformed', 'The response of KMS is empty.', actionOf(name).kind === 'write'),
    );
  });

  it.each([
    ['ListKeys', 'Keys', {}],
    ['ListKeys', 'Keys', { TotalCount: null }],
    ['ListKeys', 'Keys', { TotalCount: 'canary' }],
    ['ListKeyDetail', 'KeyMetadatas', {}],
    ['DescribeKeys', 'KeyMetadatas', {}],
    ['ListAlgorithms', 'SymmetricAlgorithms', { Added: [] }],
  ])('is unreadable if %s gets neither %s nor their count: %j', async (name, list, fields) => {
    kms.answers(name).with(fields);
    expect(failureOf(await client.call(actionOf(name), {}))).toEqual({
      ...unavailable(
        'unreadable',
        `The response of KMS is not as documented: ${list} must be present.`,
        false,
      ),
      requestId: defaultRequestId,
    });
    expect(kms.calls).toHaveLength(1);
  });

  it('with a request id alone is a success of a write whose results may all be missing', async () => {
    for (const name of ['EnableKey', 'ScheduleKeyDeletion']) {
      kms.answers(name).with();
      expect(await client.call(actionOf(name), {})).toEqual({
        ok: true,
        result: {},
        requestId: defaultRequestId,
      });
    }
  });
});
