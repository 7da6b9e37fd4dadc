import { describe, expect, it } from '@jest/globals';
import { authorizationHeader } from '../../../src/signing/index.js';
import { randomCredentials } from '../../support/servers/local-kms.js';
import { useTimedKms } from '../../support/local/timed-kms.js';
import { call, refusal, result } from '../../support/local/caller.js';

const kms = useTimedKms();

const list = (changes: Parameters<typeof refusal>[3]) => refusal(kms, 'ListKeyDetail', {}, changes);

describe('a signature', () => {
  it('is accepted if it is valid', async () => {
    await result(kms, 'ListKeyDetail');
  });

  it.each([-240, 240])('is accepted from a clock that is %i seconds off', async (skew) => {
    await result(kms, 'ListKeyDetail', {}, { timestamp: kms.clock() + skew });
  });

  it.each([-360, 360])('is refused from a clock that is %i seconds off', async (skew) => {
    expect(await list({ timestamp: kms.clock() + skew })).toBe('AuthFailure.SignatureExpire');
  });

  it('is refused for an unknown SecretId', async () => {
    expect(await list({ credentials: randomCredentials() })).toBe('AuthFailure.SecretIdNotFound');
  });

  it('is refused for another SecretKey', async () => {
    const { secretId } = kms.credentials;
    const { secretKey } = randomCredentials();
    expect(await list({ credentials: { secretId, secretKey } })).toBe('AuthFailure.SignatureFailure');
  });

  it.each([
    ['missing', null],
    ['of another scheme', 'Bearer abc'],
    ['of the first version', 'TC2-HMAC-SHA256 Credential=a/2026-01-01/kms/tc3_request'],
    ['without a signature', 'TC3-HMAC-SHA256 Credential=a/2026-01-01/kms/tc3_request, SignedHeaders=host'],
  ])('is refused if the Authorization header is %s', async (_, authorization) => {
    expect(await list({ headers: { authorization } })).toBe('AuthFailure.InvalidAuthorization');
  });

  it.each(['', 'soon', '-5', null])('is refused with the timestamp %j', async (timestamp) => {
    expect(await list({ headers: { 'x-tc-timestamp': timestamp } })).toBe('AuthFailure.InvalidAuthorization');
  });

  it('is refused if the body is not the signed one', async () => {
    const timestamp = kms.clock();
    const headers = { 'content-type': 'application/json', host: new URL(kms.url).host };
    const body = '{"Alias":"signed"}';
    const header = authorizationHeader({ headers, body, service: 'kms', timestamp }, kms.credentials);
    const changes = { timestamp, headers: { 'content-type': 'application/json', authorization: header } };
    expect(await refusal(kms, 'CreateKey', {}, { ...changes, body: '{"Alias":"sIgned"}' })).toBe(
      'AuthFailure.SignatureFailure',
    );
    await result(kms, 'CreateKey', {}, { ...changes, body });
  });

  it('is checked before the action, the region and the parameters', async () => {
    const credentials = randomCredentials();
    const answer = await call(kms, 'NoSuchAction', { No: 'such' }, { credentials, region: 'nowhere' });
    expect(answer.Error?.Code).toBe('AuthFailure.SecretIdNotFound');
  });
});
