import { describe, expect, it } from '@jest/globals';
import { refusal as refusalOf, type KmsResponse } from '../support/local/caller.js';
import { base64 } from '../support/local/cryptography.js';
import {
  responseTo,
  sdks,
  signedByParameters,
  type Build,
  type SdkRequest,
  type SdkSettings,
} from '../support/local/sdk-requests.js';
import { useTimedKms } from '../support/local/timed-kms.js';
import { randomCredentials } from '../support/servers/local-kms.js';

const kms = useTimedKms();

const answerTo = async (
  build: Build,
  action: string,
  params: object,
  settings?: SdkSettings,
): Promise<KmsResponse> => {
  const answer = await responseTo(kms, build(kms, action, params, settings));
  expect(answer.Error).toBeUndefined();
  return answer;
};
const errorOf = async (request: SdkRequest) => (await responseTo(kms, request)).Error;

let names = 0;
const newAlias = () => `sdk-${(names += 1)}`;

describe.each(Object.entries(sdks))('%s', (_, build) => {
  it('creates a key with tags, and lists it with numbers, texts, lists and nested structures', async () => {
    const Alias = newAlias();
    const Description = '甲 & b = c + d / "e" ~ %41\n';
    const Tags = [
      { TagKey: 'team', TagValue: 'a b+c' },
      { TagKey: 'env', TagValue: '开发' },
    ];
    const { KeyId } = await answerTo(build, 'CreateKey', {
      Alias,
      Description,
      Tags,
      Type: 1,
      KeyUsage: 'ENCRYPT_DECRYPT',
    });
    const listed = await answerTo(build, 'ListKeyDetail', {
      Offset: 0,
      Limit: 5,
      SearchKeyAlias: Alias,
      TagFilters: [{ TagKey: 'env', TagValue: ['开发', 'x'] }, { TagKey: 'team' }],
      MemberAccounts: [{ MemberUin: 100_000_000_001 }],
    });
    expect(listed).toMatchObject({ TotalCount: 1, KeyMetadatas: [{ KeyId, Description }] });
    const many = {
      KeyIds: [KeyId],
      MemberAccount: { MemberUin: 100_000_000_001, MemberAppId: 1_250_000_001 },
    };
    expect(await answerTo(build, 'DescribeKeys', many)).toMatchObject({ KeyMetadatas: [{ Alias }] });
  });

  it('encrypts 4 KB in a context, and decrypts', async () => {
    const { KeyId } = await answerTo(build, 'CreateKey', { Alias: newAlias() });
    const Plaintext = base64(Buffer.alloc(4_096, 0xfb));
    const EncryptionContext = JSON.stringify({ app: '中文 +&=%', n: 1 });
    const { CiphertextBlob } = await answerTo(build, 'Encrypt', { KeyId, Plaintext, EncryptionContext });
    expect(await answerTo(build, 'Decrypt', { CiphertextBlob, EncryptionContext })).toMatchObject({
      KeyId,
      Plaintext,
    });
  });

  it.each([
    {},
    { language: 'zh-CN' },
    { language: 'en-US', token: 'a+token/with=signs', region: 'ap-singapore' },
    { endpoint: 'kms.tencentcloudapi.com' },
    { endpoint: 'kms.ap-guangzhou.tencentcloudapi.com:8080' },
  ])('works with the settings %j', async (settings) => {
    expect(await answerTo(build, 'ListKeys', {}, settings)).toHaveProperty('TotalCount');
  });

  it('works through an HTTP proxy, which gets an absolute target', async () => {
    for (const endpoint of [new URL(kms.url).host, 'kms.tencentcloudapi.com']) {
      const request = build(kms, 'ListKeys', { Limit: 1 }, { endpoint });
      const absolute = { ...request, target: `http://${endpoint}${request.target}` };
      expect((await responseTo(kms, absolute)).Error).toBeUndefined();
      const proxied = { ...absolute, headers: { ...absolute.headers, Host: 'proxy.example:3128' } };
      expect((await responseTo(kms, proxied)).Error).toBeUndefined();
    }
  });

  it('reports the errors of KMS', async () => {
    const error = async (action: string, params: object, settings?: SdkSettings) =>
      (await errorOf(build(kms, action, params, settings)))?.Code;
    expect(await error('DescribeKey', {})).toBe('MissingParameter');
    expect(await error('NoSuchAction', {})).toBe('InvalidAction');
    expect(await error('ListKeys', {}, { region: 'ap-nowhere' })).toBe('UnsupportedRegion');
    expect(await error('ListKeys', { Limit: 'many' })).toBe('InvalidParameter');
    expect(await error('ListKeys', { Limit: 201 })).toBe('InvalidParameter');
    expect(await error('ListKeys', { Nonsense: 1 })).toBe('UnknownParameter');
    expect(await error('DescribeKeys', { KeyIds: ['nonsense'] })).toBe('InvalidParameterValue.InvalidKeyId');
  });

  it('is refused with another SecretKey, SecretId, time or content', async () => {
    const { secretId } = kms.credentials;
    const signedWith = (credentials: typeof kms.credentials) =>
      build({ url: kms.url, credentials, clock: kms.clock }, 'ListKeys', { Limit: 1 });
    const { secretKey } = randomCredentials();
    expect((await errorOf(signedWith({ secretId, secretKey })))?.Code).toBe('AuthFailure.SignatureFailure');
    expect((await errorOf(signedWith(randomCredentials())))?.Code).toBe('AuthFailure.SecretIdNotFound');
    for (const off of [-301, 301]) {
      const expired = build(kms, 'ListKeys', {}, { timestamp: kms.clock() + off });
      expect((await errorOf(expired))?.Code).toBe('AuthFailure.SignatureExpire');
    }
    for (const off of [-300, 300]) {
      expect(await errorOf(build(kms, 'ListKeys', {}, { timestamp: kms.clock() + off }))).toBeUndefined();
    }
    const request = build(kms, 'ListKeys', { Limit: 111 });
    const changed = (text: string) => text.replace('111', '112');
    const forged = {
      ...request,
      target: changed(request.target),
      ...(request.body !== undefined && { body: changed(request.body) }),
    };
    expect((await errorOf(forged))?.Code).toBe('AuthFailure.SignatureFailure');
    const moved = { ...request, headers: { ...request.headers, Host: 'another.example' } };
    expect((await errorOf(moved))?.Code).toBe('AuthFailure.SignatureFailure');
  });
});

describe('UNSIGNED-PAYLOAD', () => {
  it.each(Object.entries(sdks).filter(([name]) => /TC3|tccli/.test(name)))(
    'is accepted from %s',
    async (_, build) => {
      expect(await answerTo(build, 'ListKeys', { Limit: 3 }, { unsignedPayload: true })).toHaveProperty(
        'TotalCount',
      );
    },
  );

  it('still needs the right key, and is not assumed', async () => {
    const build = sdks['Java, TC3 by POST'];
    if (!build) throw new Error('There is no such SDK');
    const { secretId } = kms.credentials;
    const wrong = { url: kms.url, clock: kms.clock, credentials: { ...randomCredentials(), secretId } };
    expect((await errorOf(build(wrong, 'ListKeys', {}, { unsignedPayload: true })))?.Code).toBe(
      'AuthFailure.SignatureFailure',
    );
    const request = build(kms, 'ListKeys', {}, { unsignedPayload: true });
    const headers = { ...request.headers, 'X-TC-Content-SHA256': 'signed-payload' };
    expect((await errorOf({ ...request, headers }))?.Code).toBe('AuthFailure.SignatureFailure');
  });
});

describe('what KMS does not serve is refused with the setting that causes it', () => {
  const get = signedByParameters('HmacSHA1', { method: 'GET' });
  const post = signedByParameters('HmacSHA1', { method: 'POST' });
  const tc3 = sdks['Python, TC3 by POST'] ?? get;
  const tc3Get = sdks['Python, TC3 by GET'] ?? get;
  const withHeaders = (build: Build, more: Readonly<Record<string, string>>) => {
    const request = build(kms, 'ListKeys', {});
    return { ...request, headers: { ...request.headers, ...more } };
  };

  it.each([
    [
      'an unknown SignatureMethod',
      'InvalidParameterValue',
      /SignatureMethod must be HmacSHA1 or HmacSHA256/,
      () => signedByParameters('HmacMD5', { method: 'GET' })(kms, 'ListKeys', {}),
    ],
    [
      'TC3 as SignatureMethod',
      'InvalidParameterValue',
      /Authorization header/,
      () => signedByParameters('TC3-HMAC-SHA256', { method: 'POST' })(kms, 'ListKeys', {}),
    ],
    [
      'a path',
      'InvalidRequest',
      /path must be \/: the client's endpoint/,
      () => ({ ...tc3(kms, 'ListKeys', {}), target: '/kms' }),
    ],
    [
      'a doubled slash',
      'InvalidRequest',
      /path must be \//,
      () => ({ ...tc3(kms, 'ListKeys', {}), target: '//' }),
    ],
    [
      'an absolute target with a path',
      'InvalidRequest',
      /path must be \//,
      () => ({ ...tc3(kms, 'ListKeys', {}), target: 'http://kms.example/v2' }),
    ],
    [
      'the method PUT',
      'InvalidRequest',
      /request method/,
      () => ({ ...tc3(kms, 'ListKeys', {}), method: 'PUT' }),
    ],
    [
      'multipart/form-data',
      'InvalidRequest',
      /multipart/,
      () => withHeaders(tc3, { 'Content-Type': 'multipart/form-data; boundary=x' }),
    ],
    [
      'application/octet-stream',
      'InvalidRequest',
      /octet-stream/,
      () => withHeaders(tc3, { 'Content-Type': 'application/octet-stream; charset=utf-8' }),
    ],
    [
      'a form with TC3',
      'InvalidRequest',
      /must be application\/json/,
      () => withHeaders(tc3, { 'Content-Type': 'application/x-www-form-urlencoded' }),
    ],
    [
      'JSON by GET with TC3',
      'InvalidRequest',
      /x-www-form-urlencoded/,
      () => withHeaders(tc3Get, { 'Content-Type': 'application/json' }),
    ],
    [
      'a query beside JSON',
      'InvalidRequest',
      /no query/,
      () => ({ ...tc3(kms, 'ListKeys', {}), target: '/?Limit=1' }),
    ],
    ['a body by GET', 'InvalidRequest', /no body/, () => ({ ...get(kms, 'ListKeys', {}), body: 'Limit=1' })],
    [
      'a form and a query',
      'InvalidRequest',
      /either in the query or in the body/,
      () => ({ ...post(kms, 'ListKeys', {}), target: '/?Limit=1' }),
    ],
    [
      'no signature',
      'InvalidRequest',
      /must be signed/,
      () => ({ method: 'GET', target: '/?Action=ListKeys', headers: { Host: new URL(kms.url).host } }),
    ],
    [
      'skipSign',
      'AuthFailure.InvalidAuthorization',
      /skipSign/,
      () => withHeaders(tc3, { Authorization: 'SKIP' }),
    ],
    [
      'a query of more than 32 KB',
      'RequestSizeLimitExceeded',
      /32 KB: send the call by POST/,
      () => get(kms, 'ListKeys', { Nonsense: 'x'.repeat(32_768) }),
    ],
    [
      'a form of more than 1 MB',
      'RequestSizeLimitExceeded',
      /1 MB/,
      () => post(kms, 'ListKeys', { Nonsense: 'x'.repeat(1_048_576) }),
    ],
  ] as const)('%s', async (_, code, message, request) => {
    expect(await errorOf(request())).toEqual({ Code: code, Message: expect.stringMatching(message) });
  });

  it.each(['Timestamp', 'Nonce', 'SecretId', 'Signature'])('a missing %s', async (name) => {
    const request = post(kms, 'ListKeys', {});
    const body = (request.body ?? '')
      .split('&')
      .filter((pair) => !pair.startsWith(`${name}=`))
      .join('&');
    expect(await errorOf({ ...request, body })).toMatchObject({
      Code: 'MissingParameter',
      Message: `${name} is missing.`,
    });
  });

  it.each([
    ['Timestamp', 'soon'],
    ['Timestamp', '-5'],
    ['Nonce', '1.5'],
  ])('the %s %s', async (name, value) => {
    const request = post(kms, 'ListKeys', {});
    const body = (request.body ?? '').replace(new RegExp(`${name}=[^&]*`), `${name}=${value}`);
    expect((await errorOf({ ...request, body }))?.Code).toBe('InvalidParameterValue');
  });

  it('and JSON calls still work beside them', async () => {
    expect(await refusalOf(kms, 'DescribeKey', {})).toBe('MissingParameter');
  });
});

describe('a Nonce', () => {
  it('may be large, zero or used again', async () => {
    const build = signedByParameters('HmacSHA256', { method: 'GET' });
    for (const nonce of [0, 7, 7, 9_007_199_254_740_991]) {
      expect(await errorOf(build(kms, 'ListKeys', {}, { nonce }))).toBeUndefined();
    }
  });
});
