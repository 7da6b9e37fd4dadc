import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startGatewayProcess, type GatewayProcess } from '../support/servers/gateway-process.js';
import { startScriptedKms, type ScriptedKms } from '../support/servers/scripted-kms.js';
import { json, post, send } from '../support/servers/send.js';

/** Valid Base64 as well, so that it passes as a plaintext. */
const canary = 'c4nary5f3a00';
const routerSecret = 'c4nary5f3a00-of-the-router-0123456789';

let kms: ScriptedKms;
let gateway: GatewayProcess;

beforeAll(async () => {
  kms = await startScriptedKms();
});
afterAll(async () => {
  await kms.close();
});

const start = async (variables: Readonly<Record<string, string>> = {}) => {
  gateway = await startGatewayProcess({
    KMS_ENDPOINT: kms.url,
    TENCENTCLOUD_SECRET_ID: kms.credentials.secretId,
    TENCENTCLOUD_SECRET_KEY: kms.credentials.secretKey,
    ROUTER_SECRETS: routerSecret,
    DIRECT_ACCESS: 'open',
    ...variables,
  });
};

const linesOf = (output: string) =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{"level"'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Sends the canary in every place where a caller can put text. */
const sendCanaries = async (url: string) => {
  kms.answers('Encrypt').with({ CiphertextBlob: canary, KeyId: canary });
  const query = `mutation ${canary}($p: Base64!) { ${canary}: encrypt(keyId: "${canary}", plaintext: $p) {
    ... on EncryptPayload { ${canary}: ciphertextBlob }
  } }`;
  const headers = {
    authorization: `Bearer ${canary}`,
    'router-authorization': routerSecret,
    cookie: `a=${canary}`,
    'x-request-id': `${canary}!`,
    'user-agent': canary,
    [canary]: canary,
  };
  const encrypted = await post(
    url,
    headers,
    JSON.stringify({ query, variables: { p: canary }, operationName: canary }),
  );
  expect(encrypted.body).toContain(canary);
  await post(url, headers, JSON.stringify({ query, variables: { p: [canary] } }));
  await post(url, headers, JSON.stringify({ query: `{ kmsKey("${canary}") }` }));
  await post(url, headers, JSON.stringify({ query: `{ ${canary} }`, [canary]: canary }));
  await post(url, headers, `{"${canary}`);
  await post(url, { ...headers, 'router-authorization': canary });
  await send(`${url}/${canary}?${canary}=${canary}`, { headers });
  await send(`${url}/graphql?query=${canary}`, { method: 'PUT', headers });
  await send(`${url}/graphql`, { method: 'POST', headers: { ...json, origin: `https://${canary}` } });
};

describe('the log of the program', () => {
  afterEach(async () => {
    await gateway.stop();
    expect(gateway.output()).not.toContain(canary);
  });

  it('has one line of JSON for each request, without the content of the request', async () => {
    await start();
    await sendCanaries(gateway.url);
    await gateway.stop();
    const lines = linesOf(gateway.output());
    expect(lines.filter(({ msg }) => msg === 'graphql')).toHaveLength(8);
    expect(lines.filter(({ msg }) => msg === 'refused')).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 'info',
      status: 200,
      router: true,
      operation: { type: 'mutation', fields: ['encrypt'] },
      kms: { calls: 1, failures: [] },
    });
    expect(lines.every(({ level }) => level === 'info')).toBe(true);
  });

  it('includes each access decision at the level debug', async () => {
    await start({ LOG_LEVEL: 'debug' });
    await sendCanaries(gateway.url);
    await gateway.stop();
    const decisions = linesOf(gateway.output()).filter(({ msg }) => msg === 'access allowed');
    expect(decisions).toMatchObject([{ level: 'debug', action: 'Encrypt', region: 'ap-guangzhou' }]);
  });

  it('is empty at the level silent', async () => {
    await start({ LOG_LEVEL: 'silent' });
    await sendCanaries(gateway.url);
    await gateway.stop();
    expect(gateway.output()).toContain(`${gateway.url}/graphql`);
    expect(linesOf(gateway.output())).toEqual([]);
  });

  it('can lose its reader without stopping the program', async () => {
    await start();
    gateway.closeOutput();
    for (let times = 0; times < 5; times += 1) expect((await post(gateway.url)).status).toBe(200);
  });
});

describe('starting with a safelist that cannot be read', () => {
  it('fails with a message that leaves out its path', async () => {
    const failed = await startGatewayProcess({ SAFELIST: `/nowhere/${canary}` }, { expectExit: true });
    expect([failed.exitCode, failed.output()]).toEqual([1, 'SAFELIST: the file cannot be read (ENOENT)\n']);
  });
});
