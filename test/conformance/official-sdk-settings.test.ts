import { Agent } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import sdk from 'tencentcloud-sdk-nodejs-common';
import { apiVersion } from '../../src/contract/index.js';
import { createKey, uniqueName } from '../support/local/caller.js';
import { useTestKms } from '../support/servers/local-kms.js';

const kms = useTestKms();

type Config = ConstructorParameters<typeof sdk.CommonClient>[2];
type Profile = NonNullable<Config['profile']>;
interface Settings extends Omit<Profile, 'httpProfile'> {
  readonly token?: string;
  readonly region?: string;
  readonly host?: string;
  readonly http?: Profile['httpProfile'];
}

const clientWith = ({ token, region = 'ap-guangzhou', host = '127.0.0.1', http, ...profile }: Settings) =>
  new sdk.CommonClient('kms.tencentcloudapi.com', apiVersion, {
    credential: { ...kms.credentials, ...(token !== undefined && { token }) },
    region,
    profile: { ...profile, httpProfile: { endpoint: `${host}:${kms.port}`, protocol: 'http://', ...http } },
  });

/** The SDK types its results as `any`. */
const ask = async (
  client: ReturnType<typeof clientWith>,
  action: string,
  params: object,
  options?: object,
) => {
  const answer: unknown = await client.request(action, params, options);
  return answer as Readonly<Record<string, unknown>>;
};

const signMethods = ['TC3-HMAC-SHA256', 'HmacSHA1', 'HmacSHA256'] as const;
const reqMethods = ['GET', 'POST'] as const;
const combinations = signMethods.flatMap((signMethod) =>
  reqMethods.map((reqMethod) => ({ signMethod, reqMethod })),
);

describe.each(combinations)(
  'the official Node SDK with $signMethod by $reqMethod',
  ({ signMethod, reqMethod }) => {
    const base = { signMethod, http: { reqMethod } };

    it('creates, finds, encrypts and decrypts', async () => {
      const client = clientWith(base);
      const Alias = uniqueName('sdk');
      const Description = '由客户端创建 \'a\' (b) + & = % ~ "c"';
      const Tags = [{ TagKey: 'env', TagValue: "it's dev" }];
      const { KeyId } = await ask(client, 'CreateKey', { Alias, Description, Tags, Type: 1 });
      const listed = await ask(client, 'ListKeyDetail', {
        Limit: 5,
        SearchKeyAlias: Alias,
        TagFilters: [{ TagKey: 'env', TagValue: ["it's dev"] }],
      });
      expect(listed).toMatchObject({ TotalCount: 1, KeyMetadatas: [{ KeyId, Description }] });
      const Plaintext = Buffer.alloc(4_096, 0xff).toString('base64');
      const EncryptionContext = '{"key1":"value 1"}';
      const { CiphertextBlob } = await ask(client, 'Encrypt', { KeyId, Plaintext, EncryptionContext });
      expect(await ask(client, 'Decrypt', { CiphertextBlob, EncryptionContext })).toMatchObject({
        KeyId,
        Plaintext,
      });
    });

    it('reads as many keys at once as KMS allows', async () => {
      const KeyIds = await Promise.all(Array.from({ length: 12 }, () => createKey(kms, uniqueName('many'))));
      const { KeyMetadatas } = await ask(clientWith(base), 'DescribeKeys', { KeyIds });
      expect((KeyMetadatas as { KeyId: string }[]).map(({ KeyId }) => KeyId)).toEqual(KeyIds);
    });

    it.each([
      { language: 'zh-CN' as const },
      { language: 'en-US' as const },
      { token: 'a session token+/=' },
      { region: 'eu-frankfurt' },
      { host: 'localhost' },
      { http: { reqMethod, reqTimeout: 5 } },
      { http: { reqMethod, headers: { 'X-TC-TraceId': 'trace', 'X-Custom': 'yes' } } },
      { http: { reqMethod, agent: new Agent({ keepAlive: true }) } },
    ])('works with %j', async (settings) => {
      expect(await ask(clientWith({ ...base, ...settings }), 'ListKeys', { Limit: 1 })).toHaveProperty(
        'TotalCount',
      );
      settings.http?.agent?.destroy();
    });

    it('passes on null and empty parameters', async () => {
      const params = { SearchKeyAlias: '', Origin: null, Limit: 1 };
      expect(await ask(clientWith(base), 'ListKeyDetail', params)).toHaveProperty('TotalCount');
    });

    it('reports errors of KMS with their codes', async () => {
      const client = clientWith(base);
      for (const [code, action, params] of [
        ['MissingParameter', 'DescribeKey', {}],
        ['InvalidAction', 'NoSuchAction', {}],
        ['InvalidParameterValue.InvalidKeyId', 'DescribeKey', { KeyId: 'nonsense' }],
        ['InvalidParameter', 'ListKeys', { Limit: 201 }],
        ['UnknownParameter', 'ListKeys', { Nonsense: { Deep: [1] } }],
      ] as const) {
        await expect(client.request(action, params)).rejects.toMatchObject({ code });
      }
    });
  },
);

describe('a setting of the official Node SDK that KMS does not serve', () => {
  const client = () => clientWith({});

  it.each([
    [{ multipart: true }, 'InvalidRequest', /multipart/],
    [{ skipSign: true }, 'AuthFailure.InvalidAuthorization', /skipSign/],
  ])('%j is named in the error', async (options, code, message) => {
    await expect(client().request('ListKeys', {}, options)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it('octet streams are named in the error', async () => {
    await expect(client().requestOctetStream('ListKeys', {})).rejects.toMatchObject({
      code: 'InvalidRequest',
      message: expect.stringMatching(/octet-stream/),
    });
  });
});
