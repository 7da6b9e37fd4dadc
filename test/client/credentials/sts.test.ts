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
import { startConnectProxy } from '../../support/servers/connect-proxy.js';
import {
  startCredentialServer,
  bad,
  type CredentialServer,
} from '../../support/servers/credential-server.js';
import { startRelay } from '../../support/servers/relay.js';
import { settingsWith, sourceFor } from '../../support/client/credential-settings.js';

const lasting = { secretId: 'lasting-id', secretKey: 'lasting-canary-key' };
const arn = 'qcs::cam::uin/100000000001:roleName/kms';

let server: CredentialServer;
let folder: string;
let tokenFile: string;
let sources: CredentialSource[];
beforeEach(async () => {
  server = await startCredentialServer();
  server.knows(lasting);
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

const aSource = (given: Partial<CredentialSettings>, now: () => number = Date.now) => {
  const sts = { endpoint: server.url, region: 'ap-shanghai', sessionName: 'a-session' };
  const source = sourceFor(settingsWith({ sts, ...given }), { clock: { unixMs: now } });
  sources.push(source);
  return source;
};

const assumeRole = { arn, durationSeconds: 3_600 };
const anAssumedRole = (given: Partial<CredentialSettings> = {}, now?: () => number) =>
  aSource({ environment: lasting, assumeRole, ...given }, now);
const aPod = (now?: () => number) =>
  aSource(
    { only: 'tke', tke: { region: 'ap-beijing', providerId: 'tke-provider', tokenFile, roleArn: arn } },
    now,
  );

const failureOf = async (got: Promise<unknown>): Promise<CredentialError> => {
  const error: unknown = await got.catch((caught: unknown) => caught);
  if (!(error instanceof CredentialError)) throw new Error('There was no CredentialError.');
  expect(error.message).not.toContain('canary');
  return error;
};

describe('a role that is assumed', () => {
  it('is asked for by way of the proxy, of an STS that the authorities of KMS vouch for', async () => {
    const authority = createAuthority();
    const relay = await startRelay(server.url.href, authority.for('sts.example.test'));
    const proxy = await startConnectProxy({ leadsTo: relay.port });
    const sts = {
      endpoint: new URL('https://sts.example.test'),
      region: 'ap-shanghai',
      sessionName: 'a-session',
    };
    const by = { url: proxy.url(), except: [] };
    const settings = settingsWith({ environment: lasting, assumeRole, sts });
    const trusting = sourceFor(settings, { network: { ca: [authority.pem], proxy: by } });
    const doubting = sourceFor(settings, { network: { proxy: by } });
    sources.push(trusting, doubting);
    expect(await trusting.get()).toEqual(server.issued[0]);
    expect((await failureOf(doubting.get())).message).toMatch(
      /^STS at https:\/\/sts\.example\.test cannot be reached, or closed the connection \([A-Z_]+\)\.$/,
    );
    expect(proxy.asked).toEqual(['sts.example.test:443', 'sts.example.test:443']);
    expect(server.asked).toMatchObject([{ verification: { ok: true } }]);
    await proxy.close();
    await relay.close();
  });

  it('is asked for by a signed AssumeRole, and gives temporary credentials', async () => {
    expect(await anAssumedRole().get()).toEqual(server.issued[0]);
    const [asked] = server.asked;
    expect(asked).toMatchObject({
      what: 'AssumeRole',
      params: { RoleArn: arn, RoleSessionName: 'a-session', DurationSeconds: 3_600 },
      verification: { ok: true, secretId: 'lasting-id' },
    });
    expect(asked?.headers).toMatchObject({
      authorization: expect.stringMatching(
        /^TC3-HMAC-SHA256 Credential=lasting-id\/[\d-]{10}\/sts\/tc3_request, /,
      ),
      'x-tc-version': '2018-08-13',
      'x-tc-region': 'ap-shanghai',
    });
    expect(asked?.headers).not.toHaveProperty('x-tc-token');
  });

  it.each([-6, 6])('is assumed though our clock is off by %i minutes, and ends by it', async (minutes) => {
    server.settings.lifetimeSeconds = 600;
    let now = Date.now() + minutes * 60_000;
    const source = anAssumedRole({}, () => now);
    expect(await source.get()).toEqual(server.issued[0]);
    expect(server.asked.map(({ verification }) => verification?.ok)).toEqual([false, true]);
    // Their end is reckoned by our clock.
    now += 590_000;
    expect(await source.get()).toEqual(server.issued[0]);
    now += 20_000;
    expect((await source.get()).secretId).not.toBe(server.issued[0]?.secretId);
  });

  it('is assumed with the temporary credentials of a CVM role, token and all', async () => {
    const source = anAssumedRole({
      environment: undefined,
      cvm: { metadata: server.url, role: 'kms-role' },
    });
    expect(await source.get()).toEqual(server.issued[1]);
    expect(server.asked.at(-1)).toMatchObject({
      what: 'AssumeRole',
      headers: { 'x-tc-token': 'canary-token-1' },
      verification: { ok: true, secretId: 'canary-id-1' },
    });
  });

  it('is assumed anew before its credentials end, with what is below still good', async () => {
    let now = Date.now();
    server.settings.now = () => now;
    const source = anAssumedRole({}, () => now);
    await source.get();
    now += 7_200_000;
    expect(await source.get()).toEqual(server.issued[1]);
    expect(server.times('AssumeRole')).toBe(2);
  });

  it('renews what is below where STS refuses that', async () => {
    const source = anAssumedRole({ environment: undefined, cvm: { metadata: server.url, role: 'kms-role' } });
    const refused = await source.get();
    const [below] = server.issued;
    if (below) server.forgets(below);
    expect(await source.renew(refused)).toBe(true);
    expect(server.asked.map(({ verification }) => verification?.ok)).toEqual([
      undefined,
      true,
      false,
      undefined,
      true,
    ]);
  });

  it('is an error that stays where STS refuses, told by its code', async () => {
    server.forgets(lasting);
    const failure = await failureOf(anAssumedRole().get());
    expect(failure.message).toBe('STS refused AssumeRole: AuthFailure.SecretIdNotFound.');
    expect(failure.transient).toBe(false);
  });

  it.each([
    ['is throttled', bad.refuses('RequestLimitExceeded'), /: RequestLimitExceeded\.$/],
    ['breaks', bad.refuses('InternalError'), /: InternalError\.$/],
    ['hangs up', bad.hangUp, /^STS at http:\S+ cannot be reached, or closed the connection \([A-Z_]+\)\.$/],
    ['has a bad status', bad.says('canary', 503), /HTTP status 503/],
    ['says no JSON', bad.says('canary'), /not a response of STS/],
    ['says nothing', bad.says('{"Response":{}}'), /not a response of STS/],
    ['gives a strange code', bad.refuses('canary!'), /not a response of STS/],
    ['tells no end', bad.says('{"Response":{"Credentials":{}}}'), /no usable TmpSecretId/],
  ])('is an error that passes where STS %s', async (_, behaviour, message) => {
    const source = anAssumedRole();
    server.next(behaviour);
    const failure = await failureOf(source.get());
    expect(failure.message).toMatch(message);
    expect(failure.transient).toBe(true);
    expect(await source.get()).toEqual(server.issued[0]);
  });

  it('is never asked for over http of another machine', () => {
    const sts = { endpoint: new URL('http://sts.example.com'), region: 'r', sessionName: 'a-session' };
    expect(() => anAssumedRole({ sts })).toThrow(CredentialError);
  });

  it('asks STS no more than once in five seconds, whatever KMS refuses', async () => {
    const source = anAssumedRole();
    for (let each = 0; each < 50; each += 1) await source.renew(await source.get());
    expect(server.times('AssumeRole')).toBe(2);
  });
});

describe('the role of a pod', () => {
  it('is asked for with the token of the pod, unsigned', async () => {
    expect(await aPod().get()).toEqual(server.issued[0]);
    expect(server.asked).toMatchObject([
      {
        what: 'AssumeRoleWithWebIdentity',
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

  it('is asked for with the token that the file holds then', async () => {
    let now = Date.now();
    server.settings.now = () => now;
    const source = aPod(() => now);
    await source.get();
    writeFileSync(tokenFile, 'another-token');
    now += 7_200_000;
    await source.get();
    expect(server.asked.map(({ params }) => params['WebIdentityToken'])).toEqual([
      'canary-web-token',
      'another-token',
    ]);
  });

  it('waits for a token that is not there yet', async () => {
    rmSync(tokenFile);
    const source = aPod();
    const failure = await failureOf(source.get());
    expect(failure.message).toBe(`The web identity token file ${tokenFile} does not exist, or is empty.`);
    expect(failure.transient).toBe(true);
    expect(server.asked).toEqual([]);
    writeFileSync(tokenFile, 'canary-web-token');
    expect(await source.get()).toEqual(server.issued[0]);
  });

  it('is an error that stays where STS does not believe the token', async () => {
    server.next(bad.refuses('InvalidParameter.WebIdentityTokenError'));
    const failure = await failureOf(aPod().get());
    expect(failure.message).toBe(
      'STS refused AssumeRoleWithWebIdentity: InvalidParameter.WebIdentityTokenError.',
    );
    expect(failure.transient).toBe(false);
  });
});
