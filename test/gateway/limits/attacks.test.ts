import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { gatewayFor } from '../../support/servers/gateway.js';
import { post, times } from '../../support/generators/large-documents.js';
import { aScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';

/** `fragment F0 on Query { ...F1 ...F1 } ... fragment F30 on Query { __typename }`: 2^30 fields. */
const doubling = (name: (n: number) => string) =>
  `${times(30, (n) => `fragment ${name(n)} on Query { ...${name(n + 1)} ...${name(n + 1)} }`)}
  fragment ${name(30)} on Query { __typename }`;

const kilobytes = 200 * 1_024;

/** `count` times `open`, and `close` as often. */
const nested = (open: string, inner: string, close: string) => {
  const count = Math.floor(kilobytes / (open.length + close.length));
  return open.repeat(count) + inner + close.repeat(count);
};

const lists = '{ fields { type { fields { name } } } }';

/** What is asked, and the limit that refuses it. */
const refused: readonly (readonly [what: string, document: string, limit: string])[] = [
  ['aliases of __typename', `{ ${times(101, (n) => `a${n}: __typename`)} }`, 'MAX_ALIASES'],
  [
    'aliases in a fragment, spread again and again',
    `{ ${times(11, () => '...F')} } fragment F on Query { ${times(10, (n) => `a${n}: __typename`)} }`,
    'MAX_ALIASES',
  ],
  ['one field, thousands of times', `{ ${'__typename '.repeat(15_000)} }`, 'MAX_TOKENS'],
  ['directives on one field', `{ __typename ${'@skip(if: true) '.repeat(500)} }`, 'MAX_DIRECTIVES'],
  ['directives that do not exist', `{ __typename ${'@a '.repeat(500)} }`, 'MAX_DIRECTIVES'],
  ['fragments that double', `{ ...F0 } ${doubling((n) => `F${n}`)}`, 'MAX_FIELDS'],
  [
    'fragments that double, which nothing spreads',
    `{ __typename } ${doubling((n) => `F${n}`)}`,
    'MAX_FIELDS',
  ],
  ...['__schema', '__type', 'IntrospectionQuery', '__proto__', 'constructor'].map(
    (name) =>
      [
        `fragments that double below one named ${name}`,
        `{ ...${name} } fragment ${name} on Query { ...F0 } ${doubling((n) => `F${n}`)}`,
        'MAX_FIELDS',
      ] as const,
  ),
  [
    'fields in a fragment named __schema',
    `{ ${times(60, () => '...__schema')} } fragment __schema on Query { ${'__typename '.repeat(100)} }`,
    'MAX_FIELDS',
  ],
  [
    'a fragment of each name in many operations',
    `${times(100, (n) => `query Q${n} { ...F }`)} fragment F on Query { ${'__typename '.repeat(100)} }`,
    'MAX_FIELDS',
  ],
  [
    'fragments, each in each',
    `{ ...F0 } ${times(35, (n) => `fragment F${n} on Query { ${times(34 - n, (m) => `...F${n + 1 + m}`)} __typename }`)}`,
    'MAX_FIELDS',
  ],
  [
    'a chain of fragments',
    `{ ...F0 } ${times(500, (n) => `fragment F${n} on Query { ...F${n + 1} }`)} fragment F500 on Query { a }`,
    'MAX_DEPTH',
  ],
  ['fields in one another', nested('{a', '', '}'), 'MAX_DEPTH'],
  ['inline fragments in one another', nested('{...', '{a}', '}'), 'MAX_DEPTH'],
  ['lists in one another', `{ kmsKey(keyId: ${nested('[', '', ']')}) { __typename } }`, 'MAX_DEPTH'],
  ['lists that are never closed', `{ kmsKey(keyId: ${'['.repeat(kilobytes)}`, 'MAX_DEPTH'],
  ['objects in one another', `{ kmsKey(keyId: ${nested('{a:', '1', '}')}) { __typename } }`, 'MAX_DEPTH'],
  ['types in one another', `query ($v: ${nested('[', 'Int', ']')}) { __typename }`, 'MAX_DEPTH'],
  [
    'an argument with a list of thousands',
    `{ kmsKeysById(keyIds: [${'"a" '.repeat(6_000)}]) { a } }`,
    'MAX_TOKENS',
  ],
  ['thousands of variables', `query (${times(2_000, (n) => `$v${n}: Int`)}) { __typename }`, 'MAX_TOKENS'],
  [
    'introspection, thirty times',
    `{ ${times(30, (n) => `s${n}: __schema { types ${lists} }`)} }`,
    'MAX_COST',
  ],
  [
    'aliases within introspection',
    `{ __schema { types { ${times(30, (n) => `f${n}: fields { type { possibleTypes { kind } } }`)} } } }`,
    'MAX_COST',
  ],
  [
    'links and lists that multiply',
    `{ kmsKeys(first: 1000) { ... on KmsKeyConnection { ${times(
      20,
      (n) => `n${n}: nodes { actionChecks { allowed } }`,
    )} } } }`,
    'MAX_COST',
  ],
];

/** What is no matter of limits: validation refuses it, in good time. */
const invalid: readonly (readonly [what: string, document: string])[] = [
  ['a fragment inside itself', '{ ...F } fragment F on Query { __typename ...F }'],
  ['a circle of fragments', '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F ...F }'],
  [
    'a circle that nothing spreads',
    '{ __typename } fragment F on Query { ...G } fragment G on Query { ...F }',
  ],
  [
    'a circle of many, each of which spreads the next two',
    `{ ...F0 } ${times(140, (n) => `fragment F${n} on Query { ...F${(n + 1) % 140} ...F${(n + 2) % 140} }`)}`,
  ],
  [
    'such a circle that nothing spreads',
    `{ __typename } ${times(140, (n) => `fragment F${n} on Query { ...F${(n + 1) % 140} ...F${(n + 2) % 140} }`)}`,
  ],
  ['a fragment that is not there', '{ ...F }'],
  [
    'two fragments of one name',
    '{ ...F } fragment F on Query { a: __typename } fragment F on Query { __typename }',
  ],
  ['lists of introspection in one another', `{ __schema { types ${lists.replace('{ name }', lists)} } }`],
  ['no document', '}{'],
  ['an empty one', '#'],
];

describe('a document that attacks', () => {
  let kms: ScriptedKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  beforeAll(async () => {
    kms = await aScriptedKms();
    gateway = await gatewayFor(kms);
  });
  afterEach(async () => {
    expect(kms.calls).toEqual([]);
    expect(await gateway.gql('{ __typename }')).toEqual({ __typename: 'Query' });
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
    await kms.close();
  });

  it.each(refused)('by %s is refused', async (_, document, limit) => {
    const { status, answer } = await post(gateway.url, document);
    expect(answer.errors?.map(({ extensions }) => extensions)).toMatchObject([{ limit }]);
    expect(status).toBe(400);
    expect(answer).not.toHaveProperty('data');
  });

  it.each(invalid)('with %s is refused as what it is', async (_, document) => {
    const { status, answer } = await post(gateway.url, document, {}, 'application/graphql-response+json');
    expect(status).toBe(400);
    expect(answer.errors?.[0]?.extensions['code']).toMatch(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/);
  });

  it.each([
    ['', undefined, 'OPERATION_RESOLUTION_FAILURE'],
    [times(101, (n) => `a${n}: a`), 'MAX_ALIASES', 'OPERATION_LIMIT_EXCEEDED'],
  ])('by a subscription is refused: a %s', async (more, limit, code) => {
    const { answer } = await post(gateway.url, `subscription { a ${more} }`);
    expect(answer.errors?.map(({ extensions }) => extensions)).toMatchObject([
      limit ? { code, limit } : { code },
    ]);
  });
});
