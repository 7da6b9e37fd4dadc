import { describe, expect, it } from '@jest/globals';
import { useClosedSchema, type Answer } from '../../support/servers/closed-schema.js';
import { post } from '../../support/servers/send.js';

const gateway = useClosedSchema();
const { errorsOf, viaRouter } = gateway;

const messageOf = async (query: string, variables?: unknown) => {
  const errors = await errorsOf(query, variables);
  expect(errors).toHaveLength(1);
  return errors[0]?.message;
};

describe('an error for a caller who may not see the schema', () => {
  it.each([
    ['{ nothing }', 'Cannot query field "nothing".'],
    ['{ kmsKey(keyId: "x") { nothing } }', 'Cannot query field "nothing".'],
    ['{ kmsKey(keyId: "x") { ... on KmsKey { nothing { a } } } }', 'Cannot query field "nothing".'],
    ['{ kmsKey { __typename } }', 'Field "kmsKey" needs an argument that is missing.'],
    ['{ kmsKey(keyId: "x", nothing: 1) { __typename } }', 'Unknown argument "nothing" on field "kmsKey".'],
    ['{ kmsKey(keyId: "x") }', 'Field "kmsKey" must have a selection of subfields.'],
    ['{ kmsKey(keyId: "x") { ... on KmsKey { alias { a } } } }', 'Field "alias" must not have a selection.'],
    ['{ kmsKeys(tagFilters: {}) { __typename } }', 'An input object needs a field that is missing.'],
    ['{ kmsKeys(tagFilters: [{}]) { __typename } }', 'An input object needs a field that is missing.'],
    ['{ kmsKeys(tagFilters: { nothing: 1 }) { __typename } }', /^(An input object|Field "nothing")/],
    ['{ kmsKeys(tagFilters: "x") { __typename } }', 'A value has the wrong type.'],
    ['{ kmsKeys(memberAccounts: { memberUin: "x" }) { __typename } }', 'A value has the wrong type.'],
    ['{ kmsKeys(role: NOTHING) { __typename } }', 'A value is no member of its enum.'],
    ['{ kmsKeys(role: "USER") { __typename } }', 'A value has the wrong type.'],
    ['{ kmsKeys(first: "x") { __typename } }', 'A value has the wrong type.'],
    ['{ kmsKey(keyId: { a: 1 }) { __typename } }', 'A value has the wrong type.'],
    ['{ kmsKey(keyId: null) { __typename } }', 'A value has the wrong type.'],
    ['query ($a: Nothing) { kmsKey(keyId: $a) { __typename } }', 'Unknown type "Nothing".'],
    [
      'query ($a: KmsKey) { kmsKey(keyId: $a) { __typename } }',
      /^Variable "\$a" cannot be non-input type "KmsKey"/,
    ],
    [
      'query ($a: Int) { kmsKey(keyId: $a) { __typename } }',
      'Variable "$a" of type "Int" is used where another type is expected.',
    ],
    ['query ($a: ID!) { __typename }', /^Variable "\$a" is never used/],
    ['{ kmsKey(keyId: $a) { __typename } }', /^Variable "\$a" is not defined/],
    [
      '{ kmsKey(keyId: "x") { ... on Query { __typename } } }',
      'A fragment cannot be spread here: no object can be of its type.',
    ],
    [
      '{ kmsKey(keyId: "x") { ...F } } fragment F on Query { __typename }',
      'Fragment "F" cannot be spread here: no object can be of its type.',
    ],
    ['{ ... on ID { __typename } }', 'A fragment cannot be on the type "ID".'],
    ['{ ...F } fragment F on KmsKeyState { a }', 'A fragment cannot be on the type "KmsKeyState".'],
    ['{ ... on Nothing { a } }', 'Unknown type "Nothing".'],
    ['{ ...F }', 'Unknown fragment "F".'],
    ['{ __typename } fragment F on Query { __typename }', 'Fragment "F" is never used.'],
    ['{ __typename @nothing }', 'Unknown directive "@nothing".'],
    ['{ __typename @include }', 'Directive "@include" needs an argument that is missing.'],
    ['{ __typename @include(if: 1) }', 'A value has the wrong type.'],
    ['{ __typename @include(if: true, a: 1) }', 'Unknown argument "a" on directive "@include".'],
    ['query @include(if: true) { __typename }', 'Directive "@include" may not be used here.'],
    ['{ __typename @kms }', /^Directive "@kms" (may not be used here|needs an argument that is missing)\.$/],
    [
      '{ __typename @skip(if: false) @skip(if: false) }',
      'Directive "@skip" is used more than once at this place.',
    ],
    ['query A { __typename } query A { __typename }', 'There is more than one operation named "A".'],
    ['query A { __typename } { __typename }', 'An anonymous operation must be alone in its document.'],
    ['{ kmsKey(keyId: "x", keyId: "y") { __typename } }', 'There is more than one argument named "keyId".'],
    [
      '{ kmsKeys(memberAccounts: { memberUin: 1, memberUin: 2 }) { __typename } }',
      'There is more than one input field named "memberUin".',
    ],
    [
      'query ($a: ID!, $a: ID!) { kmsKey(keyId: $a) { __typename } }',
      /^There is more than one variable named/,
    ],
    [
      '{ a: kmsKey(keyId: "x") { __typename } a: kmsKey(keyId: "y") { __typename } }',
      'Fields "a" conflict: use different aliases to select both.',
    ],
    [
      '{ kmsKey(keyId: "x") { ... on KmsKey { a: alias } ... on KmsOtherError { a: retryable } } }',
      'Fields "a" conflict: use different aliases to select both.',
    ],
    [
      '{ kmsKey(keyId: "x") { ... on KmsKey { a: tags { b: __typename } } ... on KmsOtherError { a: message } } }',
      /^(Fields "a" conflict|Cannot query|Field "tags")/,
    ],
    ['type A { a: ID }', /not executable/],
    ['{ __type { name } }', 'Introspection is not available to this caller.'],
    ['{ __type(name: "KmsKey") { name } }', 'Introspection is not available to this caller.'],
    ['{ __schema { nothing } }', 'Introspection is not available to this caller.'],
    ['{ _service { nothing } }', 'Introspection is not available to this caller.'],
    ['{ _entities { __typename } }', 'Field "_entities" needs an argument that is missing.'],
    ['subscription { a }', /^(Cannot query field "a"|Subscriptions)/],
    [
      'mutation { encrypt(keyId: "x", plaintext: "eA==") { __typename } }',
      'encrypt(plaintext:) takes a secret, which must be given as a variable.',
    ],
  ])('names only what the document names: %s', async (query, message) => {
    const received = await messageOf(query);
    if (typeof message === 'string') expect(received).toBe(message);
    else expect(received).toMatch(message);
  });

  const memberQuery =
    'query ($m: KmsMemberAccountInput) { kmsKey(keyId: "x", memberAccount: $m) { __typename } }';
  const entityQuery = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';

  it.each([
    [memberQuery, { m: 1 }, 'Variable "$m" must be of type "KmsMemberAccountInput".'],
    [memberQuery, { m: { nothing: 1 } }, 'Variable "$m" must be of type "KmsMemberAccountInput".'],
    [memberQuery, { m: { memberUin: 'x' } }, 'Variable "$m.memberUin" must have another type.'],
    [memberQuery, { m: {} }, 'memberAccount: must have another value.'],
    [
      'query ($t: [KmsTagFilterInput!]) { kmsKeys(tagFilters: $t) { __typename } }',
      { t: [{}, {}, {}] },
      'Variable "$t[0]" must be of type "KmsTagFilterInput!".',
    ],
    [
      'query ($id: ID!) { kmsKey(keyId: $id) { __typename } }',
      {},
      'Variable "$id" of required type "ID!" was not provided.',
    ],
    ['query ($n: Int) { kmsKeys(first: $n) { __typename } }', { n: -1 }, /^first: must be from 0/],
    [
      'query ($a: String) { kmsKeys(after: $a) { __typename } }',
      { a: 'x' },
      'after: must have another value.',
    ],
    [entityQuery, { r: [{ __typename: 'Nothing' }] }, 'representations: must have another value.'],
    [entityQuery, { r: [{}] }, 'representations: must have another value.'],
    [entityQuery, { r: [1] }, 'representations: must have another value.'],
    [entityQuery, { r: [{ __typename: 'KmsKey' }] }, 'representations: must have another value.'],
    [entityQuery, { r: 1 }, 'representations: must have another value.'],
  ])('names only what the document and its variables name: %s %j', async (query, variables, message) => {
    const received = await messageOf(query, variables);
    if (typeof message === 'string') expect(received).toBe(message);
    else expect(received).toMatch(message);
  });

  it('is one, however many things are wrong', async () => {
    const many = Array.from({ length: 10 }, (_, n) => n);
    for (const query of [
      `{ __typename ${many.map((n) => `@nothing${n}`).join(' ')} }`,
      `{ ${many.map((n) => `nothing${n}`).join(' ')} }`,
      `{ kmsKey(${many.map((n) => `nothing${n}: 1`).join(', ')}) { __typename } }`,
    ]) {
      expect(await errorsOf(query)).toHaveLength(1);
    }
    const variables = { t: many.map(() => ({})) };
    const query = 'query ($t: [KmsTagFilterInput!]) { kmsKeys(tagFilters: $t) { __typename } }';
    expect(await errorsOf(query, variables)).toHaveLength(1);
  });

  it('is reported in up to twenty errors to callers who may see the schema', async () => {
    const query = `{ ${Array.from({ length: 30 }, (_, n) => `nothing${n}`).join(' ')} }`;
    const answer = await post(gateway.url, viaRouter, JSON.stringify({ query }));
    const { errors = [] } = JSON.parse(answer.body) as Answer;
    expect(errors).toHaveLength(21);
    expect(errors.at(-1)?.message).toContain('Too many validation errors');
  });
});
