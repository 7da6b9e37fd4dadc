import { describe, expect, it } from '@jest/globals';
import { parse, print } from 'graphql';
import { normalizeDocument } from '../../../src/gateway/safelist/normalize-document.js';
import { withTypename } from '../../../src/gateway/safelist/typename.js';

const same = (a: string, b: string) => normalizeDocument(parse(a)) === normalizeDocument(parse(b));

describe('two documents', () => {
  it.each([
    ['nested `__typename`', '{ a { b } }', '{ a { b __typename } }'],
    ['`__typename` at the root', '{ a { b } }', '{ __typename a { b } }'],
    ['`__typename` of a mutation', 'mutation { a b }', 'mutation { __typename a b }'],
    ['`__typename` between the fields of a mutation', 'mutation { a b }', 'mutation { a __typename b }'],
    ['`__typename` twice', '{ a { b } }', '{ a { __typename b __typename } }'],
    ['`__typename` in an inline fragment', '{ a { ... on A { b } } }', '{ a { ... on A { __typename b } } }'],
    [
      '`__typename` in fragments',
      'query { ...F } fragment F on Query { a { b } }',
      'query { ...F } fragment F on Query { __typename a { b __typename } }',
    ],
    ['selections of nothing but `__typename`', '{ a { __typename } }', '{ a { __typename __typename } }'],
    ['an operation of nothing but `__typename`', '{ __typename }', 'query { __typename __typename }'],
    ['the kind of string', '{ a(b: "x y") }', '{ a(b: """x y""") }'],
    [
      'the order of the fields of an input',
      '{ a(b: {c: [{x: 1, y: $z}], d: 2}) }',
      '{ a(b: {d: 2, c: [{y: $z, x: 1}]}) }',
    ],
    [
      'the order of fragments',
      '{ ...A ...B } fragment A on Q {a} fragment B on Q {b}',
      '{ ...A ...B } fragment B on Q {b} fragment A on Q {a}',
    ],
    ['the order of fields', '{ a b }', '{ b a }'],
    ['white space, commas and comments', '{ a(b: 1, c: 2) }', '# x\n{ a(c:2 b:1), }'],
  ])('are the same apart from %s', (_, a, b) => {
    expect(same(a, b)).toBe(true);
  });

  it.each([
    ['an alias of `__typename`', '{ a { b } }', '{ a { b kind: __typename } }'],
    ['a field under the name `__typename`', '{ a { b } }', '{ a { b __typename: c } }'],
    ['a directive on `__typename`', '{ a { b } }', '{ a { b __typename @skip(if: $x) } }'],
    ['a field', '{ a { __typename } }', '{ a { __typename b } }'],
    ['a fragment', '{ a { b } }', '{ a { b ... on A { __typename } } }'],
    ['an operation', '{ a }', 'query A { a } query B { __typename }'],
    ['the order of elements of a list', '{ a(b: [1, 2]) }', '{ a(b: [2, 1]) }'],
    ['the order of mutations', 'mutation { a b }', 'mutation { b a }'],
  ])('differ by %s', (_, a, b) => {
    expect(same(a, b)).toBe(false);
  });
});

describe('withTypename', () => {
  it.each([
    ['{ a { b } }', '{ a { b __typename } }'],
    ['{ a { ... on A { b } } }', '{ a { ... on A { b __typename } __typename } }'],
    ['{ a { b __typename } }', '{ a { b __typename } }'],
    ['{ a { kind: __typename } }', '{ a { kind: __typename __typename } }'],
    ['{ a { __typename: b } }', '{ a { __typename: b } }'],
    [
      '{ ...F } fragment F on Query { a { b } }',
      '{ ...F } fragment F on Query { a { b __typename } __typename }',
    ],
    ['mutation { a }', 'mutation { a }'],
  ])('makes %s to %s', (before, after) => {
    expect(print(withTypename(parse(before)))).toBe(print(parse(after)));
  });
});
