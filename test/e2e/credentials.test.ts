import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verify } from '../../src/signing/index.js';
import { aCredentialServer, bad, type CredentialServer } from '../support/servers/credential-server.js';
import { ask } from '../support/servers/gateway.js';
import {
  startGatewayProcess,
  type GatewayProcess,
  type ProcessOptions,
} from '../support/servers/gateway-process.js';
import { aScriptedKms, type ReceivedCall, type ScriptedKms } from '../support/servers/scripted-kms.js';

let server: CredentialServer;
let kms: ScriptedKms;
let gateways: GatewayProcess[];
beforeEach(async () => {
  server = await aCredentialServer();
  kms = await aScriptedKms();
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

/** A gateway in front of the scripted KMS, which finds no credentials but those that the variables name. */
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

/** For tests that wait until credentials end, in milliseconds. */
const patience = 60_000;

/** Whether a call was signed with credentials that the server had given, and that had not ended. */
const expectSignedWell = ({ headers, body }: ReceivedCall) => {
  const now = Number(headers['x-tc-timestamp']);
  const keyOf = (id: string) => server.issued.find(({ secretId }) => secretId === id);
  const verdict = verify({ headers, body: Buffer.from(body), now }, (id) => keyOf(id)?.secretKey);
  if (!verdict.ok) throw new Error(verdict.message);
  expect(headers['x-tc-token']).toBe(keyOf(verdict.secretId)?.token);
  expect(now).toBeLessThan(server.endOf(verdict.secretId) ?? 0);
};

describe('a gateway whose credentials come from the role of its machine', () => {
  it(
    'goes on while they end, again and again',
    async () => {
      server.settings.lifetimeSeconds = 2;
      const gateway = await start({ METADATA_ENDPOINT: server.url.origin });
      while (server.issued.length < 4) expect(await enable(gateway)).toEqual(enabled);
      expect(await enable(gateway)).toEqual(enabled);
      kms.calls.forEach(expectSignedWell);
      const used = new Set(kms.calls.map(({ headers }) => headers['x-tc-token']));
      expect(used.size).toBeGreaterThan(2);
    },
    patience,
  );

  it(
    'rides out a metadata service that fails once',
    async () => {
      server.settings.lifetimeSeconds = 2;
      const gateway = await start({ METADATA_ENDPOINT: server.url.origin });
      server.next(bad.hangUp, bad.hangUp);
      while (server.issued.length < 3) await enable(gateway);
      expect(await enable(gateway)).toEqual(enabled);
      kms.calls.forEach(expectSignedWell);
      expect(gateway.output()).toMatch(
        /"detail":"The credentials cannot be refreshed: The metadata service [^"]*","msg":"credentials"/,
      );
      expect(gateway.output()).toContain(
        '"detail":"The credentials are refreshed again.","msg":"credentials"',
      );
    },
    patience,
  );

  it(
    'starts while the metadata service is down, where the role is named, and works once it is up',
    async () => {
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
      kms.calls.forEach(expectSignedWell);
    },
    patience,
  );
});

describe('a gateway that takes on a role', () => {
  it('signs with the role, which STS gave for the key in the environment', async () => {
    server.knows({ secretId: 'an-id', secretKey: 'a-canary-key' });
    const gateway = await start({
      TENCENTCLOUD_SECRET_ID: 'an-id',
      TENCENTCLOUD_SECRET_KEY: 'a-canary-key',
      ASSUME_ROLE_ARN: 'qcs::cam::uin/100000000001:roleName/kms',
      STS_ENDPOINT: server.url.origin,
    });
    expect(await enable(gateway)).toEqual(enabled);
    expect(server.asked).toMatchObject([
      { params: { RoleSessionName: 'kms-graphql-gateway', DurationSeconds: 7_200 }, verdict: { ok: true } },
    ]);
    kms.calls.forEach(expectSignedWell);
  });
});

describe('a gateway without usable credentials', () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it('says where it looked, and ends with 1', async () => {
    const ended = await start({}, { expectExit: true });
    expect(ended.exitCode).toBe(1);
    expect(ended.output()).toMatch(
      /^There are no credentials for KMS\. Looked for: environment: TENCENTCLOUD_SECRET_ID .*; profile: there is no \/.*; cvm: http:\/\/127\.0\.0\.1:1 does not answer; tke: TKE_REGION, .*\.$/m,
    );
    expect(ended.output()).not.toMatch(/\n\s+at /);
  });

  it('names the file and the key that is missing, though other credentials could be had', async () => {
    mkdirSync(join(home, '.tencentcloud'), { recursive: true });
    writeFileSync(join(home, '.tencentcloud/credentials'), '[default]\nsecret_id = canary-key\n');
    const ended = await start({ HOME: home, METADATA_ENDPOINT: server.url.origin }, { expectExit: true });
    expect(ended.exitCode).toBe(1);
    expect(ended.output()).toContain(
      `${home}/.tencentcloud/credentials has no secret_key in its section [default].`,
    );
    expect(server.asked).toEqual([]);
  });

  it('ends with 1 where STS refuses', async () => {
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
