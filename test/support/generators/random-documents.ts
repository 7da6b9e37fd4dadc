/** Generates random requests from a seed: documents that almost fit the schema, and bodies that are almost JSON. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';
import { schema } from '../fixtures/kms-fields.js';

/** A pseudo-random generator of numbers from 0 to 1 (mulberry32). */
const createRandom = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const id = '00000000-0000-0000-0000-000000000001';

const unusualNames = [
  '__schema',
  '__type',
  '__typename',
  '_entities',
  '_service',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'nothing',
];
const unusualCharacters = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '$',
  '@',
  '!',
  '...',
  '"',
  '"""',
  '#',
  '|',
  '&',
  '\\',
  '\u0000',
  '\ud800',
  '𝕏',
  ' ',
];
const texts = ['', 'x', id, '\u0000', '\ud800', '😀', 'A'.repeat(5_000), '-1', '1e309', 'null'];

export const randomRequests = (seed: number) => {
  const random = createRandom(seed);
  const upTo = (n: number) => Math.floor(random() * n);
  const chance = (p: number) => random() < p;
  /** Whether the current document may be invalid. Half of the documents are like those that a client sends. */
  let invalid = false;
  let aliases = 0;
  const sometimesInvalid = (p: number) => invalid && chance(p);
  const pick = <T>(list: readonly T[], otherwise: T): T => list[upTo(list.length)] ?? otherwise;

  const literal = (depth: number): string => {
    const kinds = [
      () => `"${pick(['x', '', 'AAAA', id, '\\u0000', '\\ud800'], 'x')}"`,
      () => String(upTo(2_000) - 10),
      () => '99999999999999999999999999',
      () => '1e400',
      () => 'true',
      () => 'null',
      () => pick(['ENABLED', 'USER', 'NOPE', 'OLDEST_FIRST'], 'X'),
      () => '$v',
      () => '$undefined',
      () => (depth > 3 ? '[]' : `[${Array.from({ length: upTo(3) }, () => literal(depth + 1)).join(', ')}]`),
      () => (depth > 3 ? '{}' : `{ a: ${literal(depth + 1)}, memberUin: ${literal(depth + 1)} }`),
      () => '"""block"""',
    ];
    return pick(kinds, () => '1')();
  };

  /** A literal of a type, which fits except in an invalid document. */
  const literalOf = (type: GraphQLInputType, depth = 0): string => {
    if (sometimesInvalid(0.1)) return literal(depth);
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      return `[${Array.from({ length: upTo(3) }, () => literalOf(nullable.ofType, depth + 1)).join(', ')}]`;
    }
    if (isEnumType(nullable)) return nullable.getValues()[upTo(nullable.getValues().length)]?.name ?? 'X';
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields());
      return `{ ${fields.map((field) => `${field.name}: ${literalOf(field.type, depth + 1)}`).join(', ')} }`;
    }
    const samples: Readonly<Record<string, string>> = {
      Int: String(upTo(300) - 5),
      Boolean: 'true',
      UInt64: '"18446744073709551615"',
      DateTime: '"2030-01-01T00:00:00Z"',
      _Any: '{ __typename: "KmsKey", keyId: "x" }',
    };
    return samples[nullable.name] ?? pick(['"AAAA"', '"x"', '""', `"${id}"`], '"x"');
  };

  const directives = () =>
    sometimesInvalid(0.1)
      ? ` ${pick(['@include(if: true)', '@skip(if: $v)', '@kms', '@deprecated', '@x', '@include'], '@x')}`
      : '';

  const selection = (type: GraphQLNamedType | undefined, depth: number): string => {
    if (!type || depth > 7) return '__typename';
    if (isUnionType(type) || isInterfaceType(type)) {
      const members = isUnionType(type) ? type.getTypes() : schema.getPossibleTypes(type);
      return Array.from({ length: 1 + upTo(3) }, () => {
        const member = members[upTo(members.length)];
        return `... on ${member?.name ?? 'Nope'}${directives()} { ${selection(member, depth + 1)} }`;
      }).join(' ');
    }
    if (!isObjectType(type)) return '__typename';
    const fields = Object.values(type.getFields());
    return Array.from({ length: 1 + upTo(4) }, () => {
      if (sometimesInvalid(0.05)) return pick(unusualNames, 'nothing');
      if (sometimesInvalid(0.05)) return `...${pick(['A', 'B', '__schema', 'on'], 'A')}`;
      const field = fields[upTo(fields.length)];
      if (!field) return '__typename';
      const alias = sometimesInvalid(0.2)
        ? pick(['a', 'b', '__typename', 'constructor'], 'a')
        : `a${aliases++}`;
      const secret = (name: string) => /plaintext|token/i.test(name) && !invalid;
      const args = field.args
        .filter((arg) => (isRequiredArgument(arg) && !sometimesInvalid(0.1)) || chance(0.5))
        .map(({ name, type }) => `${name}: ${secret(name) ? '$v' : literalOf(type)}`);
      if (sometimesInvalid(0.03)) args.push(`nothing: ${literal(0)}`);
      const argList = args.length > 0 ? `(${args.join(', ')})` : '';
      const named = getNamedType(field.type);
      const inner =
        isCompositeType(named) && !sometimesInvalid(0.03) ? ` { ${selection(named, depth + 1)} }` : '';
      return `${alias}: ${field.name}${argList}${directives()}${inner}`;
    }).join(' ');
  };

  const inputTypes = [
    'ID!',
    'String',
    '[ID!]!',
    'Int',
    'Base64!',
    'KmsMemberAccountInput',
    '[_Any!]!',
    'Nope',
    'Boolean',
    'UInt64',
    'DateTime',
  ];

  const document = (): string => {
    invalid = chance(0.5);
    aliases = 0;
    const kind = pick(invalid ? ['query', 'mutation', 'subscription', ''] : ['query', 'mutation'], 'query');
    const root = kind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
    const selected = selection(root ?? undefined, 0);
    const needed = invalid ? chance(0.5) : selected.includes('$v');
    const type = invalid ? pick(inputTypes, 'ID!') : 'Base64!';
    const variables =
      kind && needed ? ` Q($v: ${type}${sometimesInvalid(0.2) ? ` = ${literal(1)}` : ''})` : '';
    const parts = [`${kind}${variables} { ${selected} }`];
    if (sometimesInvalid(0.3)) {
      const on = pick(['Query', 'Mutation', 'KmsKey', 'KmsError', 'Nope', 'String'], 'Query');
      parts.push(`fragment A on ${on} { ${selection(schema.getType(on), 4)} }`);
    }
    if (sometimesInvalid(0.1)) parts.push(`fragment B on Query { ...A ...B }`);
    return parts.join('\n');
  };

  /** Cuts, repeats or changes a text at a random place. */
  const mutate = (text: string): string => {
    const at = upTo(text.length + 1);
    const kinds = [
      () => text.slice(0, at),
      () => text.slice(at),
      () => text.slice(0, at) + pick(unusualCharacters, '{') + text.slice(at),
      () => text.slice(0, at) + text.slice(at + 1 + upTo(5)),
      () => text + text,
      () => text.slice(0, at) + pick(unusualCharacters, '{').repeat(1 + upTo(300)) + text.slice(at),
    ];
    return pick(kinds, () => text)();
  };

  const value = (depth: number): unknown => {
    const kinds: readonly (() => unknown)[] = [
      () => pick(texts, 'x'),
      () => upTo(100) - 50,
      () => random() * 1e300,
      () => null,
      () => chance(0.5),
      () => (depth > 4 ? [] : Array.from({ length: upTo(5) }, () => value(depth + 1))),
      () =>
        depth > 4
          ? {}
          : Object.fromEntries(
              Array.from({ length: upTo(5) }, () => [
                pick([...unusualNames, ...texts], 'a'),
                value(depth + 1),
              ]),
            ),
      () => ({
        __typename: pick(['KmsKey', 'KmsDataKey', 'Nope', '__proto__'], 'KmsKey'),
        keyId: value(depth + 1),
        region: value(depth + 1),
      }),
    ];
    return pick(kinds, () => null)();
  };

  /** A body whose document more or less fits the schema. */
  const documentBody = (): string => {
    const valid = document();
    const text = sometimesInvalid(0.7) ? mutate(valid) : valid;
    const body: Record<string, unknown> = { query: text };
    if (!invalid && chance(0.7)) body['variables'] = { v: 'AAAA' };
    else if (chance(0.6)) body['variables'] = chance(0.8) ? { v: value(0) } : value(0);
    if (chance(0.1)) body['operationName'] = chance(0.5) ? 'Q' : value(0);
    if (chance(0.05)) body['extensions'] = value(0);
    return JSON.stringify(body);
  };

  /** A body that is JSON, or almost. */
  const anyBody = (): string => {
    const parts = {
      query: chance(0.7) ? '{ __typename }' : value(0),
      variables: value(0),
      operationName: chance(0.5) ? undefined : value(0),
      extensions: chance(0.5) ? undefined : value(0),
      ...(chance(0.2) ? { [pick(unusualNames, 'a')]: value(0) } : {}),
    };
    const text = JSON.stringify(chance(0.3) ? value(0) : parts);
    return chance(0.4) ? mutate(text) : text;
  };

  return { documentBody, anyBody };
};
