import { readdirSync, readFileSync } from 'node:fs';
import {
  isTypeDefinitionNode,
  parse,
  print,
  validate,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type NameNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { buildSubgraph } from '../../../src/graph/index.js';
import { newNamesFor } from '../../../src/graph/prefix/index.js';
import { OperatorError } from '../../../src/platform/errors/index.js';
import {
  prefixedField,
  prefixedOperation,
  prefixedType,
  rootFields,
} from '../../support/fixtures/graph-prefix.js';
import { committedSchema, schema as defaultSchema } from '../../support/fixtures/kms-fields.js';

const operations = new URL('../../operations/', import.meta.url);
const named = (definitions: readonly DefinitionNode[]) =>
  definitions.flatMap((each) => (isTypeDefinitionNode(each) ? [each.name.value] : []));

const withName = <N extends { readonly name: NameNode }>(node: N, value: string): N => ({
  ...node,
  name: { ...node.name, value },
});

const byName = <N extends { readonly name: NameNode }>(nodes: readonly N[] | undefined) =>
  nodes?.toSorted((one, other) => (one.name.value < other.name.value ? -1 : 1));

/** The definitions in an order that does not depend on names, without their descriptions. */
const definitionsOf = (document: DocumentNode): string[] =>
  visit(visit(document, { enter: (node) => ({ ...node, description: undefined }) }), {
    ObjectTypeDefinition: (node) => ({ ...node, fields: byName(node.fields) }),
    UnionTypeDefinition: (node) => ({ ...node, types: byName(node.types) }),
  })
    .definitions.map(print)
    .sort();

describe.each(['kms', 'acme', 'kmsKey', 'k2'])('a subgraph with the prefix %s', (prefix) => {
  it('has the prefix in the names of root fields and of the types named after them, and in no others', async () => {
    const { schema, sdl } = await buildSubgraph(prefix);
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).filter((field) => !field.startsWith('_')),
    );
    expect(fields.sort()).toEqual(rootFields.map((field) => prefixedField(field, prefix)).sort());
    const types = named(parse(committedSchema).definitions).map((type) => prefixedType(type, prefix));
    expect(named(parse(sdl).definitions).sort()).toEqual(types.sort());
  });

  it('differs from the default in nothing but names', async () => {
    const { sdl } = await buildSubgraph(prefix);
    const renamed = visit(parse(committedSchema), {
      FieldDefinition: (node, _key, _parent, _path, ancestors) => {
        const type = ancestors.findLast((each): each is ObjectTypeDefinitionNode => 'kind' in each);
        const isRoot = ['Query', 'Mutation'].includes(type?.name.value ?? '');
        return isRoot ? withName(node, prefixedField(node.name.value, prefix)) : undefined;
      },
      ObjectTypeDefinition: { leave: (node) => withName(node, prefixedType(node.name.value, prefix)) },
      UnionTypeDefinition: (node) => withName(node, prefixedType(node.name.value, prefix)),
      NamedType: (node) => withName(node, prefixedType(node.name.value, prefix)),
    });
    expect(definitionsOf(parse(sdl))).toEqual(definitionsOf(renamed));
  });

  it('accepts the documents of test/operations with the new names, and refuses the old ones', async () => {
    const { schema } = await buildSubgraph(prefix);
    const text = readdirSync(operations)
      .map((file) => readFileSync(new URL(file, operations), 'utf8'))
      .join('\n');
    expect(validate(schema, parse(prefixedOperation(text, prefix)))).toEqual([]);
    const [error] = validate(schema, parse('mutation { createKey(alias: "a") { __typename } }'));
    expect(error?.message).toMatch(/Cannot query field "createKey"/);
  });
});

describe('a prefix', () => {
  it.each([
    ['re', 'encrypt and reEncrypt would both be named reEncrypt'],
    ['asymmetricRsa', 'asymmetricRsaDecrypt and decrypt would both be named asymmetricRsaDecrypt'],
    ['postQuantumCrypto', 'would both be named postQuantumCrypto'],
  ])('%s is refused, because two names would become one', async (prefix, problem) => {
    const error: unknown = await buildSubgraph(prefix).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(OperatorError);
    expect((error as Error).message).toMatch(/^GRAPH_PREFIX: must be another prefix/);
    expect((error as Error).message).toContain(problem);
  });

  it('never gives two things one name: it is refused, or all names stay distinct', () => {
    const words = ['kms', 'key', 'data', 'white', 're', 'box', 'a1', 'x', 'create', 'update', 'encrypt'];
    const capital = (name: string) => name.replace(/^./, (letter) => letter.toUpperCase());
    const prefixes = fc.oneof(
      fc.stringMatching(/^[a-z][A-Za-z0-9]{0,31}$/),
      fc.constantFrom(...rootFields),
      fc
        .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
        .map(([first = '', ...rest]) => first + rest.map(capital).join('')),
    );
    fc.assert(
      fc.property(prefixes, (prefix) => {
        try {
          const names = newNamesFor(defaultSchema, prefix);
          const types = Object.keys(defaultSchema.getTypeMap());
          const fields = rootFields.map((field) => names.rootFields.get(field) ?? field);
          expect(new Set(fields).size).toBe(rootFields.length);
          expect(new Set(types.map((type) => names.types.get(type) ?? type)).size).toBe(types.length);
          expect(fields).toEqual(rootFields.map((field) => prefixedField(field, prefix)));
        } catch (error) {
          if (!(error instanceof OperatorError)) throw error;
        }
      }),
    );
  });

  it('is added to the names in descriptions, and the order stays that of names', async () => {
    const { sdl } = await buildSubgraph('kms');
    expect(sdl).toContain('Decrypts a ciphertext of `kmsEncrypt`, `kmsReEncrypt` or `kmsGenerateDataKey`.');
    const inBackticks = [...sdl.matchAll(/`(\w+)[^`]*`/g)].map(([, name]) => name ?? '');
    const unprefixed = inBackticks.filter(
      (name) => rootFields.includes(name) && prefixedField(name, 'kms') !== name,
    );
    expect(unprefixed).toEqual([]);
    const types = named(parse(sdl).definitions);
    expect(types).toEqual(types.toSorted());
  });

  it('renames an operation and keeps its comments, aliases and layout', async () => {
    const { renameOperation } = await buildSubgraph('kms');
    expect(
      renameOperation(`# createKey creates a key.
query A { ...B ... on Query { kmsKey(keyId: "encrypt") { ... on KmsKey { keyId } } } }
fragment B on Query { ...C }
mutation encrypt($encrypt: String) { decrypt: createKey(alias: $encrypt) { ... on CreateKeyPayload { requestId } }
  ... @include(if: true) { encrypt { ...D } } }
fragment D on EncryptResult { __typename }`),
    ).toBe(`# createKey creates a key.
query A { ...B ... on Query { kmsKey(keyId: "encrypt") { ... on KmsKey { keyId } } } }
fragment B on Query { ...C }
mutation encrypt($encrypt: String) { decrypt: kmsCreateKey(alias: $encrypt) { ... on KmsCreateKeyPayload { requestId } }
  ... @include(if: true) { kmsEncrypt { ...D } } }
fragment D on KmsEncryptResult { __typename }`);
  });
});
