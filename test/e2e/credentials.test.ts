import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verify } from '../../src/signing/index.js';
import { startCredentialServer, bad, type CredentialServer } from '../support/servers/credential-server.js';
import { ask } from '../support/servers/gateway.js';
import {
  startGatewayProcess,
  type GatewayProcess,
  type ProcessOptions,
} from '../support/servers/gateway-process.js';
import { startScriptedKms, type ReceivedCall, type ScriptedKms } from '../support/servers/scripted-kms.js';

let server: CredentialServer;
let kms: ScriptedKms;
let gateways: GatewayProcess[];
beforeEach(async () => {
  server = await startCredentialServer();
  kms = await startScriptedKms();
  kms.answers('EnableKey').with();
  gateways = [];
});
afterEach(async () => {
  for (const gateway of gateways) {
    await gateway.stop();
    for (const secret of ['canary-key', 'canary-token']) expect(gateway.output()).not.toContain(secret);
  }
  await kms.close();
  await server.close();
});

/** Starts a gateway that calls the scripted KMS and finds only the credentials that the variables name. */
const start = async (variables: Readonly<Record<string, string>>, options: ProcessOptions = {}) => {
  const gateway = await startGatewayProcess(
    { KMS_ENDPOINT: kms.url, METADATA_ENDPOINT: 'http://127.0.0.1:1', ...variables },
    options,
  );
  gateways.push(gateway);
  return gateway;
};

const enableKey = `mutation {
  enableKey(keyId: "x") {
    __typename
    ... on KmsUnavailableError { message mayHaveHappened }
  }
}`;

const enable = async ({ url }: GatewayProcess): Promise<unknown> => {
  const { data, errors } = await ask<{ enableKey: unknown }, Record<string, never>>(url, enableKey);
  expect(errors).toBeUndefined();
  return data?.enableKey;
};

const enabled = { __typename: 'EnableKeyPayload' };

/** Expects that a call was signed with credentials that the server issued and that had not expired. */
const expectValidSignature = ({ headers, body }: ReceivedCall) => {
  const now = Number(headers['x-tc-timestamp']);
  const keyOf = (id: string) => server.issued.find(({ secretId }) => secretId === id);
  const verification = verify({ headers, body: Buffer.from(body), now }, (id) => keyOf(id)?.secretKey);
  if (!verification.ok) throw new Error(verification.message);
  expect(headers['x-tc-token']).toBe(keyOf(verification.secretId)?.token);
  expect(now).toBeLessThan(server.expiryOf(verification.secretId) ?? 0);
};

describe('a gateway with the credentials of its instance role', () => {
  it('keeps working while they expire repeatedly', async () => {
    // Long enough for a busy machine to receive the credentials before they expire.
    server.settings.lifetimeSeconds = 3;
    const gateway = await start({ METADATA_ENDPOINT: server.url.origin });
    while (server.issued.length < 4) expect(await enable(gateway)).toEqual(enabled);
    expect(await enable(gateway)).toEqual(enabled);
    kms.calls.forEach(expectValidSignature);
    const used = new Set(kms.calls.map(({ headers }) => headers['x-tc-token']));
    expect(used.size).toBeGreaterThan(2);
  });

  it('keeps working when the metadata service fails once', async () => {
    server.settings.lifetimeSeconds = 2;
    const gateway = await start({ METADATA_ENDPOINT: server.url.origin });
    server.next(bad.hangUp, bad.hangUp);
    while (server.issued.length < 3) await enable(gateway);
    expect(await enable(gateway)).toEqual(enabled);
    kms.calls.forEach(expectValidSignature);
    expect(gateway.output()).toMatch(
      /"detail":"The credentials cannot be refreshed: The metadata service [^"]*","msg":"credentials"/,
    );
    expect(gateway.output()).toContain('"detail":"The credentials are refreshed again.","msg":"credentials"');
  });

  it('starts with a named role while the metadata service is down, and works once it is up', async () => {
    server.settings.always = bad.hangUp;
    const gateway = await start({ METADATA_ENDPOINT: server.url.origin, CVM_ROLE_NAME: 'kms-role' });
    expect(gateway.output()).toMatch(/^WARNING: The metadata service at \S+ cannot be reached/m);
    expect(await enable(gateway)).toMatchObject({
      __typename: 'KmsUnavailableError',
      message: 'The gateway has no credentials for KMS at present.',
      mayHaveHappened: false,
    });
    expect(kms.calls).toEqual([]);
    server.settings.always = undefined;
    expect(await enable(gateway)).toEqual(enabled);
    kms.calls.forEach(expectValidSignature);
  });
});

describe('a gateway that assumes a role', () => {
  it('signs with the credentials that STS issued for the key in the environment', async () => {
    server.accept({ secretId: 'an-id', secretKey: 'a-canary-key' });
    const gateway = await start({
      TENCENTCLOUD_SECRET_ID: 'an-id',
      TENCENTCLOUD_SECRET_KEY: 'a-canary-key',
      ASSUME_ROLE_ARN: 'qcs::cam::uin/100000000001:roleName/kms',
      STS_ENDPOINT: server.url.origin,
    });
    expect(await enable(gateway)).toEqual(enabled);
    expect(server.requests).toMatchObject([
      {
        params: { RoleSessionName: 'kms-graphql-gateway', DurationSeconds: 7_200 },
        verification: { ok: true },
      },
    ]);
    kms.calls.forEach(expectValidSignature);
  });
});

describe('a gateway without usable credentials', () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it('lists the places it searched, and exits with 1', async () => {
    const ended = await start({}, { expectExit: true });
    expect(ended.exitCode).toBe(1);
    expect(ended.output()).toMatch(
      /^There are no credentials for KMS\. Looked for: environment: TENCENTCLOUD_SECRET_ID .*; profile: there is no \/.*; cvm: http:\/\/127\.0\.0\.1:1 does not answer; tke: TKE_REGION, .*\.$/m,
    );
    expect(ended.output()).not.toMatch(/\n\s+at /);
  });

  it('names the file and the missing key, although other credentials are available', async () => {
    mkdirSync(join(home, '.tencentcloud'), { recursive: true });
    writeFileSync(join(home, '.tencentcloud/credentials'), '[default]\nsecret_id = canary-key\n');
    const ended = await start({ HOME: home, METADATA_ENDPOINT: server.url.origin }, { expectExit: true });
    expect(ended.exitCode).toBe(1);
    expect(ended.output()).toContain(
      `${home}/.tencentcloud/credentials has no secret_key in its section [default].`,
    );
    expect(server.requests).toEqual([]);
  });

  it('exits with 1 when STS rejects the request', async () => {
    const ended = await start(
      {
        TENCENTCLOUD_SECRET_ID: 'unknown-id',
        TENCENTCLOUD_SECRET_KEY: 'a-canary-key',
        ASSUME_ROLE_ARN: 'qcs::cam::uin/100000000001:roleName/kms',
        STS_ENDPOINT: server.url.origin,
      },
      { expectExit: true },
    );
    expect(ended.exitCode).toBe(1);
    expect(ended.output()).toMatch(/^STS refused AssumeRole: AuthFailure\.SecretIdNotFound\.$/m);
  });
});
