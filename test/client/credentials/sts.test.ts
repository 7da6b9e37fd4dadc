import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CredentialError,
  type CredentialSettings,
  type CredentialSource,
} from '../../../src/client/index.js';
import { createAuthority } from '../../support/fixtures/certificates.js';
import { startConnectProxy } from '../../support/servers/network/connect-proxy.js';
import {
  startCredentialServer,
  bad,
  type CredentialServer,
} from '../../support/servers/credential-server.js';
import { startRelay } from '../../support/servers/network/relay.js';
import { settingsWith, sourceFor } from '../../support/client/credential-settings.js';

const longLived = { secretId: 'lasting-id', secretKey: 'lasting-canary-key' };
const arn = 'qcs::cam::uin/100000000001:roleName/kms';

let server: CredentialServer;
let folder: string;
let tokenFile: string;
let sources: CredentialSource[];
beforeEach(async () => {
  server = await startCredentialServer();
  server.accept(longLived);
  folder = mkdtempSync(join(tmpdir(), 'sts-'));
  tokenFile = join(folder, 'token');
  writeFileSync(tokenFile, 'canary-web-token\n');
  sources = [];
});
afterEach(async () => {
  for (const source of sources) await source.close();
  rmSync(folder, { recursive: true });
  await server.close();
});

const newSource = (given: Partial<CredentialSettings>, now: () => number = Date.now) => {
  const sts = { endpoint: server.url, region: 'ap-shanghai', sessionName: 'a-session' };
  const source = sourceFor(settingsWith({ sts, ...given }), { clock: { unixMs: now } });
  sources.push(source);
  return source;
};

const assumeRole = { arn, durationSeconds: 3_600 };
const assumedRoleSource = (given: Partial<CredentialSettings> = {}, now?: () => number) =>
  newSource({ environment: longLived, assumeRole, ...given }, now);
const podSource = (now?: () => number) =>
  newSource(
    { only: 'tke', tke: { region: 'ap-beijing', providerId: 'tke-provider', tokenFile, roleArn: arn } },
    now,
  );

const failureOf = async (got: Promise<unknown>): Promise<CredentialError> => {
  const error: unknown = await got.catch((caught: unknown) => caught);
  if (!(error instanceof CredentialError)) throw new Error('There was no CredentialError.');
  expect(error.message).not.toContain('canary');
  return error;
};

describe('an assumed role', () => {
  it('is requested through the proxy, from an STS whose certificate is checked with KMS_CA_FILE', async () => {
    const authority = createAuthority();
    const relay = await startRelay(server.url.href, authority.for('sts.example.test'));
    const proxy = await startConnectProxy({ leadsTo: relay.port });
    const sts = {
      endpoint: new URL('https://sts.example.test'),
      region: 'ap-shanghai',
      sessionName: 'a-session',
    };
    const by = { url: proxy.url(), except: [] };
    const settings = settingsWith({ environment: longLived, assumeRole, sts });
    const trusted = sourceFor(settings, { network: { ca: [authority.pem], proxy: by } });
    const untrusted = sourceFor(settings, { network: { proxy: by } });
    sources.push(trusted, untrusted);
    expect(await trusted.get()).toEqual(server.issued[0]);
    expect((await failureOf(untrusted.get())).message).toMatch(
      /^STS at https:\/\/sts\.example\.test cannot be reached, or closed the connection \([A-Z_]+\)\.$/,
    );
    expect(proxy.targets).toEqual(['sts.example.test:443', 'sts.example.test:443']);
    expect(server.requests).toMatchObject([{ verification: { ok: true } }]);
    await proxy.close();
    await relay.close();
  });

  it('is requested by a signed AssumeRole, and gives temporary credentials', async () => {
    expect(await assumedRoleSource().get()).toEqual(server.issued[0]);
    const [request] = server.requests;
    expect(request).toMatchObject({
      target: 'AssumeRole',
      params: { RoleArn: arn, RoleSessionName: 'a-session', DurationSeconds: 3_600 },
      verification: { ok: true, secretId: 'lasting-id' },
    });
    expect(request?.headers).toMatchObject({
      authorization: expect.stringMatching(
        /^TC3-HMAC-SHA256 Credential=lasting-id\/[\d-]{10}\/sts\/tc3_request, /,
      ),
      'x-tc-version': '2018-08-13',
      'x-tc-region': 'ap-shanghai',
    });
    expect(request?.headers).not.toHaveProperty('x-tc-token');
  });

  it.each([-6, 6])(
    'is assumed even if our clock is off by %i minutes, and expires by our clock',
    async (minutes) => {
      server.settings.lifetimeSeconds = 600;
      const serverNow = Date.now();
      server.settings.now = () => serverNow;
      let now = serverNow + minutes * 60_000;
      const source = assumedRoleSource({}, () => now);
      expect(await source.get()).toEqual(server.issued[0]);
      expect(server.requests.map(({ verification }) => verification?.ok)).toEqual([false, true]);
      now += 590_000;
      expect(await source.get()).toEqual(server.issued[0]);
      now += 20_000;
      expect((await source.get()).secretId).not.toBe(server.issued[0]?.secretId);
    },
  );

  it('is assumed with the temporary credentials of a CVM role and their token', async () => {
    const source = assumedRoleSource({
      environment: undefined,
      cvm: { metadata: server.url, role: 'kms-role' },
    });
    expect(await source.get()).toEqual(server.issued[1]);
    expect(server.requests.at(-1)).toMatchObject({
      target: 'AssumeRole',
      headers: { 'x-tc-token': 'canary-token-1' },
      verification: { ok: true, secretId: 'canary-id-1' },
    });
  });

  it('is assumed again when its credentials expire, with the same base credentials', async () => {
    let now = Date.now();
    server.settings.now = () => now;
    const source = assumedRoleSource({}, () => now);
    await source.get();
    now += 7_200_000;
    expect(await source.get()).toEqual(server.issued[1]);
    expect(server.times('AssumeRole')).toBe(2);
  });

  it('renews the base credentials if STS refuses them', async () => {
    const source = assumedRoleSource({
      environment: undefined,
      cvm: { metadata: server.url, role: 'kms-role' },
    });
    const refused = await source.get();
    const [base] = server.issued;
    if (base) server.revoke(base);
    expect(await source.renew(refused)).toBe(true);
    expect(server.requests.map(({ verification }) => verification?.ok)).toEqual([
      undefined,
      true,
      false,
      undefined,
      true,
    ]);
  });

  it('is a lasting error with the code of STS if STS refuses', async () => {
    server.revoke(longLived);
    const failure = await failureOf(assumedRoleSource().get());
    expect(failure.message).toBe('STS refused AssumeRole: AuthFailure.SecretIdNotFound.');
    expect(failure.transient).toBe(false);
  });

  it.each([
    ['is throttled', bad.refuses('RequestLimitExceeded'), /: RequestLimitExceeded\.$/],
    ['has an internal error', bad.refuses('InternalError'), /: InternalError\.$/],
    ['hangs up', bad.hangUp, /^STS at http:\S+ cannot be reached, or closed the connection \([A-Z_]+\)\.$/],
    ['has a bad status', bad.says('canary', 503), /HTTP status 503/],
    ['does not respond with JSON', bad.says('canary'), /not a response of STS/],
    ['responds with nothing', bad.says('{"Response":{}}'), /not a response of STS/],
    ['gives an invalid code', bad.refuses('canary!'), /not a response of STS/],
    ['gives no credentials', bad.says('{"Response":{"Credentials":{}}}'), /no usable TmpSecretId/],
  ])('is a transient error if STS %s', async (_, behaviour, message) => {
    const source = assumedRoleSource();
    server.next(behaviour);
    const failure = await failureOf(source.get());
    expect(failure.message).toMatch(message);
    expect(failure.transient).toBe(true);
    expect(await source.get()).toEqual(server.issued[0]);
  });

  it('is never requested over http from another machine', () => {
    const sts = { endpoint: new URL('http://sts.example.com'), region: 'r', sessionName: 'a-session' };
    expect(() => assumedRoleSource({ sts })).toThrow(CredentialError);
  });

  it('is requested at most once in five seconds, however often KMS refuses', async () => {
    const source = assumedRoleSource();
    for (let each = 0; each < 50; each += 1) await source.renew(await source.get());
    expect(server.times('AssumeRole')).toBe(2);
  });
});

describe('the role of a pod', () => {
  it('is requested with the token of the pod, unsigned', async () => {
    expect(await podSource().get()).toEqual(server.issued[0]);
    expect(server.requests).toMatchObject([
      {
        target: 'AssumeRoleWithWebIdentity',
        params: {
          ProviderId: 'tke-provider',
          WebIdentityToken: 'canary-web-token',
          RoleArn: arn,
          RoleSessionName: 'a-session',
        },
        headers: { authorization: 'SKIP', 'x-tc-region': 'ap-beijing', 'x-tc-version': '2018-08-13' },
      },
    ]);
  });

  it('is requested with the current content of the token file', async () => {
    let now = Date.now();
    server.settings.now = () => now;
    const source = podSource(() => now);
    await source.get();
    writeFileSync(tokenFile, 'another-token');
    now += 7_200_000;
    await source.get();
    expect(server.requests.map(({ params }) => params['WebIdentityToken'])).toEqual([
      'canary-web-token',
      'another-token',
    ]);
  });

  it('is a transient error if the token file does not exist yet', async () => {
    rmSync(tokenFile);
    const source = podSource();
    const failure = await failureOf(source.get());
    expect(failure.message).toBe(`The web identity token file ${tokenFile} does not exist, or is empty.`);
    expect(failure.transient).toBe(true);
    expect(server.requests).toEqual([]);
    writeFileSync(tokenFile, 'canary-web-token');
    expect(await source.get()).toEqual(server.issued[0]);
  });

  it('is a lasting error if STS does not accept the token', async () => {
    server.next(bad.refuses('InvalidParameter.WebIdentityTokenError'));
    const failure = await failureOf(podSource().get());
    expect(failure.message).toBe(
      'STS refused AssumeRoleWithWebIdentity: InvalidParameter.WebIdentityTokenError.',
    );
    expect(failure.transient).toBe(false);
  });

  const echoOf = (token: string): readonly (readonly [string, string])[] => [
    ['as it is', token],
    ['cut short', token.slice(0, 14)],
    ['after a known code', `InvalidParameter.${token}`],
    ['in hex', Buffer.from(token).toString('hex')],
  ];
  const echoed = 'CanaryWebToken0123456789';

  it.each(echoOf(echoed))('is not named by a code that repeats the token %s', async (_, code) => {
    writeFileSync(tokenFile, echoed);
    server.next(bad.refuses(code));
    const failure = await failureOf(podSource().get());
    // What has not the form of a code is no answer at all.
    const isCode = /^[A-Z][A-Za-z0-9.]*$/.test(code);
    expect(failure.message).toBe(
      isCode
        ? 'STS refused AssumeRoleWithWebIdentity: a code that is not documented.'
        : 'The response to AssumeRoleWithWebIdentity is not a response of STS.',
    );
  });

  it.each([
    ['without a code', {}],
    ['that is a text', 'InternalError'],
    ['that is a list', []],
  ])('has no credentials where an error %s stands beside them', async (_, error) => {
    const Credentials = { TmpSecretId: 'an-id', TmpSecretKey: 'canary-key', Token: 'canary-token' };
    server.next(
      bad.says(JSON.stringify({ Response: { Error: error, Credentials, ExpiredTime: 4_000_000_000 } })),
    );
    const failure = await failureOf(podSource().get());
    expect(failure.message).toBe('The response to AssumeRoleWithWebIdentity is not a response of STS.');
  });
});
