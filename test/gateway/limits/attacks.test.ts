import { afterEach, describe, expect, it } from '@jest/globals';
import {
  circularFragments,
  doublingFragments,
  fragmentNames,
  times,
} from '../../support/generators/large-documents.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';
import { postOperation } from '../../support/servers/send.js';

/** 2^30 fields. */
const doubling = doublingFragments(fragmentNames(31));

const kilobytes = 200 * 1_024;

/** Nests brackets as deep as a body can hold. */
const nested = (open: string, inner: string, close: string) => {
  const count = Math.floor(kilobytes / (open.length + close.length));
  return open.repeat(count) + inner + close.repeat(count);
};

const lists = '{ fields { type { fields { name } } } }';

/** Documents, each with the limit that it exceeds. */
const overLimit: readonly (readonly [name: string, document: string, limit: string])[] = [
  ['aliases of __typename', `{ ${times(101, (n) => `a${n}: __typename`)} }`, 'MAX_ALIASES'],
  [
    'aliases in a fragment, spread again and again',
    `{ ${times(11, () => '...F')} } fragment F on Query { ${times(10, (n) => `a${n}: __typename`)} }`,
    'MAX_ALIASES',
  ],
  ['one field repeated thousands of times', `{ ${'__typename '.repeat(15_000)} }`, 'MAX_TOKENS'],
  ['directives on one field', `{ __typename ${'@skip(if: true) '.repeat(500)} }`, 'MAX_DIRECTIVES'],
  ['unknown directives', `{ __typename ${'@a '.repeat(500)} }`, 'MAX_DIRECTIVES'],
  ['fragments that double', `{ ...F0 } ${doubling}`, 'MAX_FIELDS'],
  ['unused fragments that double', `{ __typename } ${doubling}`, 'MAX_FIELDS'],
  ...['__schema', '__type', 'IntrospectionQuery', '__proto__', 'constructor'].map(
    (name) =>
      [
        `fragments that double, spread by one named ${name}`,
        `{ ...${name} } fragment ${name} on Query { ...F0 } ${doubling}`,
        'MAX_FIELDS',
      ] as const,
  ),
  [
    'fields in a fragment named __schema',
    `{ ${times(60, () => '...__schema')} } fragment __schema on Query { ${'__typename '.repeat(100)} }`,
    'MAX_FIELDS',
  ],
  [
    'a fragment in many operations',
    `${times(100, (n) => `query Q${n} { ...F }`)} fragment F on Query { ${'__typename '.repeat(100)} }`,
    'MAX_FIELDS',
  ],
  [
    'fragments that each spread all later ones',
    `{ ...F0 } ${times(35, (n) => `fragment F${n} on Query { ${times(34 - n, (m) => `...F${n + 1 + m}`)} __typename }`)}`,
    'MAX_FIELDS',
  ],
  [
    'a chain of fragments',
    `{ ...F0 } ${times(500, (n) => `fragment F${n} on Query { ...F${n + 1} }`)} fragment F500 on Query { a }`,
    'MAX_DEPTH',
  ],
  ['nested fields', nested('{a', '', '}'), 'MAX_DEPTH'],
  ['nested inline fragments', nested('{...', '{a}', '}'), 'MAX_DEPTH'],
  ['nested lists', `{ kmsKey(keyId: ${nested('[', '', ']')}) { __typename } }`, 'MAX_DEPTH'],
  ['lists that are never closed', `{ kmsKey(keyId: ${'['.repeat(kilobytes)}`, 'MAX_DEPTH'],
  ['nested objects', `{ kmsKey(keyId: ${nested('{a:', '1', '}')}) { __typename } }`, 'MAX_DEPTH'],
  ['nested types', `query ($v: ${nested('[', 'Int', ']')}) { __typename }`, 'MAX_DEPTH'],
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

/** Documents within the limits that validation refuses, and quickly. */
const invalid: readonly (readonly [name: string, document: string])[] = [
  ['a fragment that spreads itself', '{ ...F } fragment F on Query { __typename ...F }'],
  ['circular fragments', '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F ...F }'],
  ['unused circular fragments', '{ __typename } fragment F on Query { ...G } fragment G on Query { ...F }'],
  ['many circular fragments that each spread the next two', `{ ...F0 } ${circularFragments(140)}`],
  ['many unused circular fragments', `{ __typename } ${circularFragments(140)}`],
  ['an unknown fragment', '{ ...F }'],
  [
    'two fragments with one name',
    '{ ...F } fragment F on Query { a: __typename } fragment F on Query { __typename }',
  ],
  ['nested introspection lists', `{ __schema { types ${lists.replace('{ name }', lists)} } }`],
  ['a syntax error', '}{'],
  ['an empty document', '#'],
];

describe('a malicious document', () => {
  const gateway = useScriptedGateway();
  afterEach(async () => {
    expect(gateway.kms.calls).toEqual([]);
    expect(await gateway.gql('{ __typename }')).toEqual({ __typename: 'Query' });
  });

  it.each(overLimit)('is refused for its limit: %s', async (_, document, limit) => {
    const { status, answer } = await postOperation(gateway.url, document);
    expect(answer.errors?.map(({ extensions }) => extensions)).toMatchObject([{ limit }]);
    expect(status).toBe(400);
    expect(answer).not.toHaveProperty('data');
  });

  it.each(invalid)('is refused as invalid: %s', async (_, document) => {
    const { status, answer } = await postOperation(
      gateway.url,
      document,
      {},
      'application/graphql-response+json',
    );
    expect(status).toBe(400);
    expect(answer.errors?.[0]?.extensions['code']).toMatch(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/);
  });

  it.each([
    ['', undefined, 'OPERATION_RESOLUTION_FAILURE'],
    [times(101, (n) => `a${n}: a`), 'MAX_ALIASES', 'OPERATION_LIMIT_EXCEEDED'],
  ])('is refused as a subscription: a %s', async (more, limit, code) => {
    const { answer } = await postOperation(gateway.url, `subscription { a ${more} }`);
    expect(answer.errors?.map(({ extensions }) => extensions)).toMatchObject([
      limit ? { code, limit } : { code },
    ]);
  });
});
