import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateKeyDocument, KeysByIdDocument } from '../../generated/graphql.js';
import { countingClient, type CountedCall } from '../../support/servers/counting-client.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { startTestKms, type RunningKms } from '../../support/servers/local-kms.js';
import { aScriptedKms } from '../../support/servers/scripted-kms.js';

const unknownId = (n: number) => `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`;

describe('keys read in batches', () => {
  let kms: RunningKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  let calls: CountedCall[];
  const keyIds: string[] = [];

  beforeAll(async () => {
    kms = await startTestKms();
    const counting = countingClient(kms);
    calls = counting.calls;
    gateway = await gatewayFor(kms, { client: counting.client });
    for (let n = 0; n < 150; n += 1) {
      const { createKey } = await gateway.gql(CreateKeyDocument, { alias: `key-${n}` });
      if (createKey?.__typename === 'CreateKeyPayload') keyIds.push(createKey.keyId);
    }
  });
  beforeEach(() => {
    calls.splice(0);
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
    await kms.close();
  });

  const typesOf = async (ids: string[]) => {
    const { kmsKeysById } = await gateway.gql(KeysByIdDocument, { keyIds: ids });
    return kmsKeysById.map((each) => each?.__typename);
  };

  it('asks for 150 keys in two calls, of 100 ids at most', async () => {
    expect(new Set(await typesOf(keyIds))).toEqual(new Set(['KmsKey']));
    expect(calls.map(({ action, keyIds: asked }) => [action, asked.length])).toEqual([
      ['DescribeKeys', 100],
      ['DescribeKeys', 50],
    ]);
  });

  it('joins the fields of one document, each id once', async () => {
    const fields = keyIds.slice(0, 20).flatMap((keyId, n) => [`a${n}`, `b${n}`].map((a) => [a, keyId]));
    const document = `{ ${fields.map(([a, id]) => `${a}: kmsKey(keyId: "${id}") { ... on KmsKey { keyId } }`).join(' ')} }`;
    const data = await gateway.gql<Record<string, { keyId: string }>, Record<string, never>>(document);
    for (const [alias = '', keyId] of fields) expect(data[alias]).toEqual({ keyId });
    expect(calls.map(({ keyIds: asked }) => asked.length)).toEqual([20]);
  });

  it('does not mix regions', async () => {
    const [keyId = ''] = keyIds;
    const document = `{
      here: kmsKey(keyId: "${keyId}") { __typename }
      there: kmsKey(keyId: "${keyId}", region: "ap-tokyo") { __typename }
    }`;
    const data = await gateway.gql(document);
    expect(data).toEqual({
      here: { __typename: 'KmsKey' },
      there: { __typename: 'KmsCmkNotFoundError' },
    });
    expect(calls.map(({ region }) => region)).toEqual(['ap-guangzhou', 'ap-tokyo']);
  });

  it.each([0, 1, 37, 49, 98, 99])('fails one bad id of 100 alone, in few calls: at %i', async (place) => {
    const asked = keyIds.slice(0, 100);
    asked[place] = unknownId(1);
    const types = await typesOf(asked);
    expect(types[place]).toBe('KmsCmkNotFoundError');
    expect(types.filter((type) => type === 'KmsKey')).toHaveLength(99);
    expect(calls.length).toBeLessThanOrEqual(15);
  });

  it('asks for an id of an odd form alone, so that it spoils nothing', async () => {
    const types = await typesOf([...keyIds.slice(0, 99), 'nonsense']);
    expect(types.at(-1)).toBe('KmsInvalidKeyIdError');
    expect(types.filter((type) => type === 'KmsKey')).toHaveLength(99);
    expect(calls.map(({ action }) => action).sort()).toEqual(['DescribeKey', 'DescribeKeys']);
  });

  it('finds several bad ids, each failing alone', async () => {
    const asked = keyIds.slice(0, 100);
    for (const place of [3, 50, 51, 97]) asked[place] = unknownId(place);
    const types = await typesOf(asked);
    expect(types.flatMap((type, place) => (type === 'KmsKey' ? [] : [place]))).toEqual([3, 50, 51, 97]);
    expect(calls.length).toBeLessThanOrEqual(45);
  });
});

describe('many ids that are all refused', () => {
  it('cost not much more than a call each', async () => {
    const kms = await startTestKms();
    const counting = countingClient(kms);
    const gateway = await gatewayFor(kms, { client: counting.client });
    const keyIds = Array.from({ length: 100 }, (_, n) => unknownId(n));
    const { kmsKeysById } = await gateway.gql(KeysByIdDocument, { keyIds });
    expect(new Set(kmsKeysById.map((each) => each?.__typename))).toEqual(new Set(['KmsCmkNotFoundError']));
    expect(counting.calls.length).toBeLessThanOrEqual(120);
    await gateway.close();
    await kms.close();
  });
});

describe('account numbers', () => {
  it('arrive whole, up and down, beyond what a JavaScript number holds', async () => {
    const scripted = await aScriptedKms();
    const gateway = await gatewayFor(scripted);
    const metadata = { KeyId: 'a-key', CreatorUin: 700002334915881n, AccountUin: 18446744073709551615n };
    scripted.answers('DescribeKey').with({ KeyMetadata: metadata });
    const data = await gateway.gql(
      `query ($m: KmsMemberAccountInput) {
        kmsKey(keyId: "a-key", memberAccount: $m) { ... on KmsKey { creatorUin accountUin accountAppId } }
      }`,
      { m: { memberUin: '18446744073709551615', memberAppId: 700002334915881 } },
    );
    expect(data).toEqual({
      kmsKey: { creatorUin: '700002334915881', accountUin: '18446744073709551615', accountAppId: null },
    });
    expect(scripted.calls[0]?.body).toBe(
      '{"KeyId":"a-key","MemberAccount":{"MemberAppId":700002334915881,"MemberUin":18446744073709551615}}',
    );
    await gateway.close();
    await scripted.close();
  });
});
