import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { callerNamed, authenticatorForTokens } from '../../support/fixtures/callers.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';
import { post, typenameBody } from '../../support/servers/send.js';

const secret = 'the-secret-of-the-router-0123456789abcdef';
const viaRouter = { 'router-authorization': secret };
const router = { secrets: [secret], directAccess: true };
const bodyOf = (query: string, variables: object = {}) => JSON.stringify({ query, variables });

const schemaQueries = {
  introspection: getIntrospectionQuery(),
  __type: '{ __type(name: "KmsKey") { name } }',
  'an alias': '{ a: __schema { queryType { name } } }',
  _service: '{ _service { sdl } }',
  'an alias of _service': '{ s: _service { sdl } }',
  'a fragment': '{ ...F } fragment F on Query { ... on Query { _service { sdl } __schema { __typename } } }',
  'a fragment named like a field':
    'query IntrospectionQuery { ...__schema } fragment __schema on Query { __schema { __typename } }',
};
const all = Object.keys(schemaQueries).length;

describe('the schema', () => {
  const routerOnly = useScriptedGateway({ introspection: 'router', router });

  /** How many of the queries are answered. */
  const countAnswered = async (url: string, headers: Readonly<Record<string, string>>) => {
    const answers = [];
    for (const query of Object.values(schemaQueries)) answers.push(await post(url, headers, bodyOf(query)));
    const refused = answers.filter(({ body }) =>
      body.includes('"validationErrorCode":"INTROSPECTION_DISABLED"'),
    );
    for (const { body } of refused) expect(body).not.toMatch(/"data"|KmsKey|Apollo/);
    return answers.length - refused.length;
  };
  const authenticator = authenticatorForTokens({ good: callerNamed('ada') });

  it.each([
    ['everyone', 'no tokens', all, all],
    ['authenticated', 'no tokens', 0, all],
    ['router', 'no tokens', 0, all],
    ['everyone', 'tokens', all, all],
    ['authenticated', 'tokens', all, all],
    ['router', 'tokens', 0, all],
  ] as const)(
    'is visible as configured: %s, with %s: %d queries of a caller, %d of the router',
    async (introspection, tokens, ofCaller, ofRouter) => {
      const url = await routerOnly.startAnother({
        introspection,
        router,
        ...(tokens === 'tokens' && { authenticator }),
      });
      const token = { authorization: 'Bearer good' };
      expect([await countAnswered(url, token), await countAnswered(url, { ...token, ...viaRouter })]).toEqual(
        [ofCaller, ofRouter],
      );
    },
  );

  it('stays hidden from other callers after the router has read it', async () => {
    for (const query of Object.values(schemaQueries)) {
      expect((await post(routerOnly.url, viaRouter, bodyOf(query))).body).toContain('"data"');
      expect((await post(routerOnly.url, {}, bodyOf(query))).body).toContain('INTROSPECTION_DISABLED');
    }
  });

  it.each([
    '{ kmsKye { __typename } }',
    '{ kmsKeys(frist: 1) { __typename } }',
    '{ kmsKeys(usage: ENCRYPT_DECRIPT) { __typename } }',
    '{ kmsKeys { ... on KmsKeyConection { __typename } } }',
    'query ($a: KmsMemberAcountInput) { __typename }',
    '{ kmsKey(keyId: "x", memberAccount: { memberUim: 1 }) { __typename } }',
  ])('shows in suggestions only to callers who may see it: %s', async (query) => {
    expect((await post(routerOnly.url, viaRouter, bodyOf(query))).body).toContain('Did you mean');
    expect((await post(routerOnly.url, {}, bodyOf(query))).body).not.toContain('Did you mean');
  });

  it('shows the fields of an input only to callers who may see them', async () => {
    const query =
      'query ($m: KmsMemberAccountInput) { kmsKey(keyId: "x", memberAccount: $m) { __typename } }';
    const body = bodyOf(query, { m: { memberUim: 1 } });
    expect((await post(routerOnly.url, viaRouter, body)).body).toContain('memberAppId');
    const hidden = (await post(routerOnly.url, {}, body)).body;
    expect(hidden).toContain('must be of type');
    expect(hidden).not.toContain('memberAppId');
  });

  it('does not hide __typename', async () => {
    const { body } = await post(routerOnly.url, {}, typenameBody);
    expect(JSON.parse(body)).toEqual({ data: { __typename: 'Query' } });
  });
});
