import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ArchiveKeyDocument,
  CancelKeyArchiveDocument,
  CreateKeyDocument,
  KeyDocument,
} from '../generated/graphql.js';
import { ask } from '../support/servers/gateway.js';
import { startGatewayProcess, type GatewayProcess } from '../support/servers/gateway-process.js';
import { unknownKeyId } from '../support/servers/new-key.js';
import { startScriptedKms, defaultRequestId } from '../support/servers/scripted-kms.js';

describe('the program, started for the first time', () => {
  const data = mkdtempSync(join(tmpdir(), 'kms-main-job-'));
  let gateway: GatewayProcess;
  let keyId: string;

  beforeAll(async () => {
    gateway = await startGatewayProcess({ LOCAL_KMS_DATA: data, TENCENTCLOUD_SECRET_ID: 'not-for-this' });
  });
  afterAll(async () => {
    await gateway.stop();
    rmSync(data, { recursive: true });
  });

  const unarchive = async (variables: { keyId: string }) => {
    const { data: answer, errors } = await ask(gateway.url, CancelKeyArchiveDocument, variables);
    expect(errors).toBeUndefined();
    return answer?.cancelKeyArchive;
  };

  it('prints its addresses, the demo credentials and a first query', () => {
    expect(gateway.output()).toContain(`${gateway.url}/graphql`);
    expect(gateway.output()).toContain(gateway.kmsUrl);
    expect(gateway.output()).toContain('local-kms-demo-id');
    expect(gateway.output()).toContain('local-kms-demo-key');
    expect(gateway.output()).toContain('createKey(alias: "my-first-key")');
    expect(gateway.output()).not.toContain('not-for-this');
  });

  it('creates a key, archives it, and cancels the archiving', async () => {
    const created = await ask(gateway.url, CreateKeyDocument, { alias: 'first' });
    expect(created.data?.createKey).toMatchObject({
      __typename: 'CreateKeyPayload',
      key: { state: 'ENABLED' },
    });
    keyId = created.data?.createKey?.__typename === 'CreateKeyPayload' ? created.data.createKey.keyId : '';
    const archived = await ask(gateway.url, ArchiveKeyDocument, { keyId });
    expect(archived.data?.archiveKey).toMatchObject({ key: { state: 'ARCHIVED' } });
    expect(await unarchive({ keyId })).toEqual({
      __typename: 'CancelKeyArchivePayload',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      key: { keyId, state: 'ENABLED' },
    });
  });

  it('answers each kind of failure with its own type', async () => {
    expect(await unarchive({ keyId })).toMatchObject({ __typename: 'KmsCmkStateNotSupportError' });
    expect(await unarchive({ keyId: unknownKeyId })).toMatchObject({ __typename: 'KmsCmkNotFoundError' });
    expect(await unarchive({ keyId: 'nonsense' })).toMatchObject({ __typename: 'KmsInvalidKeyIdError' });
  });

  it('has the same keys after a restart', async () => {
    expect(await gateway.stop('SIGINT')).toBe(0);
    gateway = await startGatewayProcess({ LOCAL_KMS_DATA: data });
    const { data: answer } = await ask(gateway.url, KeyDocument, { keyId });
    expect(answer?.kmsKey).toMatchObject({ __typename: 'KmsKey', alias: 'first' });
  });

  it.each([
    ['an unknown SecretId', 'somebody-else', 'AuthFailure.SecretIdNotFound'],
    ['a wrong SecretKey', 'local-kms-demo-id', 'AuthFailure.SignatureFailure'],
  ])('answers KmsOtherError when KMS rejects %s', async (_, secretId, code) => {
    const other = await startGatewayProcess({
      KMS_ENDPOINT: gateway.kmsUrl,
      TENCENTCLOUD_SECRET_ID: secretId,
      TENCENTCLOUD_SECRET_KEY: 'canary-secret-key',
    });
    const answer = await ask(other.url, CancelKeyArchiveDocument, { keyId });
    await other.stop();
    expect(answer.data?.cancelKeyArchive).toMatchObject({
      __typename: 'KmsOtherError',
      code,
      category: 'UNAUTHENTICATED',
    });
    expect(JSON.stringify(answer)).not.toContain('canary');
    expect(other.output()).not.toContain('canary');
  });

  it('answers KmsUnavailableError when KMS is unreachable', async () => {
    const lonely = await startGatewayProcess({
      KMS_ENDPOINT: 'http://127.0.0.1:1',
      TENCENTCLOUD_SECRET_ID: 'an-id',
      TENCENTCLOUD_SECRET_KEY: 'a-key',
    });
    const { data: answer, errors } = await ask(lonely.url, CancelKeyArchiveDocument, { keyId });
    await lonely.stop();
    expect(errors).toBeUndefined();
    expect(answer?.cancelKeyArchive).toMatchObject({
      __typename: 'KmsUnavailableError',
      code: 'Gateway.Unavailable',
      category: 'UNAVAILABLE',
      mayHaveHappened: false,
      retryable: true,
      requestId: null,
    });
  });
});

describe('graceful shutdown', () => {
  /** A gateway with a request in progress: its KMS answers only when the test calls `answer`. */
  const aRequestInProgress = async (options: { npm?: boolean } = {}) => {
    const kms = await startScriptedKms();
    const answer = kms.answers('EnableKey').later();
    const gateway = await startGatewayProcess(
      {
        KMS_ENDPOINT: kms.url,
        TENCENTCLOUD_SECRET_ID: kms.credentials.secretId,
        TENCENTCLOUD_SECRET_KEY: kms.credentials.secretKey,
      },
      options,
    );
    const arrival = kms.nextCall();
    const asked = ask(
      gateway.url,
      'mutation { enableKey(keyId: "x") { ... on EnableKeyPayload { requestId } } }',
    );
    await arrival;
    return { gateway, asked, answer, close: () => kms.close() };
  };
  const finished = { data: { enableKey: { requestId: defaultRequestId } } };

  it.each([
    ['SIGTERM', ['SIGTERM'], {}],
    ['SIGINT', ['SIGINT'], {}],
    ['Ctrl-C under npm, which sends SIGINT twice', ['SIGINT', 'SIGINT'], {}],
    ['SIGTERM to npm start', ['SIGTERM'], { npm: true }],
    ['SIGINT to npm start', ['SIGINT'], { npm: true }],
  ] as const)('finishes a request in progress on %s', async (_, signals, options) => {
    const { gateway, asked, answer, close } = await aRequestInProgress(options);
    const stopped = gateway.stop(...signals);
    answer();
    expect(await asked).toEqual(finished);
    expect(await stopped).toBe(0);
    expect(gateway.output()).toContain('Stopped.');
    await expect(fetch(`${gateway.url}/healthz`)).rejects.toThrow();
    await close();
  });

  it('finishes a request in progress when the reader of its output is gone', async () => {
    const { gateway, asked, answer, close } = await aRequestInProgress();
    gateway.closeOutput();
    const stopped = gateway.stop();
    answer();
    expect(await asked).toEqual(finished);
    expect(await stopped).toBe(0);
    await close();
  });
});

describe('a failing start', () => {
  const started: GatewayProcess[] = [];
  afterEach(async () => {
    for (const each of started.splice(0)) await each.stop();
  });

  it.each([
    [{ PORT: 'http' }, /^PORT: must be a port number, 0 to 65535$/m],
    [{ HOST: '0.0.0.0' }, /^AUTH_MODE: HOST is not loopback/m],
    [
      { KMS_ENDPOINT: 'https://kms.tencentcloudapi.com', TENCENTCLOUD_SECRET_KEY: 'a-key' },
      /^TENCENTCLOUD_SECRET_ID: must be set/m,
    ],
    [{ KMS_ENDPOINT: 'http://kms.tencentcloudapi.com' }, /^KMS_ENDPOINT: must begin with https/m],
    [{ LOCAL_KMS_DATA: '/dev/null/nowhere' }, /LOCAL_KMS_DATA/],
    [{ LOCAL_KMS_DATA: '/proc/nowhere' }, /LOCAL_KMS_DATA/],
    [{ ALLOWED_HOSTS: 'https://kms.example.com' }, /^ALLOWED_HOSTS: must be host names/m],
  ])('prints the reason and exits with 1: %j', async (environment, line) => {
    const failed = await startGatewayProcess(
      { LOCAL_KMS_DATA: '/dev/null/unused', ...environment },
      { expectExit: true },
    );
    expect(failed.exitCode).toBe(1);
    expect(failed.output()).toMatch(line);
    expect(failed.output()).not.toMatch(/\n\s+at /);
    expect(existsSync('/dev/null/unused')).toBe(false);
  });

  it('prints which port is in use', async () => {
    const first = await startGatewayProcess({});
    started.push(first);
    const { port } = new URL(first.url);
    const second = await startGatewayProcess({ PORT: port }, { expectExit: true });
    expect(second.exitCode).toBe(1);
    expect(second.output()).toMatch(/Cannot listen on 127\.0\.0\.1, port \d+: it is in use/);
    const third = await startGatewayProcess(
      { LOCAL_KMS_PORT: new URL(first.kmsUrl).port },
      { expectExit: true },
    );
    expect(third.exitCode).toBe(1);
    expect(third.output()).toMatch(/Cannot listen on .* it is in use by another program/);
  });
});
