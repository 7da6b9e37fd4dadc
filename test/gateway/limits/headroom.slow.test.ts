/** The default limits leave room for legitimate operations. */
import { readFileSync } from 'node:fs';
import {
  getIntrospectionQuery,
  getNamedType,
  isLeafType,
  Kind,
  Lexer,
  parse,
  print,
  Source,
  TokenKind,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { tabs } from '../../../src/gateway/explorer/tabs.js';
import { measureDocument } from '../../../src/gateway/limits/document-size.js';
import { createDocumentCheck } from '../../../src/gateway/limits/index.js';
import { limitError } from '../../../src/gateway/limits/limit-error.js';
import { operationCost } from '../../../src/gateway/limits/operation-cost.js';
import type { OperationLimits } from '../../../src/config/index.js';
import { buildSubgraph } from '../../../src/graph/index.js';
import * as generated from '../../generated/graphql.js';
import { unionFields, definitionOf, isRoot, objectType } from '../../support/fixtures/kms-fields.js';
import { allMembers, defaultLimits, keyIds, times } from '../../support/generators/large-documents.js';
import { requiredArguments, operationHead } from '../../support/generators/samples.js';

const limitNames = Object.keys(defaultLimits) as (keyof OperationLimits)[];

/** Half of each limit; a whole page, because the schema promises its length. */
const half: OperationLimits = {
  tokens: defaultLimits.tokens / 2,
  depth: defaultLimits.depth / 2,
  fields: defaultLimits.fields / 2,
  aliases: defaultLimits.aliases / 2,
  directives: defaultLimits.directives / 2,
  kmsFields: defaultLimits.kmsFields / 2,
  pageSize: defaultLimits.pageSize,
  cost: defaultLimits.cost / 2,
};

let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await buildSubgraph());
});

const operationsIn = ({ definitions }: DocumentNode): OperationDefinitionNode[] =>
  definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);

const countTokens = (text: string): number => {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  return tokens;
};

const unmeasurable = () => {
  throw new Error('The document is circular or nested too deeply');
};

/** What the limits count for each operation of a document. */
const countsFor = (text: string, variables = {}): OperationLimits[] => {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const tokens = countTokens(text);
  const size = measureDocument(document, 1_000, { tooDeep: unmeasurable, circular: unmeasurable });
  return operationsIn(document).map((operation) => ({
    tokens,
    ...size,
    ...operationCost(schema, { document, operation, variables }),
  }));
};

/** Fails with a message that says which limit an operation exceeds, and what to do. */
const expectWithin = (limits: OperationLimits, name: string, text: string, variables = {}) => {
  for (const counts of countsFor(text, variables)) {
    for (const limit of limitNames.filter((each) => counts[each] > limits[each])) {
      const variable = String(limitError(defaultLimits, limit).extensions['limit']);
      const share = limits[limit] < defaultLimits[limit] ? 'half of its default' : 'its default';
      throw new Error(
        [
          `${name} takes ${counts[limit]} of ${variable}, and the most that this test allows is ${limits[limit]} (${share}).`,
          'The default limits must leave room for legitimate operations. So one of:',
          `- make it cheaper: a lower \`@cost\` for the field that this change added or changed, or fewer fields below it;`,
          `- raise the default of ${variable} in src/config/variables/limit-variables.ts, and in the table of docs/guides/limits.md;`,
          '  then run `npm run generate`.',
          `The operation is: ${text}`,
        ].join('\n'),
      );
    }
  }
  createDocumentCheck(limits)(text);
};

const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT;

const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');

describe('half of each limit is enough for', () => {
  const operations = Object.entries<unknown>(generated).flatMap(([name, each]) =>
    isDocument(each) && operationsIn(each).length > 0
      ? [[name.replace(/Document$/, ''), print(each)] as const]
      : [],
  );

  it('every operation of test/operations, of which there are many', () => {
    expect(operations.length).toBeGreaterThan(50);
  });

  it.each(operations)('the operation %s', (name, text) => {
    expectWithin(half, `The operation ${name}`, text);
  });

  it.each(tabs.map(({ name, query, variables }) => [name, query, variables] as const))(
    'the tab %s of the explorer',
    (name, query, variables) => {
      expectWithin(half, `The explorer's tab ${name}`, query, JSON.parse(variables) as object);
    },
  );

  const documented = ['README.md', 'docs/guides/sealed-answers.md', 'docs/guides/limits.md'].flatMap((name) =>
    [...read(name).matchAll(/^```graphql\n([^]*?)^```/gm)].map(([, text = '']) => [name, text] as const),
  );

  it('every operation of the documentation, of which there are some', () => {
    expect(documented.length).toBeGreaterThan(1);
  });

  it.each(documented)('the operation in %s: %s', (name, text) => {
    expectWithin(half, `The operation in ${name}`, text);
  });

  it.each([
    ['of tools', getIntrospectionQuery()],
    [
      'with all options',
      getIntrospectionQuery({
        descriptions: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
    ['of the explorer', getIntrospectionQuery({ descriptions: false })],
  ])('the introspection query %s', (name, text) => {
    expectWithin(half, `The introspection query ${name}`, text);
  });
});

/** These grow with the schema: a new field of a key is one more field of every result that contains a key. */
describe('every field of every member of one result takes at most half of each limit', () => {
  it.each(unionFields.filter(isRoot).map((field) => [`${field.parent}.${field.name}`, field] as const))(
    '%s',
    (name, field) => {
      const { declared, passed, variables } = requiredArguments(field, ['x']);
      expectWithin(
        half,
        `${name} with every field of every member`,
        `${operationHead(field, declared)} { ${field.name}${passed} { ${allMembers(definitionOf(field))} } }`,
        variables,
      );
    },
  );

  it.each(
    unionFields
      .filter((field) => ['KmsKey', 'KmsDataKey', 'KmsWhiteBoxKey'].includes(field.parent))
      .map((field) => [`${field.parent}.${field.name}`, field] as const),
  )('%s, for fifty entities', (name, field) => {
    expectWithin(
      half,
      `${name} with every field of every member, for fifty entities,`,
      `query ($r: [_Any!]!) {
        _entities(representations: $r) { ... on ${field.parent} { ${field.name} { ${allMembers(definitionOf(field))} } } }
      }`,
      { r: keyIds(50) },
    );
  });
});

describe('a large operation that a user needs is within the limits', () => {
  const cancel = unionFields.find(({ name }) => name === 'cancelKeyArchive');
  if (!cancel) throw new Error('There is no cancelKeyArchive');
  const members = allMembers(definitionOf(cancel), 1);
  const scalars = Object.values(objectType('KmsKey').getFields())
    .filter(({ type }) => isLeafType(getNamedType(type)))
    .map(({ name }) => name)
    .join(' ');
  const mutations = (selection: string) =>
    `mutation { ${times(25, (n) => `c${n}: cancelKeyArchive(keyId: "key-${n}") { ${selection} }`)} }`;

  it.each([
    ['written out', mutations(`__typename ${members}`)],
    [
      'in a fragment',
      `${mutations('...All')} fragment All on CancelKeyArchiveResult { __typename ${members} }`,
    ],
    [
      'with the keys after the change',
      `${mutations('...All')} fragment All on CancelKeyArchiveResult {
        __typename ${members.replace('key { __typename }', `key { ${scalars} }`)}
      }`,
    ],
  ])('25 mutations with every member of their union, %s', (name, text) => {
    expectWithin(defaultLimits, `25 mutations with every member of their union, ${name},`, text);
  });

  it('a thousand keys, as nodes and as edges', () => {
    expectWithin(
      defaultLimits,
      'A page of a thousand keys, as nodes and as edges,',
      `{ kmsKeys(first: 1000) { ... on KmsKeyConnection {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { keyId alias state usage createTime }
        edges { cursor node { keyId alias state usage createTime } }
      } } }`,
    );
  });

  const rotations = (first: number) =>
    `{ kmsKeys(first: ${first}) { ... on KmsKeyConnection { nodes {
      rotation { ... on KmsKeyRotation { keyRotationEnabled } }
    } } } }`;

  it('50 keys with their rotation, each a KMS call', () => {
    expectWithin(defaultLimits, '50 keys with their rotation', rotations(50));
  });

  it('but not 1000 keys with their rotation', () => {
    const [counts] = countsFor(rotations(1_000));
    expect(counts?.cost).toBeGreaterThan(defaultLimits.cost);
  });

  it('100 entities with their rotation', () => {
    expectWithin(
      defaultLimits,
      '100 entities with their rotation',
      `query ($r: [_Any!]!) { _entities(representations: $r) {
        ... on KmsKey { keyId rotation { ... on KmsKeyRotation { keyRotationEnabled } } }
      } }`,
      { r: keyIds(100) },
    );
  });
});

describe('an operation over a limit', () => {
  it('fails with what it takes, and what to do', () => {
    const query = '{ kmsKeys { __typename } }';
    const check = () => {
      expectWithin({ ...defaultLimits, cost: 10 }, 'This operation', query);
    };
    expect(check).toThrow('This operation takes 11 of MAX_COST, and the most that this test allows is 10');
    expect(check).toThrow('raise the default of MAX_COST in src/config/variables/limit-variables.ts');
    expect(check).toThrow(query);
  });
});
