import { beforeEach, describe, expect, it } from '@jest/globals';
import { KeysByIdDocument } from '../../generated/graphql.js';
import { storedKey } from '../../support/local/stored-key.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

const unknownId = (n: number) => `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`;

describe('batched key reads', () => {
  const stored = Array.from({ length: 150 }, () => storedKey());
  const keyIds = stored.map(({ keyId }) => keyId);
  const servers = useLocalGateway({
    seed: (keys) => {
      for (const key of stored) keys.insert(key);
    },
  });
  beforeEach(() => {
    servers.calls.splice(0);
  });

  const typesOf = async (ids: string[]) => {
    const { kmsKeysById } = await servers.gateway.gql(KeysByIdDocument, { keyIds: ids });
    return kmsKeysById.map((each) => each?.__typename);
  };

  it('read 150 keys in two calls of at most 100 ids', async () => {
    expect(new Set(await typesOf(keyIds))).toEqual(new Set(['KmsKey']));
    expect(servers.calls.map(({ action, keyIds: asked }) => [action, asked.length])).toEqual([
      ['DescribeKeys', 100],
      ['DescribeKeys', 50],
    ]);
  });

  it('combine the fields of one document, and send each id once', async () => {
    const fields = keyIds.slice(0, 20).flatMap((keyId, n) => [`a${n}`, `b${n}`].map((a) => [a, keyId]));
    const document = `{ ${fields.map(([a, id]) => `${a}: kmsKey(keyId: "${id}") { ... on KmsKey { keyId } }`).join(' ')} }`;
    const data = await servers.gateway.gql<Record<string, { keyId: string }>, Record<string, never>>(
      document,
    );
    for (const [alias = '', keyId] of fields) expect(data[alias]).toEqual({ keyId });
    expect(servers.calls.map(({ keyIds: asked }) => asked.length)).toEqual([20]);
  });

  it('use separate calls per region', async () => {
    const [keyId = ''] = keyIds;
    const document = `{
      here: kmsKey(keyId: "${keyId}") { __typename }
      there: kmsKey(keyId: "${keyId}", region: "ap-tokyo") { __typename }
    }`;
    const data = await servers.gateway.gql(document);
    expect(data).toEqual({
      here: { __typename: 'KmsKey' },
      there: { __typename: 'KmsCmkNotFoundError' },
    });
    expect(servers.calls.map(({ region }) => region)).toEqual(['ap-guangzhou', 'ap-tokyo']);
  });

  it.each([0, 1, 37, 49, 98, 99])('fail only the unknown id at index %i, in few calls', async (place) => {
    const asked = keyIds.slice(0, 100);
    asked[place] = unknownId(1);
    const types = await typesOf(asked);
    expect(types[place]).toBe('KmsCmkNotFoundError');
    expect(types.filter((type) => type === 'KmsKey')).toHaveLength(99);
    expect(servers.calls.length).toBeLessThanOrEqual(15);
  });

  it('read a malformed id in its own call, so that the others succeed', async () => {
    const types = await typesOf([...keyIds.slice(0, 99), 'nonsense']);
    expect(types.at(-1)).toBe('KmsInvalidKeyIdError');
    expect(types.filter((type) => type === 'KmsKey')).toHaveLength(99);
    expect(servers.calls.map(({ action }) => action).sort()).toEqual(['DescribeKey', 'DescribeKeys']);
  });

  it('fail only the unknown ids when there are several', async () => {
    const asked = keyIds.slice(0, 100);
    for (const place of [3, 50, 51, 97]) asked[place] = unknownId(place);
    const types = await typesOf(asked);
    expect(types.flatMap((type, place) => (type === 'KmsKey' ? [] : [place]))).toEqual([3, 50, 51, 97]);
    expect(servers.calls.length).toBeLessThanOrEqual(45);
  });

  it('read 100 unknown ids in at most 120 calls', async () => {
    const types = await typesOf(Array.from({ length: 100 }, (_, n) => unknownId(n)));
    expect(new Set(types)).toEqual(new Set(['KmsCmkNotFoundError']));
    expect(servers.calls.length).toBeLessThanOrEqual(120);
  });
});

describe('account numbers', () => {
  const servers = useScriptedGateway();

  it('keep their precision beyond Number.MAX_SAFE_INTEGER in both directions', async () => {
    const metadata = { KeyId: 'a-key', CreatorUin: 700002334915881n, AccountUin: 18446744073709551615n };
    servers.kms.answers('DescribeKey').with({ KeyMetadata: metadata });
    const data = await servers.gateway.gql(
      `query ($m: KmsMemberAccountInput) {
        kmsKey(keyId: "a-key", memberAccount: $m) { ... on KmsKey { creatorUin accountUin accountAppId } }
      }`,
      { m: { memberUin: '18446744073709551615', memberAppId: 700002334915881 } },
    );
    expect(data).toEqual({
      kmsKey: { creatorUin: '700002334915881', accountUin: '18446744073709551615', accountAppId: null },
    });
    expect(servers.kms.calls[0]?.body).toBe(
      '{"KeyId":"a-key","MemberAccount":{"MemberAppId":700002334915881,"MemberUin":18446744073709551615}}',
    );
  });
});
