import { describe, expect, it } from '@jest/globals';
import { callerNamed, authenticatorForTokens } from '../../support/fixtures/callers.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';
import { errorCodes, post, send } from '../../support/servers/send.js';

const oldSecret = 'the-old-secret-0123456789abcdef01234567';
const newSecret = 'the-new-secret-0123456789abcdef01234567';
const withSecret = (secret: string) => ({ 'router-authorization': secret });

describe('router authentication', () => {
  /** Only the router may send requests. */
  const closed = useScriptedGateway({ router: { secrets: [newSecret, oldSecret], directAccess: false } });

  it('accepts each of two secrets, so that one can replace the other', async () => {
    expect((await post(closed.url, withSecret(newSecret))).status).toBe(200);
    expect((await post(closed.url, withSecret(oldSecret))).status).toBe(200);
  });

  it.each([true, false])('refuses a wrong secret, with direct access %p', async (directAccess) => {
    const url = await closed.startAnother({ router: { secrets: [newSecret], directAccess } });
    for (const wrong of ['', 'x', oldSecret, newSecret.slice(1), `Bearer ${newSecret}`]) {
      const answer = await post(url, withSecret(wrong));
      expect([answer.status, errorCodes(answer)]).toEqual([403, ['FORBIDDEN']]);
      expect(answer.body).not.toContain(newSecret);
    }
  });

  it('is required for GraphQL and the explorer without direct access, but not for the health probe', async () => {
    for (const path of ['/graphql', '/', '/explorer/start.js', '/nothing']) {
      const answer = await send(`${closed.url}${path}`);
      expect([path, answer.status, errorCodes(answer)]).toEqual([path, 403, ['FORBIDDEN']]);
    }
    expect((await send(`${closed.url}/graphql`, { method: 'OPTIONS' })).status).toBe(403);
    expect((await send(`${closed.url}/healthz`)).status).toBe(200);
  });

  it('does not replace a token', async () => {
    const url = await closed.startAnother({
      router: { secrets: [newSecret], directAccess: false },
      authenticator: authenticatorForTokens({ good: callerNamed('ada') }),
    });
    const token = { authorization: 'Bearer good' };
    expect((await post(url, withSecret(newSecret))).status).toBe(401);
    expect((await post(url, { ...withSecret(newSecret), ...token })).status).toBe(200);
    expect((await post(url, token)).status).toBe(403);
  });

  it('is off if no secret is configured', async () => {
    const url = await closed.startAnother({ introspection: 'router' });
    expect((await post(url, withSecret(newSecret))).status).toBe(200);
    const answer = await post(url, withSecret(''), JSON.stringify({ query: '{ __schema { __typename } }' }));
    expect(answer.body).toContain('INTROSPECTION_DISABLED');
  });
});

describe('a federated trace', () => {
  const gateway = useScriptedGateway({ router: { secrets: [newSecret], directAccess: true } });
  const tracing = { 'apollo-federation-include-trace': 'ftv1' };
  const canary = 'canary5f3a';
  const traceIn = (body: string): string | undefined => {
    const { extensions } = JSON.parse(body) as { extensions?: { ftv1?: string } };
    return extensions?.ftv1 === undefined
      ? undefined
      : Buffer.from(extensions.ftv1, 'base64').toString('latin1');
  };

  it('is sent to an authenticated router, and to nobody else', async () => {
    const toRouter = await post(gateway.url, { ...tracing, ...withSecret(newSecret) });
    expect(traceIn(toRouter.body)).toBeDefined();
    expect(traceIn((await post(gateway.url, tracing)).body)).toBeUndefined();
    expect(traceIn((await post(gateway.url, withSecret(newSecret))).body)).toBeUndefined();
  });

  it('contains no values and no error messages', async () => {
    gateway.kms.answers('Encrypt').with({ CiphertextBlob: `${canary}-answer`, KeyId: canary });
    const send = (query: string, variables: object = {}) =>
      post(gateway.url, { ...tracing, ...withSecret(newSecret) }, JSON.stringify({ query, variables }));
    const success = await send(
      'mutation ($p: Base64!) { encrypt(keyId: "x", plaintext: $p) { ... on EncryptPayload { ciphertextBlob } } }',
      { p: Buffer.from(canary).toString('base64') },
    );
    expect(success.body).toContain(`${canary}-answer`);
    const wrongVariable = await send('query ($i: ID!) { kmsKey(keyId: $i) { __typename } }', { i: [canary] });
    const syntaxError = await send(`{ kmsKey("${canary}") }`);
    const traces = [success, wrongVariable, syntaxError].map(({ body }) => traceIn(body));
    for (const trace of traces) {
      expect(trace).toBeDefined();
      expect(trace).not.toContain(canary);
      expect(trace).not.toContain(Buffer.from(canary).toString('base64'));
    }
    expect(traces[1]).toContain('<masked>');
  });
});
