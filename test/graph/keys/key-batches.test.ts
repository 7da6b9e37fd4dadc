import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DisableKeysDocument, EnableKeysDocument } from '../../generated/graphql.js';
import { newKey, unknownKeyId } from '../../support/servers/new-key.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

const madeUp = (count: number) =>
  Array.from({ length: count }, (_, n) => `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`);

describe('enableKeys and disableKeys', () => {
  const servers = useLocalGateway();
  const keyIds: string[] = [];

  beforeAll(async () => {
    for (const alias of ['one', 'two', 'three']) keyIds.push(await newKey(servers.gateway, alias));
  });
  beforeEach(() => {
    servers.calls.splice(0);
  });

  it('change all keys in one call, and read them in one more', async () => {
    const { disableKeys } = await servers.gateway.gql(DisableKeysDocument, { keyIds });
    expect(disableKeys).toEqual({
      __typename: 'DisableKeysPayload',
      requestId: expect.any(String),
      keys: keyIds.map((keyId) => ({ keyId, state: 'DISABLED' })),
    });
    const { enableKeys } = await servers.gateway.gql(EnableKeysDocument, { keyIds });
    expect(enableKeys).toMatchObject({ keys: keyIds.map((keyId) => ({ keyId, state: 'ENABLED' })) });
    expect(servers.calls.map(({ action }) => action)).toEqual([
      'DisableKeys',
      'DescribeKeys',
      'EnableKeys',
      'DescribeKeys',
    ]);
  });

  it('change no key when KMS rejects one', async () => {
    const { disableKeys } = await servers.gateway.gql(DisableKeysDocument, {
      keyIds: [...keyIds, unknownKeyId],
    });
    expect(disableKeys).toMatchObject({ __typename: 'KmsCmkNotFoundError' });
    const { enableKeys } = await servers.gateway.gql(EnableKeysDocument, { keyIds: keyIds.slice(0, 1) });
    expect(enableKeys).toMatchObject({ keys: [{ state: 'ENABLED' }] });
  });

  it.each([
    ['KmsInvalidParameterError', 'InvalidParameter', 'no id', []],
    ['KmsInvalidParameterError', 'InvalidParameter', '101 ids', madeUp(101)],
    [
      'KmsDuplicatedKeyIdError',
      'InvalidParameterValue.DuplicatedKeyId',
      'a duplicate id',
      [...madeUp(2), ...madeUp(1)],
    ],
  ])('answer %s (%s) for %s, and send nothing', async (__typename, code, _, ids) => {
    const { enableKeys } = await servers.gateway.gql(EnableKeysDocument, { keyIds: ids });
    const { disableKeys } = await servers.gateway.gql(DisableKeysDocument, { keyIds: ids });
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
    expect(servers.calls).toEqual([]);
  });

  it('send 100 ids in one call', async () => {
    const { enableKeys } = await servers.gateway.gql(EnableKeysDocument, { keyIds: madeUp(100) });
    expect(enableKeys).toMatchObject({ __typename: 'KmsCmkNotFoundError' });
    expect(servers.calls.map(({ keyIds: sent }) => sent.length)).toEqual([100]);
  });
});
