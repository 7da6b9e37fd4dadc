import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalRequest } from '../../src/signing/signature.js';
import { authorizationHeader, verify } from '../../src/signing/index.js';

const published = {
  headers: { 'content-type': 'application/json; charset=utf-8', host: 'cvm.tencentcloudapi.com' },
  body: String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`,
  service: 'cvm',
  timestamp: 1_551_113_065,
};
const secretId = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE';
const secretKey = 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE';

const received = (changes: { headers?: Record<string, string>; body?: string; now?: number } = {}) => ({
  headers: {
    ...published.headers,
    'x-tc-timestamp': String(published.timestamp),
    authorization: authorizationHeader(published, { secretId, secretKey }),
    ...changes.headers,
  },
  body: Buffer.from(changes.body ?? published.body),
  now: changes.now ?? published.timestamp,
});
const knows = (id: string) => (id === secretId ? secretKey : undefined);

describe('signing', () => {
  it('builds the published canonical request', () => {
    const canonical = canonicalRequest({ ...published, signedHeaders: ['content-type', 'host'] });
    expect(createHash('sha256').update(canonical).digest('hex')).toBe(
      '5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031',
    );
    expect(canonical.split('\n').at(-1)).toBe(
      '35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064',
    );
  });

  it.each([
    ['Gu5t9xGARNpq86cd98joQYCN3EXAMPLE', '72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168'],
    ['Gu5t9xGARNpq86cd98joQYCN3*******', '2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c'],
  ])('computes the published signature (vector %#)', (key, signature) => {
    expect(authorizationHeader(published, { secretId, secretKey: key })).toBe(
      `TC3-HMAC-SHA256 Credential=${secretId}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`,
    );
  });
});

describe('verifying', () => {
  it('accepts a signed request', () => {
    expect(verify(received(), knows)).toEqual({ ok: true, secretId });
  });

  it('accepts a host signed without its port, as the official Node SDK does', () => {
    const sent = received({ headers: { host: `${published.headers.host}:9000` } });
    expect(verify(sent, knows)).toEqual({ ok: true, secretId });
  });

  it.each([299, 300, -300])('accepts a clock %d seconds off', (off) => {
    expect(verify(received({ now: published.timestamp + off }), knows)).toMatchObject({ ok: true });
  });

  it.each([301, -301])('rejects a clock %d seconds off', (off) => {
    const verification = verify(received({ now: published.timestamp + off }), knows);
    expect(verification).toMatchObject({ ok: false, code: 'AuthFailure.SignatureExpire' });
  });

  it('rejects a changed body, a changed header and a changed signature', () => {
    const failure = { ok: false, code: 'AuthFailure.SignatureFailure' };
    expect(verify(received({ body: '{}' }), knows)).toMatchObject(failure);
    expect(verify(received({ headers: { host: 'kms.example.test' } }), knows)).toMatchObject(failure);
    const forged = received().headers.authorization.replace(/.{64}$/, 'a'.repeat(64));
    expect(verify(received({ headers: { authorization: forged } }), knows)).toMatchObject(failure);
  });

  it('rejects an unknown secret id', () => {
    expect(verify(received(), () => undefined)).toMatchObject({
      ok: false,
      code: 'AuthFailure.SecretIdNotFound',
    });
  });

  it.each([
    ['an empty value', ''],
    ['another algorithm', 'Bearer abc'],
    [
      'a missing signature',
      `TC3-HMAC-SHA256 Credential=${secretId}/2019-02-25/cvm/tc3_request, SignedHeaders=host`,
    ],
    [
      'an unsigned host',
      authorizationHeader({ ...published, headers: { 'content-type': 'x' } }, { secretId, secretKey }),
    ],
    [
      'a header that was not sent',
      authorizationHeader(
        { ...published, headers: { ...published.headers, 'x-a': 'b' } },
        { secretId, secretKey },
      ),
    ],
    [
      'a credential scope of another day',
      authorizationHeader({ ...published, timestamp: 1 }, { secretId, secretKey }),
    ],
    [
      'a header named after a property of every object',
      authorizationHeader(
        { ...published, headers: { ...published.headers, constructor: 'b' } },
        { secretId, secretKey },
      ),
    ],
  ])('rejects %s in the Authorization header as malformed', (_, header) => {
    const verification = verify(received({ headers: { authorization: header } }), knows);
    expect(verification).toMatchObject({ ok: false, code: 'AuthFailure.InvalidAuthorization' });
  });
});
