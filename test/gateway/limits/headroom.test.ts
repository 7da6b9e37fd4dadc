import { readFileSync } from 'node:fs';
import {
  getIntrospectionQuery,
  getNamedType,
  isLeafType,
  Kind,
  parse,
  print,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { tabs } from '../../../src/gateway/explorer/tabs.js';
import { createDocumentCheck } from '../../../src/gateway/limits/index.js';
import { operationCost } from '../../../src/gateway/limits/operation-cost.js';
import type { OperationLimits } from '../../../src/config/index.js';
import { buildSubgraph } from '../../../src/graph/index.js';
import * as generated from '../../generated/graphql.js';
import { answeringFields, definitionOf, isRoot, objectType } from '../../support/fixtures/kms-fields.js';
import { everyMember, ids, times, usualLimits } from '../../support/generators/large-documents.js';
import { givenTo, headOf } from '../../support/generators/samples.js';

const half: OperationLimits = {
  tokens: usualLimits.tokens / 2,
  depth: usualLimits.depth / 2,
  fields: usualLimits.fields / 2,
  aliases: usualLimits.aliases / 2,
  directives: usualLimits.directives / 2,
  kmsFields: usualLimits.kmsFields / 2,
  // A page may be as long as the schema says: that needs no room.
  pageSize: usualLimits.pageSize,
  cost: usualLimits.cost / 2,
};

let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await buildSubgraph());
});

const operationsIn = ({ definitions }: DocumentNode): OperationDefinitionNode[] =>
  definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);

/** The limits that a document exceeds, or what it counts where that needs the schema. */
const countsOf = (text: string, limits: OperationLimits, variables = {}) => {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  createDocumentCheck(limits)(text);
  return operationsIn(document).map((operation) => operationCost(schema, { document, operation, variables }));
};

const expectRoom = (text: string, variables = {}) => {
  for (const { cost, kmsFields } of countsOf(text, half, variables)) {
    expect(cost).toBeLessThanOrEqual(half.cost);
    expect(kmsFields).toBeLessThanOrEqual(half.kmsFields);
  }
};

const expectPasses = (text: string, variables = {}) => {
  for (const { cost, kmsFields, pageSize } of countsOf(text, usualLimits, variables)) {
    expect(cost).toBeLessThanOrEqual(usualLimits.cost);
    expect(kmsFields).toBeLessThanOrEqual(usualLimits.kmsFields);
    expect(pageSize).toBeLessThanOrEqual(usualLimits.pageSize);
  }
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

  it('finds the operations of test/operations', () => {
    expect(operations.length).toBeGreaterThan(50);
  });

  it.each(operations)('the operation %s', (_, text) => {
    expectRoom(text);
  });

  it.each(tabs.map(({ name, query, variables }) => [name, query, variables] as const))(
    'the tab %s of the explorer',
    (_, query, variables) => {
      expectRoom(query, JSON.parse(variables) as object);
    },
  );

  const documented = ['README.md', 'docs/guides/sealed-answers.md', 'docs/guides/limits.md'].flatMap((name) =>
    [...read(name).matchAll(/^```graphql\n([^]*?)^```/gm)].map(([, text = '']) => [name, text] as const),
  );

  it('finds documents in the documentation', () => {
    expect(documented.length).toBeGreaterThan(1);
  });

  it.each(documented)('what %s shows: %s', (_, text) => {
    expectRoom(text);
  });

  it.each([
    ['of tools', getIntrospectionQuery()],
    [
      'with all that may be told',
      getIntrospectionQuery({
        descriptions: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
    ["of the explorer's version", getIntrospectionQuery({ descriptions: false })],
  ])('introspection %s', (_, text) => {
    expectRoom(text);
  });

  it.each(answeringFields.filter(isRoot).map((field) => [`${field.parent}.${field.name}`, field] as const))(
    'every field of every member of what %s answers',
    (_, field) => {
      const { declared, passed, variables } = givenTo(field, ['x']);
      expectRoom(
        `${headOf(field, declared)} { ${field.name}${passed} { ${everyMember(definitionOf(field))} } }`,
        variables,
      );
    },
  );

  it.each(
    answeringFields
      .filter((field) => ['KmsKey', 'KmsDataKey', 'KmsWhiteBoxKey'].includes(field.parent))
      .map((field) => [`${field.parent}.${field.name}`, field] as const),
  )('every field of every member of what %s answers, for fifty of them', (_, field) => {
    expectRoom(
      `query ($r: [_Any!]!) {
        _entities(representations: $r) { ... on ${field.parent} { ${field.name} { ${everyMember(definitionOf(field))} } } }
      }`,
      { r: ids(50) },
    );
  });
});

describe('what users do in one document passes', () => {
  const cancel = answeringFields.find(({ name }) => name === 'cancelKeyArchive');
  if (!cancel) throw new Error('There is no cancelKeyArchive');
  const members = everyMember(definitionOf(cancel), 1);
  const scalars = Object.values(objectType('KmsKey').getFields())
    .filter(({ type }) => isLeafType(getNamedType(type)))
    .map(({ name }) => name)
    .join(' ');
  const mutations = (selection: string) =>
    `mutation { ${times(25, (n) => `c${n}: cancelKeyArchive(keyId: "key-${n}") { ${selection} }`)} }`;

  it.each([
    ['each written out', mutations(`__typename ${members}`)],
    [
      'by a fragment',
      `${mutations('...All')} fragment All on CancelKeyArchiveResult { __typename ${members} }`,
    ],
    [
      'with the keys as they are then',
      `${mutations('...All')} fragment All on CancelKeyArchiveResult {
        __typename ${members.replace('key { __typename }', `key { ${scalars} }`)}
      }`,
    ],
  ])('25 mutations, with every member of their union, %s', (_, text) => {
    expectPasses(text);
  });

  it('a thousand keys, as nodes and as edges', () => {
    expectPasses(`{ kmsKeys(first: 1000) { ... on KmsKeyConnection {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { keyId alias state usage createTime }
      edges { cursor node { keyId alias state usage createTime } }
    } } }`);
  });

  it.each([
    [50, true],
    [1_000, false],
  ])('%d keys with their rotation, each a call of its own: %s', (first, passes) => {
    const [found] = countsOf(
      `{ kmsKeys(first: ${first}) { ... on KmsKeyConnection { nodes {
        rotation { ... on KmsKeyRotation { keyRotationEnabled } }
      } } } }`,
      usualLimits,
    );
    expect((found?.cost ?? 0) <= usualLimits.cost).toBe(passes);
  });

  it('100 entities with their rotation', () => {
    expectPasses(
      `query ($r: [_Any!]!) { _entities(representations: $r) {
        ... on KmsKey { keyId rotation { ... on KmsKeyRotation { keyRotationEnabled } } }
      } }`,
      { r: ids(100) },
    );
  });
});
