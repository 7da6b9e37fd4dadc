import { afterEach, describe, expect, it } from '@jest/globals';
import { startGatewayProcess, type GatewayProcess } from '../support/servers/gateway-process.js';
import { aScriptedKms, type ScriptedKms } from '../support/servers/scripted-kms.js';
import { json, post, send } from '../support/servers/send.js';

/** Good Base64 too. */
const canary = 'c4nary5f3a00';
const routerSecret = 'c4nary5f3a00-of-the-router-0123456789';

let kms: ScriptedKms;
let gateway: GatewayProcess;

const start = async (variables: Readonly<Record<string, string>> = {}) => {
  kms = await aScriptedKms();
  gateway = await startGatewayProcess({
    KMS_ENDPOINT: kms.url,
    TENCENTCLOUD_SECRET_ID: kms.credentials.secretId,
    TENCENTCLOUD_SECRET_KEY: kms.credentials.secretKey,
    ROUTER_SECRETS: routerSecret,
    DIRECT_ACCESS: 'open',
    ...variables,
  });
};

afterEach(async () => {
  await gateway.stop();
  await kms.close();
  expect(gateway.output()).not.toContain(canary);
});

const linesOf = (output: string) =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{"level"'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Canaries wherever a caller can put one. */
const askForTrouble = async (url: string) => {
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
  it('has a line of JSON for each request, and nothing of what was in it', async () => {
    await start();
    await askForTrouble(gateway.url);
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

  it('tells of each decision where it is asked for more', async () => {
    await start({ LOG_LEVEL: 'debug' });
    await askForTrouble(gateway.url);
    await gateway.stop();
    const decided = linesOf(gateway.output()).filter(({ msg }) => msg === 'access allowed');
    expect(decided).toMatchObject([{ level: 'debug', action: 'Encrypt', region: 'ap-guangzhou' }]);
  });

  it('is not there where it is to be silent', async () => {
    await start({ LOG_LEVEL: 'silent' });
    await askForTrouble(gateway.url);
    await gateway.stop();
    expect(gateway.output()).toContain(`${gateway.url}/graphql`);
    expect(linesOf(gateway.output())).toEqual([]);
  });

  it('may have nobody who reads it', async () => {
    await start();
    gateway.closeOutput();
    for (let times = 0; times < 5; times += 1) expect((await post(gateway.url)).status).toBe(200);
  });
});

describe('a start with a safelist that is none', () => {
  it('is refused with a word on it', async () => {
    await start();
    const failed = await startGatewayProcess({ SAFELIST: `/nowhere/${canary}` }, { expectExit: true });
    expect([failed.exitCode, failed.output()]).toEqual([1, 'SAFELIST: the file cannot be read (ENOENT)\n']);
  });
});
