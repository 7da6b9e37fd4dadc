import { describe, expect, it } from '@jest/globals';
import { apiVersion } from '../../../src/contract/index.js';
import { authorizationHeader } from '../../../src/signing/index.js';
import { useTestKms } from '../../support/servers/local-kms.js';
import { send } from '../../support/servers/send.js';

const kms = useTestKms();
const contentType = 'application/json';

/** A correctly signed call with these headers: only they decide whether it is refused. */
const codeFor = async (host: string, headers: Readonly<Record<string, string>>, method = 'POST') => {
  const timestamp = Math.floor(Date.now() / 1_000);
  const body = '{}';
  const { body: answer, headers: answered } = await send(kms.url, {
    method,
    ...(method === 'POST' && { body }),
    headers: {
      host,
      'content-type': contentType,
      authorization: authorizationHeader(
        { headers: { 'content-type': contentType, host }, body, service: 'kms', timestamp },
        kms.credentials,
      ),
      'x-tc-action': 'ListKeyDetail',
      'x-tc-version': apiVersion,
      'x-tc-region': 'ap-guangzhou',
      'x-tc-timestamp': String(timestamp),
      ...headers,
    },
  });
  expect(Object.keys(answered).filter((name) => name.startsWith('access-control'))).toEqual([]);
  const { Response } = JSON.parse(answer) as { Response: { Error?: { Code: string; Message: string } } };
  return Response.Error?.Code;
};

const marks = [
  { origin: 'http://evil.example:4010' },
  { 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-mode': 'cors' },
  { 'sec-fetch-dest': 'empty' },
  { 'sec-fetch-site': 'none', 'user-agent': 'node' },
];

describe('a signed request of a browser', () => {
  it.each(marks)('is refused if it names a host that DNS decides about: %j', async (headers) => {
    for (const host of ['evil.example:4010', 'kms.tencentcloudapi.com', 'localhost.evil.example', '127.1']) {
      expect([host, await codeFor(host, headers)]).toEqual([host, 'InvalidRequest']);
    }
  });

  it.each(['evil.example/.localhost', 'evil.example@localhost', 'localhost:80:80', '[::1'])(
    'is refused for the malformed host %j',
    async (host) => {
      expect(await codeFor(host, { 'sec-fetch-site': 'same-origin' })).toBe('InvalidRequest');
    },
  );

  it.each([
    ['127.0.0.1:4010', { origin: 'http://127.0.0.1:4010' }],
    ['localhost:4010', { origin: 'http://localhost:5173', 'sec-fetch-site': 'same-site' }],
    ['127.0.0.1:4010', { origin: 'http://kms.localhost:5173', 'sec-fetch-site': 'cross-site' }],
    ['10.1.2.3:4010', { origin: 'http://10.1.2.3:4010' }],
    ['[2001:db8::1]:4010', { origin: 'http://[2001:db8::1]:4010' }],
    ['[::1]:4010', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }],
  ])('is answered at %s for %j', async (host, headers) => {
    expect(await codeFor(host, headers)).toBeUndefined();
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'ftp://localhost' },
    { origin: 'http://localhost.evil.example' },
    { 'sec-fetch-site': 'cross-site' },
  ])('is refused if another origin sent it: %j', async (headers) => {
    expect(await codeFor(new URL(kms.url).host, headers)).toBe('InvalidRequest');
  });

  it('is refused as a GET, as for an image, unless the browser says that the page is not foreign', async () => {
    const host = new URL(kms.url).host;
    const get = (headers: Readonly<Record<string, string>>) =>
      codeFor(
        host,
        { 'accept-language': 'en', 'content-type': 'application/x-www-form-urlencoded', ...headers },
        'GET',
      );
    expect(await get({})).toBe('InvalidRequest');
    expect(await get({ 'sec-fetch-site': 'cross-site' })).toBe('InvalidRequest');
    // These are judged by their signature, which is for another method here.
    expect(await get({ 'sec-fetch-site': 'none' })).toBe('AuthFailure.SignatureFailure');
    expect(await get({ 'sec-fetch-site': 'same-origin' })).toBe('AuthFailure.SignatureFailure');
  });

  it('is refused as a preflight, whatever its origin', async () => {
    const preflight = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-tc-action',
    };
    for (const origin of ['http://evil.example:4010', 'http://localhost:5173']) {
      expect(await codeFor('127.0.0.1', { ...preflight, origin }, 'OPTIONS')).toBe('InvalidRequest');
    }
  });
});

describe('a signed request of a program', () => {
  it.each(['kms.tencentcloudapi.com', 'evil.example:4010', 'kms_local', '127.0.0.1'])(
    'is answered at the host %s',
    async (host) => {
      expect(await codeFor(host, {})).toBeUndefined();
      expect(await codeFor(host, { 'accept-language': 'zh-CN' })).toBeUndefined();
    },
  );

  it("is answered at any host if Node's fetch sends it", async () => {
    const headers = { 'sec-fetch-mode': 'cors', 'user-agent': 'node', 'accept-language': '*' };
    expect(await codeFor('kms.internal', headers)).toBeUndefined();
  });
});
