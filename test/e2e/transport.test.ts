import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createAuthority } from '../support/fixtures/certificates.js';
import { startConnectProxy } from '../support/servers/network/connect-proxy.js';
import { ask } from '../support/servers/gateway.js';
import { startGatewayProcess } from '../support/servers/gateway-process.js';
import { startRelay } from '../support/servers/network/relay.js';
import { startScriptedKms, type ScriptedKms } from '../support/servers/scripted-kms.js';
import { createStops } from '../support/servers/stops.js';

const authority = createAuthority();
const enableKey =
  'mutation { enableKey(keyId: "k") { __typename ... on KmsUnavailableError { message mayHaveHappened } } }';

const stops = createStops();
let folder: string;
let kms: ScriptedKms;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kms-transport-'));
  kms = stops.add(await startScriptedKms());
  kms.answers('EnableKey').with();
});
afterEach(async () => {
  await stops.all();
  rmSync(folder, { recursive: true });
});

const fileOf = (name: string, text: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** Starts the program with the credentials of the scripted KMS; the variables say how to reach it. */
const aProcess = async (variables: Readonly<Record<string, string>>) => {
  const gateway = await startGatewayProcess({
    TENCENTCLOUD_SECRET_ID: kms.credentials.secretId,
    TENCENTCLOUD_SECRET_KEY: kms.credentials.secretKey,
    AUTH_MODE: 'off',
    ...variables,
  });
  stops.add({ close: () => gateway.stop().then(() => undefined) });
  return gateway;
};

const endpointOf = async () => {
  const { port } = stops.add(await startRelay(kms.url, authority.for('localhost')));
  return `https://localhost:${port}`;
};

describe('the program with a KMS that uses TLS', () => {
  it('rejects a certificate of an unknown authority, even if the environment turns verification off', async () => {
    const gateway = await aProcess({
      KMS_ENDPOINT: await endpointOf(),
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    });
    expect(await ask(gateway.url, enableKey)).toEqual({
      data: {
        enableKey: {
          __typename: 'KmsUnavailableError',
          message: expect.stringMatching(/^The certificate of KMS is not accepted/),
          mayHaveHappened: false,
        },
      },
    });
    expect(kms.calls).toEqual([]);
  });

  it.each([
    ['KMS_CA_FILE', authority, createAuthority('Another')],
    ['NODE_EXTRA_CA_CERTS', createAuthority('Another'), authority],
  ])('trusts the authorities of %s', async (_which, given, extra) => {
    const gateway = await aProcess({
      KMS_ENDPOINT: await endpointOf(),
      KMS_CA_FILE: fileOf('given.pem', given.pem),
      NODE_EXTRA_CA_CERTS: fileOf('extra.pem', extra.pem),
    });
    expect(await ask(gateway.url, enableKey)).toEqual({
      data: { enableKey: { __typename: 'EnableKeyPayload' } },
    });
  });

  it('reaches the host of a region through a proxy, and never prints the proxy password', async () => {
    const host = 'kms.ap-singapore.example.test';
    const relay = stops.add(await startRelay(kms.url, authority.for(host)));
    const credentials = 'someone:canary-password';
    const proxy = stops.add(await startConnectProxy({ leadsTo: relay.port, credentials }));
    const gateway = await aProcess({
      KMS_ENDPOINT: 'https://kms.{region}.example.test',
      KMS_REGION: 'ap-singapore',
      KMS_CA_FILE: fileOf('ours.pem', authority.pem),
      https_proxy: proxy.url(credentials).href,
      LOG_LEVEL: 'debug',
    });
    expect(await ask(gateway.url, enableKey)).toEqual({
      data: { enableKey: { __typename: 'EnableKeyPayload' } },
    });
    expect(proxy.targets).toEqual([`${host}:443`]);
    await proxy.close();
    await relay.openAtMost(0);
    expect(JSON.stringify(await ask(gateway.url, enableKey))).toMatch(/KmsUnavailableError/);
    expect(gateway.output()).not.toContain('canary');
  });

  it('does not start with a KMS_CA_FILE without certificates', async () => {
    const gateway = await startGatewayProcess(
      {
        KMS_ENDPOINT: await endpointOf(),
        TENCENTCLOUD_SECRET_ID: 'an-id',
        TENCENTCLOUD_SECRET_KEY: 'a-key',
        AUTH_MODE: 'off',
        KMS_CA_FILE: fileOf('none.pem', 'canary'),
      },
      { expectExit: true },
    );
    expect(gateway.exitCode).toBe(1);
    expect(gateway.output()).toBe(
      'KMS_CA_FILE: must contain certificates in PEM format, all of them valid\n',
    );
  });
});
