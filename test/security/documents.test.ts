/** Documents that are made to cost the gateway a lot. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  circularFragments,
  doublingFragments,
  fragmentNames,
  times,
} from '../support/generators/large-documents.js';
import { startAttackTarget, type AttackTarget, type Reply } from '../support/servers/attack-target.js';

const id = '00000000-0000-0000-0000-000000000001';

const introspectionNames = [
  'IntrospectionQuery',
  '__schema',
  '__type',
  '__typename',
  'FullType',
  'InputValue',
  'TypeRef',
];

const overLimit: Readonly<Record<string, { readonly query: string; readonly variables?: unknown }>> = {
  'a thousand aliases of a mutation': {
    query: `mutation { ${times(1_000, (n) => `a${n}: generateRandom(numberOfBytes: 1) { __typename }`)} }`,
  },
  'aliases of __typename': { query: `{ ${times(1_000, (n) => `a${n}: __typename`)} }` },
  'aliases within a fragment': {
    query: `query { ...A } fragment A on Query { ${times(1_000, (n) => `a${n}: __typename`)} }`,
  },
  'one field repeated': { query: `{ ${times(20_000, () => '__typename')} }` },
  'thousands of directives': {
    query: `{ __typename ${times(1_000, () => '@include(if: true)')} }`,
  },
  'unknown directives': { query: `{ __typename ${times(1_000, (n) => `@x${n}`)} }` },
  'directives on fragments': {
    query: `{ ${times(200, () => '... @include(if: true) { __typename }')} }`,
  },
  'fragments that double': {
    query: `{ ...F0 }\n${doublingFragments(fragmentNames(40), '__typename kmsViewer { subject }')}`,
  },
  'fragments that double, named like introspection': {
    query: `{ ...IntrospectionQuery }\n${doublingFragments(
      [...introspectionNames, ...fragmentNames(30, '__schema')],
      '__typename kmsViewer { subject }',
    )}`,
  },
  'deeply nested fields': {
    query: `{ ${'a { '.repeat(60)}b${' }'.repeat(60)} }`,
  },
  'nesting that fills the body': { query: `${'{a'.repeat(80_000)}${'}'.repeat(80_000)}` },
  'nested lists that fill the body': {
    query: `{ kmsKeysById(keyIds: ${'['.repeat(100_000)}${']'.repeat(100_000)}) { __typename } }`,
  },
  'nested objects in a literal': {
    query: `{ kmsKeys(tagFilters: ${'{a:'.repeat(60_000)}1${'}'.repeat(60_000)}) { __typename } }`,
  },
  '51 fields that call KMS': {
    query: `query ($id: ID!) { ${times(51, (n) => `a${n}: kmsKey(keyId: $id) { __typename }`)} }`,
    variables: { id },
  },
  '5,100 ids in lists': {
    query: `query ($ids: [ID!]!) { ${times(51, (n) => `a${n}: kmsKeysById(keyIds: $ids) { __typename }`)} }`,
    variables: { ids: Array.from({ length: 100 }, (_, n) => `${id}${n}`) },
  },
  'thousands of entities': {
    query:
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on KmsKey { rotation { __typename } } } }',
    variables: {
      r: Array.from({ length: 2_000 }, (_, n) => ({
        __typename: 'KmsKey',
        keyId: `${id}${n}`,
        region: 'ap-guangzhou',
      })),
    },
  },
  'entities that all have different regions': {
    query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
    variables: {
      r: Array.from({ length: 200 }, (_, n) => ({ __typename: 'KmsKey', keyId: id, region: `r${n}` })),
    },
  },
  'a KMS call for each of a thousand keys': {
    query: '{ kmsKeys(first: 1000) { ... on KmsKeyConnection { nodes { rotation { __typename } } } } }',
  },
  'a page of a million keys': { query: '{ kmsKeys(first: 1000000) { __typename } }' },
  'a page of a million keys, by a variable': {
    query: 'query ($n: Int) { kmsKeys(first: $n) { __typename } }',
    variables: { n: 1_000_000 },
  },
  'thousands of brackets': { query: '{'.repeat(250_000) },
  'a document with thousands of operations': {
    query: times(3_000, (n) => `query Q${n} { __typename }`),
  },
};

const invalid: Readonly<Record<string, string>> = {
  'a fragment that spreads itself': '{ ...A } fragment A on Query { ...A }',
  'circular fragments':
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }',
  'unused circular fragments': '{ __typename } fragment A on Query { ...B } fragment B on Query { ...A }',
  'many circular fragments that each spread the next two': `{ ...F0 } ${circularFragments(140)}`,
  'circular fragments named like introspection':
    '{ ...__schema } fragment __schema on Query { ...__type } fragment __type on Query { ...__schema }',
  'nested introspection lists': `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
  'a subscription': 'subscription { kmsKeys { __typename } }',
  'a secret as a literal': `mutation { encrypt(keyId: "${id}", plaintext: "c2VjcmV0") { __typename } }`,
  'a secret as a default value': `mutation ($p: Base64! = "c2VjcmV0") { encrypt(keyId: "${id}", plaintext: $p) { __typename } }`,
};

describe('a malicious document', () => {
  let target: AttackTarget;
  beforeAll(async () => {
    target = await startAttackTarget();
  });
  afterAll(async () => {
    await target.close();
  });

  it.each(Object.entries(overLimit))('is refused for a limit: %s', async (name, body) => {
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

  it.each(Object.entries(invalid))('is refused as invalid: %s', async (name, query) => {
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
