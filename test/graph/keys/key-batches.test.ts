import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DisableKeysDocument, EnableKeysDocument } from '../../generated/graphql.js';
import { countingClient, type CountedCall } from '../../support/servers/counting-client.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { startTestKms, type RunningKms } from '../../support/servers/local-kms.js';
import { newKey, unknownKeyId } from '../../support/servers/new-key.js';

const madeUp = (count: number) =>
  Array.from({ length: count }, (_, n) => `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`);

describe('enableKeys and disableKeys', () => {
  let kms: RunningKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  let calls: CountedCall[];
  const keyIds: string[] = [];

  beforeAll(async () => {
    kms = await startTestKms();
    const counting = countingClient(kms);
    calls = counting.calls;
    gateway = await gatewayFor(kms, { client: counting.client });
    for (const alias of ['one', 'two', 'three']) keyIds.push(await newKey(gateway, alias));
  });
  beforeEach(() => {
    calls.splice(0);
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
    await kms.close();
  });

  it('change all keys in one call, and read them in one more', async () => {
    const { disableKeys } = await gateway.gql(DisableKeysDocument, { keyIds });
    expect(disableKeys).toEqual({
      __typename: 'DisableKeysPayload',
      requestId: expect.any(String),
      keys: keyIds.map((keyId) => ({ keyId, state: 'DISABLED' })),
    });
    const { enableKeys } = await gateway.gql(EnableKeysDocument, { keyIds });
    expect(enableKeys).toMatchObject({ keys: keyIds.map((keyId) => ({ keyId, state: 'ENABLED' })) });
    expect(calls.map(({ action }) => action)).toEqual([
      'DisableKeys',
      'DescribeKeys',
      'EnableKeys',
      'DescribeKeys',
    ]);
  });

  it('change none where KMS refuses one', async () => {
    const { disableKeys } = await gateway.gql(DisableKeysDocument, { keyIds: [...keyIds, unknownKeyId] });
    expect(disableKeys).toMatchObject({ __typename: 'KmsCmkNotFoundError' });
    const { enableKeys } = await gateway.gql(EnableKeysDocument, { keyIds: keyIds.slice(0, 1) });
    expect(enableKeys).toMatchObject({ keys: [{ state: 'ENABLED' }] });
  });

  it.each([
    ['KmsInvalidParameterError', 'InvalidParameter', 'no id', []],
    ['KmsInvalidParameterError', 'InvalidParameter', '101 ids', madeUp(101)],
    [
      'KmsDuplicatedKeyIdError',
      'InvalidParameterValue.DuplicatedKeyId',
      'an id twice',
      [...madeUp(2), ...madeUp(1)],
    ],
  ])('answer %s (%s) to %s, and send nothing', async (__typename, code, _, ids) => {
    const { enableKeys } = await gateway.gql(EnableKeysDocument, { keyIds: ids });
    const { disableKeys } = await gateway.gql(DisableKeysDocument, { keyIds: ids });
    for (const answer of [enableKeys, disableKeys]) {
      expect(answer).toEqual({
        __typename,
        code,
        category: 'BAD_REQUEST',
        message: expect.stringMatching(/^keyIds must .*; nothing was sent$/),
        requestId: null,
        retryable: false,
        retryAfterMs: null,
      });
    }
    expect(calls).toEqual([]);
  });

  it('send 100 ids', async () => {
    const { enableKeys } = await gateway.gql(EnableKeysDocument, { keyIds: madeUp(100) });
    expect(enableKeys).toMatchObject({ __typename: 'KmsCmkNotFoundError' });
    expect(calls.map(({ keyIds: sent }) => sent.length)).toEqual([100]);
  });
});
