/**
 * The requests that the official SDKs for other languages, and tccli, send. They are built from the manual and from the public
 * sources of the SDKs, with signatures of their own, not those of `src/signing`.
 */
import { createHash, createHmac, randomInt } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { apiVersion } from '../../../src/contract/index.js';
import type { KmsEndpoint, KmsResponse } from './caller.js';

export interface SdkRequest {
  readonly method: string;
  /** The target in the request line, as it is. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface SdkSettings {
  /** Of the endpoint setting. Default: host and port of the KMS. */
  readonly endpoint?: string;
  readonly language?: string;
  readonly token?: string;
  readonly region?: string;
  readonly unsignedPayload?: boolean;
  /** Unix seconds. */
  readonly timestamp?: number;
  readonly nonce?: number;
}

export type Build = (kms: KmsEndpoint, action: string, params: object, settings?: SdkSettings) => SdkRequest;

const sha256 = (data: string) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
const urlEncoded = 'application/x-www-form-urlencoded';

/** As all SDKs flatten nested parameters: `Tags.0.TagKey`. */
const flatten = (value: unknown, name = ''): (readonly [string, string])[] => {
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, each]) => flatten(each, name === '' ? key : `${name}.${key}`));
};

/** `urlencode` of Python, `Values.Encode` of Go and `URLEncoder` of Java: spaces become plus signs. */
const encode = (pairs: readonly (readonly [string, string])[]) =>
  pairs
    .map((pair) => pair.map((each) => encodeURIComponent(each).replaceAll('%20', '+')).join('='))
    .join('&');

const endpointOf = (kms: KmsEndpoint, { endpoint }: SdkSettings) => endpoint ?? new URL(kms.url).host;
const timeOf = (kms: KmsEndpoint, { timestamp }: SdkSettings) =>
  timestamp ?? kms.clock?.() ?? Math.floor(Date.now() / 1_000);

interface Tc3Parts {
  readonly method: string;
  readonly query: string;
  readonly contentType: string;
  readonly payload: string;
}

const tc3Headers = (
  kms: KmsEndpoint,
  action: string,
  { method, query, contentType, payload }: Tc3Parts,
  settings: SdkSettings,
): Readonly<Record<string, string>> => {
  const host = endpointOf(kms, settings);
  const timestamp = timeOf(kms, settings);
  const date = new Date(timestamp * 1_000).toISOString().slice(0, 10);
  const signed = settings.unsignedPayload ? 'UNSIGNED-PAYLOAD' : payload;
  const canonical = `${method}\n/\n${query}\ncontent-type:${contentType}\nhost:${host}\n\ncontent-type;host\n${sha256(signed)}`;
  const scope = `${date}/kms/tc3_request`;
  const key = hmac(hmac(hmac(`TC3${kms.credentials.secretKey}`, date), 'kms'), 'tc3_request');
  const signature = hmac(key, `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`).toString(
    'hex',
  );
  return {
    Host: host,
    'Content-Type': contentType,
    'X-TC-Action': action,
    'X-TC-RequestClient': 'SDK',
    'X-TC-Timestamp': String(timestamp),
    'X-TC-Version': apiVersion,
    'X-TC-Region': settings.region ?? 'ap-guangzhou',
    ...(settings.unsignedPayload && { 'X-TC-Content-SHA256': 'UNSIGNED-PAYLOAD' }),
    ...(settings.language && { 'X-TC-Language': settings.language }),
    ...(settings.token && { 'X-TC-Token': settings.token }),
    Authorization: `TC3-HMAC-SHA256 Credential=${kms.credentials.secretId}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`,
  };
};

const tc3Post =
  (contentType: string, target = '/', more: Readonly<Record<string, string>> = {}): Build =>
  (kms, action, params, settings = {}) => {
    const body = JSON.stringify(params);
    const parts = { method: 'POST', query: '', contentType, payload: body };
    return {
      method: 'POST',
      target,
      headers: { ...tc3Headers(kms, action, parts, settings), ...more },
      body,
    };
  };

const tc3Get =
  (order: (pairs: (readonly [string, string])[]) => (readonly [string, string])[]): Build =>
  (kms, action, params, settings = {}) => {
    const query = encode(order(flatten(params)));
    const parts = { method: 'GET', query, contentType: urlEncoded, payload: '' };
    return {
      method: 'GET',
      target: query === '' ? '/' : `/?${query}`,
      headers: tc3Headers(kms, action, parts, settings),
    };
  };

const asGiven = <T>(pairs: T[]) => pairs;
const byName = (pairs: (readonly [string, string])[]) =>
  [...pairs].sort(([one], [other]) => (one < other ? -1 : 1));

interface OldOptions {
  readonly method: 'GET' | 'POST';
  /** Go sends empty common parameters, and leaves them out of what it signs. */
  readonly sendsEmpty?: boolean;
  /** The asynchronous Python client sends the parameters of a POST in its query. */
  readonly postsQuery?: boolean;
  readonly contentType?: string;
}

/** Signed by parameters. `signatureMethod` is sent as it is. */
export const signedByParameters =
  (signatureMethod: string, options: OldOptions): Build =>
  (kms, action, params, settings = {}) => {
    const { method, sendsEmpty = false, postsQuery = false, contentType = urlEncoded } = options;
    const host = endpointOf(kms, settings);
    const all = byName([
      ...flatten(params),
      ['Action', action],
      ['RequestClient', 'SDK'],
      ['Nonce', String(settings.nonce ?? randomInt(2 ** 47))],
      ['Timestamp', String(timeOf(kms, settings))],
      ['Version', apiVersion],
      ['SecretId', kms.credentials.secretId],
      ['SignatureMethod', signatureMethod],
      ['Region', settings.region ?? 'ap-guangzhou'],
      ['Language', settings.language ?? ''],
      ['Token', settings.token ?? ''],
    ]);
    const signed = all.filter(([, value]) => value !== '');
    const source = `${method}${host}/?${signed.map(([name, value]) => `${name}=${value}`).join('&')}`;
    const hash = signatureMethod === 'HmacSHA256' ? 'sha256' : 'sha1';
    const signature = createHmac(hash, kms.credentials.secretKey).update(source).digest('base64');
    const sent = encode([...(sendsEmpty ? all : signed), ['Signature', signature]]);
    if (method === 'GET') return { method, target: `/?${sent}`, headers: { Host: host } };
    const headers = { Host: host, 'Content-Type': contentType };
    return postsQuery
      ? { method, target: `/?${sent}`, headers, body: '' }
      : { method, target: '/', headers, body: sent };
  };

const old = (options: OldOptions) =>
  [signedByParameters('HmacSHA1', options), signedByParameters('HmacSHA256', options)] as const;

/** Each SDK in each of its settings of signature and method. */
export const sdks: Readonly<Record<string, Build>> = (() => {
  const [pythonGet1, pythonGet256] = old({ method: 'GET' });
  const [pythonPost1, pythonPost256] = old({ method: 'POST' });
  const [asyncPost1, asyncPost256] = old({ method: 'POST', postsQuery: true });
  const [goGet1, goGet256] = old({ method: 'GET', sendsEmpty: true });
  const [goPost1, goPost256] = old({ method: 'POST', sendsEmpty: true });
  const javaForm = { method: 'POST', contentType: `${urlEncoded}; charset=utf-8` } as const;
  const [javaPost1, javaPost256] = old(javaForm);
  return {
    'Python, TC3 by POST': tc3Post('application/json'),
    'Python, TC3 by POST with keepAlive': tc3Post('application/json', '/', { Connection: 'Keep-Alive' }),
    'Python, TC3 by GET': tc3Get(asGiven),
    'Python, HmacSHA1 by GET': pythonGet1,
    'Python, HmacSHA256 by GET': pythonGet256,
    'Python, HmacSHA1 by POST': pythonPost1,
    'Python, HmacSHA256 by POST': pythonPost256,
    'Python async, TC3 by POST': tc3Post('application/json', '/?'),
    'Python async, TC3 by GET': tc3Get(asGiven),
    'Python async, HmacSHA1 by POST': asyncPost1,
    'Python async, HmacSHA256 by POST': asyncPost256,
    'Go, TC3 by POST': tc3Post('application/json'),
    'Go, TC3 by GET': tc3Get(byName),
    'Go, HmacSHA1 by GET': goGet1,
    'Go, HmacSHA256 by GET': goGet256,
    'Go, HmacSHA1 by POST': goPost1,
    'Go, HmacSHA256 by POST': goPost256,
    'Java, TC3 by POST': tc3Post('application/json; charset=utf-8'),
    'Java, TC3 by GET': tc3Get(byName),
    'Java, HmacSHA1 by POST': javaPost1,
    'Java, HmacSHA256 by POST': javaPost256,
    tccli: tc3Post('application/json', '/', {
      Accept: '*/*',
      'User-Agent': 'python-requests/2.31.0',
      'Accept-Encoding': 'gzip, deflate',
    }),
  };
})();

/** Sends a request as it is, and returns the body of the response. */
const sendAsIs = (kms: KmsEndpoint, { method, target, headers, body }: SdkRequest): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(kms.url);
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const options = {
      hostname,
      port,
      method,
      path: target,
      headers: { ...headers, ...length },
      setHost: false,
      agent: false as const,
    };
    const sent = httpRequest(options, (response) => {
      text(response).then(resolve, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });

export const responseTo = async (kms: KmsEndpoint, request: SdkRequest): Promise<KmsResponse> =>
  (JSON.parse(await sendAsIs(kms, request)) as { Response: KmsResponse }).Response;
