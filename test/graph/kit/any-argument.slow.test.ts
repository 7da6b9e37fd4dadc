import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';
import { CreateKeyDocument } from '../../generated/graphql.js';
import { runs } from '../../support/fixtures/property-runs.js';
import { ask, type GraphqlAnswer } from '../../support/servers/gateway.js';
import {
  definitionOf,
  isRoot,
  kmsFields,
  unionOf,
  type KmsField,
} from '../../support/fixtures/kms-fields.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

/** Part of every generated text, so that a response that repeats one is noticed. */
const canary = 'canary-5f3a';

/** Any code point, including lone surrogates. Cheaper than fast-check's unit `binary`, which builds a table of all of them. */
const codePoint = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

const oddText = fc.oneof(
  fc.string({ unit: codePoint, maxLength: 40 }).map((text) => canary + text),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text + canary),
  fc
    .constantFrom('', ' ', '\0', '\ud800', '‮', '__proto__', 'constructor', 'a\r\nx-evil: 1')
    .map((text) => text + canary),
  fc.integer({ min: 1_000, max: 20_000 }).map((length) => canary.repeat(length / canary.length)),
);

const oddNumber = fc.constantFrom(
  -1,
  0,
  0.5,
  -0,
  1e308,
  5e-324,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 64,
  Number.MAX_SAFE_INTEGER,
);

const oddThing = fc.oneof(
  { depthSize: 'small', withCrossShrink: true },
  fc.constant(null),
  fc.boolean(),
  oddNumber,
  oddText,
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom([], {}, [[[[]]]], [null], { [canary]: canary }, JSON.parse(`{"__proto__":"${canary}"}`)),
);

/** The id of an existing key, so that some calls succeed. */
let keyId = '';

const scalars: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ID: fc.oneof(
    fc.constant(null).map(() => keyId),
    fc.uuid(),
    fc.integer(),
  ),
  String: fc.string({ maxLength: 70 }),
  Int: fc.integer({ min: -5, max: 1_100 }),
  Boolean: fc.boolean(),
  Base64: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  DateTime: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  UInt64: fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String), fc.nat()),
};

/** Valid values of a type. */
const fitting = (type: GraphQLInputType): fc.Arbitrary<unknown> => {
  if (isNonNullType(type)) return fitting(type.ofType);
  if (isListType(type)) return fc.array(odd(type.ofType, 20), { maxLength: 5 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    return fc.record(
      Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, odd(field.type, 10)])),
      { requiredKeys: [] },
    );
  }
  const scalar = scalars[getNamedType(type).name];
  if (!scalar) throw new Error(`Say in this test what values ${String(type)} has`);
  return scalar;
};

/** Mostly valid values; one in `rarity` is something else. */
const odd = (type: GraphQLInputType, rarity: number): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: rarity - 1, arbitrary: fitting(type) }, { weight: 1, arbitrary: oddThing });

/** Lists that are too long for every field. */
const longList = fc
  .integer({ min: 90, max: 1_100 })
  .map((length) => Array.from({ length }, (_, n) => `${canary}-${n}`));

const valueOf = ({ type }: GraphQLArgument): fc.Arbitrary<unknown> =>
  String(type).startsWith('[')
    ? fc.oneof({ weight: 3, arbitrary: odd(type, 4) }, { weight: 1, arbitrary: longList })
    : odd(type, 3);

/** Variables for the arguments of a field. Any of them may be missing. */
const variablesOf = (args: readonly GraphQLArgument[]) =>
  fc.record(Object.fromEntries(args.map((arg) => [arg.name, valueOf(arg)])), { requiredKeys: [] });

const documentFor = (field: KmsField, args: readonly GraphQLArgument[]) => {
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const [head, given] = args.length > 0 ? [`(${declared})`, `(${passed})`] : ['', ''];
  return `${field.parent.toLowerCase()} ${head} {
    answer: ${field.name}${given} { __typename ... on KmsError { code message } }
  }`;
};

const clear = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_LIMIT_EXCEEDED'];

type Answered = GraphqlAnswer<{ answer: unknown }>;

/** Accepts only a typed result, or errors that say which argument is wrong and repeat no value. */
const check = (field: KmsField, { data, errors }: Answered) => {
  expect(JSON.stringify({ data, errors })).not.toContain(canary);
  if (errors) {
    for (const { message, extensions } of errors) {
      expect(clear).toContain(extensions['code']);
      expect(message.length).toBeLessThan(1_000);
    }
    expect(errors.length).toBeGreaterThan(0);
    return;
  }
  const members = unionOf(field)
    .getTypes()
    .map(({ name }) => name);
  for (const answer of [data?.answer].flat()) {
    // kmsKeyByAlias returns null if no key has the alias.
    if (answer === null && field.name === 'kmsKeyByAlias') continue;
    expect(members).toContain((answer as { __typename: string }).__typename);
  }
};

describe('random arguments', () => {
  const servers = useLocalGateway();
  beforeAll(async () => {
    const { createKey } = await servers.gateway.gql(CreateKeyDocument, { alias: 'there' });
    if (createKey?.__typename === 'CreateKeyPayload') ({ keyId } = createKey);
    expect(keyId).not.toBe('');
  });

  it.each(kmsFields.filter(isRoot).map((field) => [field.name, field] as const))(
    '%s answers a typed result, or names the invalid argument',
    async (_, field) => {
      const { args } = definitionOf(field);
      const document = documentFor(field, args);
      const property = fc.asyncProperty(variablesOf(args), async (variables) => {
        check(
          field,
          await ask<{ answer: unknown }, Record<string, unknown>>(servers.gateway.url, document, variables),
        );
      });
      await fc.assert(property, { numRuns: runs(25) });
    },
  );

  it('leave the gateway healthy', async () => {
    expect((await fetch(`${servers.gateway.url}/healthz`)).status).toBe(200);
  });
});
