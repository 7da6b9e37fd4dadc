import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  print,
  validate,
  visit,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLObjectType,
  type GraphQLUnionType,
} from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { actions, errorCodes } from '../../src/contract/index.js';
import { errorTypeName } from '../../src/graph/error-types.js';
import { schemaFile } from '../../src/graph/index.js';
import { handledActions } from '../../src/local/dispatch.js';

const committed = readFileSync(new URL('../../schema/kms.graphql', import.meta.url), 'utf8');
const document: DocumentNode = parse(committed);
const schema = buildASTSchema(document, { assumeValidSDL: true });

const gatewayErrors = ['KmsAccessDeniedError', 'KmsOtherError', 'KmsThrottledError', 'KmsUnavailableError'];

interface CallingField {
  readonly parent: string;
  readonly field: FieldDefinitionNode;
  readonly actions: readonly string[];
}

const callingFields = (): CallingField[] => {
  const found: CallingField[] = [];
  visit(document, {
    ObjectTypeDefinition: (type) => {
      for (const field of type.fields ?? []) {
        const value = field.directives?.find(({ name }) => name.value === 'kms')?.arguments?.[0]?.value;
        if (value?.kind !== Kind.LIST) continue;
        const names = value.values.map((each) => (each.kind === Kind.STRING ? each.value : ''));
        found.push({ parent: type.name.value, field, actions: names });
      }
    },
  });
  return found;
};

const isLink = ({ parent }: CallingField) => parent.endsWith('Payload');

const unionOf = ({ parent, field }: CallingField): GraphQLUnionType => {
  const type = schema.getType(parent);
  if (!isObjectType(type)) throw new Error(`${parent} is no object type`);
  const named = getNamedType(type.getFields()[field.name.value]?.type);
  if (!isUnionType(named)) throw new Error(`${parent}.${field.name.value} returns no union`);
  return named;
};

describe('schema/kms.graphql', () => {
  it('is fresh: run `npm run schema` and commit what comes', async () => {
    expect(committed).toBe(await schemaFile());
  });

  it('reaches every action that the local KMS carries out, and no other', () => {
    const called = new Set(callingFields().flatMap((field) => field.actions));
    expect([...called].sort()).toEqual(handledActions.map(({ name }) => name).sort());
  });

  it.each(
    callingFields()
      .filter((field) => !isLink(field))
      .map((each) => [each.field.name.value, each] as const),
  )(
    '%s returns its success, the codes documented for its actions, and the four of the gateway',
    (_, field) => {
      const codes = new Set(field.actions.flatMap((name) => actions[name]?.errors ?? []));
      const members = unionOf(field)
        .getTypes()
        .map(({ name }) => name);
      const errors = members.filter((name) => name.endsWith('Error')).sort();
      expect(errors).toEqual([...[...codes].map(errorTypeName), ...gatewayErrors].sort());
      expect(members.length - errors.length).toBe(1);
    },
  );

  it.each(
    callingFields()
      .filter(isLink)
      .map((each) => [each.parent, each] as const),
  )('%s links to its entity by the one exception to the rule', (_, { field, actions: called }) => {
    expect(field.type).toMatchObject({ kind: 'NamedType', name: { value: 'KmsKey' } });
    expect(called).toEqual(['DescribeKey', 'DescribeKeys']);
  });

  it('names each code of the table its own type', () => {
    const names = Object.keys(errorCodes).map(errorTypeName);
    expect(new Set(names).size).toBe(names.length);
  });

  it('begins every type with Kms, but for those named after a field, common scalars and PageInfo', () => {
    const roots = ['Query', 'Mutation', 'PageInfo', 'DateTime', 'UInt64'];
    const fields = callingFields().map(({ field }) =>
      field.name.value.replace(/^./, (letter) => letter.toUpperCase()),
    );
    const named = Object.keys(schema.getTypeMap()).filter(
      (name) =>
        !name.startsWith('Kms') &&
        !name.startsWith('__') &&
        !['String', 'Boolean', 'Int', 'ID', 'Float'].includes(name) &&
        !roots.includes(name) &&
        !fields.some((field) => [`${field}Result`, `${field}Payload`].includes(name)),
    );
    expect(named).toEqual([]);
  });

  it('describes every type, field, argument and enum value', () => {
    const bare: string[] = [];
    const note = (name: string, { description }: { description?: string | null | undefined }) => {
      if (!description) bare.push(name);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || ['Query', 'Mutation'].includes(type.name)) continue;
      if (!['String', 'Boolean', 'Int', 'ID', 'Float'].includes(type.name)) note(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          note(`${type.name}.${field.name}`, field);
          for (const arg of field.args) note(`${type.name}.${field.name}(${arg.name})`, arg);
        }
      }
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
      }
    }
    expect(bare).toEqual([]);
  });

  it('lets every field of every member of each union be selected in one document', () => {
    const leaves = (type: GraphQLObjectType): string =>
      Object.values(type.getFields())
        .map((field) =>
          isObjectType(getNamedType(field.type)) ? `${field.name} { __typename }` : field.name,
        )
        .join(' ');
    for (const calling of callingFields().filter((field) => !isLink(field))) {
      const union = unionOf(calling);
      const members = union.getTypes().map((type) => `... on ${type.name} { ${leaves(type)} }`);
      const required = (calling.field.arguments ?? []).filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
      const args = required
        .map(({ name, type }) => `${name.value}: ${print(type).startsWith('[') ? '["x"]' : '"x"'}`)
        .join(', ');
      const operation = calling.parent.toLowerCase();
      const text = `${operation} { ${calling.field.name.value}${args && `(${args})`} { ${members.join(' ')} } }`;
      expect(validate(schema, parse(text))).toEqual([]);
    }
  });
});
