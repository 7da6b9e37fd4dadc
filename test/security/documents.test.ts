/** Documents made to cost more than they are worth. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startAttackTarget, type AttackTarget, type Reply } from '../support/servers/attack-target.js';

const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n));

const id = '00000000-0000-0000-0000-000000000001';

/** Fragments each of which spreads the next one twice: 2 to the n fields out of n lines. */
const doubling = (names: readonly string[], on: string, leaf: string) =>
  names
    .map((name, n) => {
      const next = names[n + 1];
      return `fragment ${name} on ${on} { ${next === undefined ? leaf : `...${next} ...${next}`} }`;
    })
    .join('\n');

const doublingNames = times(40, (n) => `F${n}`);
const introspectionNames = [
  'IntrospectionQuery',
  '__schema',
  '__type',
  '__typename',
  'FullType',
  'InputValue',
  'TypeRef',
];

const tooMuch: Readonly<Record<string, { readonly query: string; readonly variables?: unknown }>> = {
  'a thousand aliases of a mutation': {
    query: `mutation { ${times(1_000, (n) => `a${n}: generateRandom(numberOfBytes: 1) { __typename }`).join(' ')} }`,
  },
  'aliases of __typename': { query: `{ ${times(1_000, (n) => `a${n}: __typename`).join(' ')} }` },
  'aliases within a fragment': {
    query: `query { ...A } fragment A on Query { ${times(1_000, (n) => `a${n}: __typename`).join(' ')} }`,
  },
  'the same field over and over': { query: `{ ${times(20_000, () => '__typename').join(' ')} }` },
  'directives by the thousand': {
    query: `{ __typename ${times(1_000, () => '@include(if: true)').join(' ')} }`,
  },
  'directives that do not exist': { query: `{ __typename ${times(1_000, (n) => `@x${n}`).join(' ')} }` },
  'directives on fragments': {
    query: `{ ${times(200, () => '... @include(if: true) { __typename }').join(' ')} }`,
  },
  'fragments that double': {
    query: `{ ...F0 }\n${doubling(doublingNames, 'Query', '__typename kmsViewer { subject }')}`,
  },
  'fragments that double, named like introspection': {
    query: `{ ...IntrospectionQuery }\n${doubling(
      [...introspectionNames, ...times(30, (n) => `__schema${n}`)],
      'Query',
      '__typename kmsViewer { subject }',
    )}`,
  },
  'fields that are nested ever deeper': {
    query: `{ ${'kmsKeys { nodes '.repeat(0)}${'a { '.repeat(60)}b${' }'.repeat(60)} }`,
  },
  'nesting at the size of the body': { query: `${'{a'.repeat(80_000)}${'}'.repeat(80_000)}` },
  'literals nested at the size of the body': {
    query: `{ kmsKeysById(keyIds: ${'['.repeat(100_000)}${']'.repeat(100_000)}) { __typename } }`,
  },
  'objects nested in a literal': {
    query: `{ kmsKeys(tagFilters: ${'{a:'.repeat(60_000)}1${'}'.repeat(60_000)}) { __typename } }`,
  },
  'fields that reach KMS, 51 of them': {
    query: `query ($id: ID!) { ${times(51, (n) => `a${n}: kmsKey(keyId: $id) { __typename }`).join(' ')} }`,
    variables: { id },
  },
  'lists of ids, 5,100 in all': {
    query: `query ($ids: [ID!]!) { ${times(51, (n) => `a${n}: kmsKeysById(keyIds: $ids) { __typename }`).join(' ')} }`,
    variables: { ids: times(100, (n) => `${id}${n}`) },
  },
  'entities by the thousand': {
    query:
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on KmsKey { rotation { __typename } } } }',
    variables: { r: Array.from({ length: 2_000 }, (_, n) => ({ __typename: 'KmsKey', keyId: `${id}${n}` })) },
  },
  'entities of ever other regions': {
    query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
    variables: {
      r: Array.from({ length: 200 }, (_, n) => ({ __typename: 'KmsKey', keyId: id, region: `r${n}` })),
    },
  },
  'a call for each of a thousand keys': {
    query: '{ kmsKeys(first: 1000) { ... on KmsKeyConnection { nodes { rotation { __typename } } } } }',
  },
  'a page of a million': { query: '{ kmsKeys(first: 1000000) { __typename } }' },
  'the same page by a variable': {
    query: 'query ($n: Int) { kmsKeys(first: $n) { __typename } }',
    variables: { n: 1_000_000 },
  },
  'tokens without meaning': { query: '{'.repeat(250_000) },
  'a document of many operations': {
    query: times(3_000, (n) => `query Q${n} { __typename }`).join('\n'),
  },
};

const invalid: Readonly<Record<string, string>> = {
  'a fragment that spreads itself': '{ ...A } fragment A on Query { ...A }',
  'fragments in a circle':
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }',
  'a circle that nothing spreads': '{ __typename } fragment A on Query { ...B } fragment B on Query { ...A }',
  'a circle of many, each of which spreads the next two': `{ ...F0 } ${times(
    140,
    (n) => `fragment F${n} on Query { ...F${(n + 1) % 140} ...F${(n + 2) % 140} }`,
  ).join(' ')}`,
  'a circle named like introspection':
    '{ ...__schema } fragment __schema on Query { ...__type } fragment __type on Query { ...__schema }',
  'introspection in a circle': `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
  'a subscription': 'subscription { kmsKeys { __typename } }',
  'a secret as a literal': `mutation { encrypt(keyId: "${id}", plaintext: "c2VjcmV0") { __typename } }`,
  'a secret as a default': `mutation ($p: Base64! = "c2VjcmV0") { encrypt(keyId: "${id}", plaintext: $p) { __typename } }`,
};

describe('a document that asks for too much', () => {
  let target: AttackTarget;
  beforeAll(async () => {
    target = await startAttackTarget();
  });
  afterAll(async () => {
    await target.close();
  });

  it.each(Object.entries(tooMuch))('is refused: %s', async (name, body) => {
    const text = JSON.stringify(body);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(256 * 1_024);
    await target.attack(
      name,
      () => target.post(text),
      ({ status, codes }: Reply) => {
        expect([status, codes]).toEqual([400, ['OPERATION_LIMIT_EXCEEDED']]);
      },
    );
  });

  it.each(Object.entries(invalid))('is refused where it is invalid: %s', async (name, query) => {
    await target.attack(
      name,
      () => target.post(JSON.stringify({ query })),
      ({ status, codes, text }) => {
        expect(status).toBe(400);
        expect(codes).not.toEqual([]);
        expect(text).not.toContain('"data":{');
        expect(text).not.toContain('c2VjcmV0');
      },
    );
  });
});
