import { getIntrospectionQuery } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { GatewayOptions } from '../../../src/gateway/index.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { aScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { codesIn, post, send, typename } from '../../support/servers/send.js';
import { callerNamed, tokenHolders } from '../../support/fixtures/callers.js';

const oldSecret = 'the-old-secret-0123456789abcdef01234567';
const newSecret = 'the-new-secret-0123456789abcdef01234567';
const bySecret = (secret: string) => ({ 'router-authorization': secret });

let kms: ScriptedKms;
let gateways: Awaited<ReturnType<typeof gatewayFor>>[] = [];
beforeAll(async () => {
  kms = await aScriptedKms();
});
afterEach(async () => {
  for (const each of gateways) {
    expect(each.bugs).toEqual([]);
    await each.close();
  }
  gateways = [];
});
afterAll(async () => {
  await kms.close();
});

const aGateway = async (options: Partial<GatewayOptions>) => {
  const gateway = await gatewayFor(kms, options);
  gateways.push(gateway);
  return gateway;
};

describe('the proof of the router', () => {
  it('is either of two secrets, so that one can take the place of the other', async () => {
    const { url } = await aGateway({ router: { secrets: [newSecret, oldSecret], directAccess: false } });
    expect((await post(url, bySecret(newSecret))).status).toBe(200);
    expect((await post(url, bySecret(oldSecret))).status).toBe(200);
  });

  it.each([true, false])('is refused where it is wrong, with direct access %p', async (directAccess) => {
    const { url } = await aGateway({ router: { secrets: [newSecret], directAccess } });
    for (const wrong of ['', 'x', oldSecret, newSecret.slice(1), `Bearer ${newSecret}`]) {
      const answer = await post(url, bySecret(wrong));
      expect([answer.status, codesIn(answer)]).toEqual([403, ['FORBIDDEN']]);
      expect(answer.body).not.toContain(newSecret);
    }
  });

  it('is needed for GraphQL and for the explorer where direct access is closed, and not for the probe', async () => {
    const { url } = await aGateway({ router: { secrets: [newSecret], directAccess: false } });
    for (const path of ['/graphql', '/', '/explorer/start.js', '/nothing']) {
      const answer = await send(`${url}${path}`);
      expect([path, answer.status, codesIn(answer)]).toEqual([path, 403, ['FORBIDDEN']]);
    }
    expect((await send(`${url}/graphql`, { method: 'OPTIONS' })).status).toBe(403);
    expect((await send(`${url}/healthz`)).status).toBe(200);
  });

  it('does not take the place of a token', async () => {
    const { url } = await aGateway({
      router: { secrets: [newSecret], directAccess: false },
      authenticator: tokenHolders({ good: callerNamed('ada') }),
    });
    expect((await post(url, bySecret(newSecret))).status).toBe(401);
    expect((await post(url, { ...bySecret(newSecret), authorization: 'Bearer good' })).status).toBe(200);
    expect((await post(url, { authorization: 'Bearer good' })).status).toBe(403);
  });

  it('is nothing where no secret is set', async () => {
    const { url } = await aGateway({ introspection: 'router' });
    expect((await post(url, bySecret(newSecret))).status).toBe(200);
    const answer = await post(url, bySecret(''), JSON.stringify({ query: '{ __schema { __typename } }' }));
    expect(answer.body).toContain('INTROSPECTION_DISABLED');
  });
});

describe('the schema', () => {
  const asking = {
    introspection: getIntrospectionQuery(),
    __type: '{ __type(name: "KmsKey") { name } }',
    'an alias': '{ a: __schema { queryType { name } } }',
    _service: '{ _service { sdl } }',
    'an alias of _service': '{ s: _service { sdl } }',
    'a fragment':
      '{ ...F } fragment F on Query { ... on Query { _service { sdl } __schema { __typename } } }',
    'a fragment of another name':
      'query IntrospectionQuery { ...__schema } fragment __schema on Query { __schema { __typename } }',
  };

  const told = async (url: string, headers: Readonly<Record<string, string>>) => {
    const answers = [];
    for (const query of Object.values(asking))
      answers.push(await post(url, headers, JSON.stringify({ query })));
    const refused = answers.filter(({ body }) =>
      body.includes('"validationErrorCode":"INTROSPECTION_DISABLED"'),
    );
    for (const { body } of refused) expect(body).not.toMatch(/"data"|KmsKey|Apollo/);
    return answers.length - refused.length;
  };
  const all = Object.keys(asking).length;
  const holders = tokenHolders({ good: callerNamed('ada') });
  const router = { secrets: [newSecret], directAccess: true };

  it.each([
    ['everyone', undefined, [all, all]],
    ['known', undefined, [0, all]],
    ['router', undefined, [0, all]],
    ['everyone', holders, [all, all]],
    ['known', holders, [all, all]],
    ['router', holders, [0, all]],
  ] as const)(
    'is told as configured (%s): to a caller, to the router',
    async (introspection, authenticator, expected) => {
      const { url } = await aGateway({ introspection, router, ...(authenticator && { authenticator }) });
      const token = { authorization: 'Bearer good' };
      expect([await told(url, token), await told(url, { ...token, ...bySecret(newSecret) })]).toEqual(
        expected,
      );
    },
  );

  it('is not told to strangers because it was told to the router', async () => {
    const { url } = await aGateway({ introspection: 'router', router });
    for (const query of Object.values(asking)) {
      const body = JSON.stringify({ query });
      expect((await post(url, bySecret(newSecret), body)).body).toContain('"data"');
      expect((await post(url, {}, body)).body).toContain('INTROSPECTION_DISABLED');
    }
  });

  const mistyped = [
    '{ kmsKye { __typename } }',
    '{ kmsKeys(frist: 1) { __typename } }',
    '{ kmsKeys(keyUsage: ENCRYPT_DECRIPT) { __typename } }',
    '{ kmsKeys { ... on KmsKeyConection { __typename } } }',
    'query ($a: KmsMemberAcountInput) { __typename }',
    '{ kmsKey(keyId: "x", memberAccount: { memberUim: 1 }) { __typename } }',
  ];

  it.each(mistyped)('helps with a name only those who may see it: %s', async (query) => {
    const { url } = await aGateway({ introspection: 'router', router });
    const body = JSON.stringify({ query });
    expect((await post(url, bySecret(newSecret), body)).body).toContain('Did you mean');
    expect((await post(url, {}, body)).body).not.toContain('Did you mean');
  });

  it('does not tell strangers the fields of an input by their mistakes', async () => {
    const { url } = await aGateway({ introspection: 'router', router });
    const query =
      'query ($m: KmsMemberAccountInput) { kmsKey(keyId: "x", memberAccount: $m) { __typename } }';
    const body = JSON.stringify({ query, variables: { m: { memberUim: 1 } } });
    expect((await post(url, bySecret(newSecret), body)).body).toContain('memberAppId');
    const told = (await post(url, {}, body)).body;
    expect(told).toContain('must be of type');
    expect(told).not.toContain('memberAppId');
  });

  it('is there for __typename all the same', async () => {
    const { url } = await aGateway({ introspection: 'router' });
    expect(JSON.parse((await post(url, {}, typename)).body)).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('a trace', () => {
  const tracing = { 'apollo-federation-include-trace': 'ftv1' };
  const canary = 'canary5f3a';
  const traceIn = (body: string): string | undefined => {
    const { extensions } = JSON.parse(body) as { extensions?: { ftv1?: string } };
    return extensions?.ftv1 === undefined
      ? undefined
      : Buffer.from(extensions.ftv1, 'base64').toString('latin1');
  };
  const asked = JSON.stringify({
    query:
      'mutation ($p: Base64!) { encrypt(keyId: "x", plaintext: $p) { ... on EncryptPayload { ciphertextBlob } } }',
    variables: { p: Buffer.from(canary).toString('base64') },
  });

  it('is made for a router that has proved itself, and for nobody else', async () => {
    const { url } = await aGateway({ router: { secrets: [newSecret], directAccess: true } });
    const forRouter = await post(url, { ...tracing, ...bySecret(newSecret) });
    expect(traceIn(forRouter.body)).toBeDefined();
    expect(traceIn((await post(url, tracing)).body)).toBeUndefined();
    expect(traceIn((await post(url, bySecret(newSecret))).body)).toBeUndefined();
  });

  it('holds neither values nor what errors say', async () => {
    const { url } = await aGateway({ router: { secrets: [newSecret], directAccess: true } });
    kms.answers('Encrypt').with({ CiphertextBlob: `${canary}-answer`, KeyId: canary });
    const headers = { ...tracing, ...bySecret(newSecret) };
    const good = await post(url, headers, asked);
    expect(good.body).toContain(`${canary}-answer`);
    const wrong = await post(
      url,
      headers,
      JSON.stringify({
        query: 'query ($i: ID!) { kmsKey(keyId: $i) { __typename } }',
        variables: { i: [canary] },
      }),
    );
    const unparsed = await post(url, headers, JSON.stringify({ query: `{ kmsKey("${canary}") }` }));
    const traces = [good, wrong, unparsed].map(({ body }) => traceIn(body));
    for (const trace of traces) {
      expect(trace).toBeDefined();
      expect(trace).not.toContain(canary);
      expect(trace).not.toContain(Buffer.from(canary).toString('base64'));
    }
    expect(traces[1]).toContain('<masked>');
  });
});
