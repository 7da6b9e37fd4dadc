import { readdirSync, readFileSync } from 'node:fs';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isNullableType,
  isObjectType,
  NoUnusedFragmentsRule,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from '@jest/globals';
import {
  actions,
  checkedKeyActions,
  dataKeyStateActions,
  errorCodes,
  whiteBoxStateActions,
} from '../../src/contract/index.js';
import { errorTypeName } from '../../src/graph/kit/errors/error-types.js';
import { argumentName } from '../../src/graph/kit/names.js';
import { schemaFile } from '../../src/graph/index.js';
import { entityOfLink } from '../support/fixtures/entities.js';
import {
  unionFields,
  committedSchema,
  definitionOf,
  isLink,
  isRoot,
  kmsFields,
  schema,
  unionOf,
  type KmsField,
} from '../support/fixtures/kms-fields.js';
import { actionOf } from '../support/fixtures/action-of.js';
import { requiredArguments, operationHead } from '../support/generators/samples.js';

const operations = new URL('../operations/', import.meta.url);

const gatewayErrors = ['KmsAccessDeniedError', 'KmsOtherError', 'KmsThrottledError', 'KmsUnavailableError'];

const placeOf = ({ parent, name }: KmsField) => `${parent}.${name}`;
const byPlace = (fields: readonly KmsField[]) => fields.map((field) => [placeOf(field), field] as const);
const capital = (name: string) => name.replace(/^./, (letter) => letter.toUpperCase());

describe('schema/kms.graphql', () => {
  it('is up to date (otherwise run `npm run schema` and commit the result)', async () => {
    expect(committedSchema).toBe(await schemaFile());
  });

  it('covers every KMS action', () => {
    const called = new Set(kmsFields.flatMap((field) => field.actions));
    expect([...called].sort()).toEqual(Object.keys(actions).sort());
  });

  it('has an operation in test/operations for each field that calls KMS', () => {
    const selected = new Set<string>();
    const types = new TypeInfo(schema);
    const document = parse(
      readdirSync(operations)
        .map((file) => readFileSync(new URL(file, operations), 'utf8'))
        .join('\n'),
    );
    visit(
      document,
      visitWithTypeInfo(types, {
        Field: ({ name }) => {
          selected.add(`${types.getParentType()?.name ?? ''}.${name.value}`);
        },
      }),
    );
    const missing = unionFields.map(placeOf).filter((place) => !selected.has(place));
    expect(missing).toEqual([]);
  });

  it.each(byPlace(unionFields))(
    '%s returns its payload, the documented errors of its actions, and the four gateway errors',
    (_, field) => {
      const codes = new Set(field.actions.flatMap((name) => actionOf(name).errors));
      const members = unionOf(field)
        .getTypes()
        .map(({ name }) => name);
      const errors = members.filter((name) => name.endsWith('Error')).sort();
      expect(errors).toEqual([...[...codes].map(errorTypeName), ...gatewayErrors].sort());
      expect(members.length - errors.length).toBe(1);
    },
  );

  it.each(byPlace(unionFields))('%s has a union named after it, and is nullable', (_, field) => {
    const { type } = definitionOf(field);
    const inner = isNonNullType(type) && isListType(type.ofType) ? type.ofType.ofType : type;
    expect(isNullableType(inner)).toBe(true);
    const name = `${isRoot(field) ? '' : field.parent}${capital(field.name)}Result`;
    // A field that takes a list of ids returns the union of the field for one id.
    expect(unionOf(field).name).toBe(isRoot(field) ? name.replace(/sByIdResult$/, 'Result') : name);
  });

  it.each(byPlace(unionFields.filter(({ parent }) => parent === 'Mutation')))(
    '%s is named after its action, and its payload has a requestId',
    (_, { name, actions: called }) => {
      expect(called.map((action) => action.replace(/^./, (letter) => letter.toLowerCase()))).toEqual([name]);
      const payload = schema.getType(`${capital(name)}Payload`);
      if (!isObjectType(payload)) throw new Error(`${name} has no payload`);
      expect(String(payload.getFields()['requestId']?.type)).toBe('String');
    },
  );

  it.each(byPlace(kmsFields.filter(isLink)))('%s links to its entity without a result union', (_, field) => {
    const { type, link, readOne, readMany } = entityOfLink(field.name);
    expect(String(definitionOf(field).type)).toBe(field.name === link ? type : `[${type}]!`);
    expect(field.actions).toEqual([readOne, readMany]);
  });

  it.each(byPlace(kmsFields.filter(isRoot)))(
    '%s takes a region, and a member account if KMS takes one',
    (_, field) => {
      const args = definitionOf(field).args.map(({ name, type }) => `${name}: ${String(type)}`);
      expect(args).toContain('region: String');
      const params = new Set(field.actions.flatMap((name) => Object.keys(actionOf(name).params)));
      const member = args.filter((arg) => arg.startsWith('memberAccount'));
      // kmsKeyByAlias takes one account, although its action takes several.
      if (field.name === 'kmsKeyByAlias' || params.has('MemberAccount')) {
        expect(member).toEqual(['memberAccount: KmsMemberAccountInput']);
      } else {
        expect(member).toEqual(
          params.has('MemberAccounts') ? ['memberAccounts: [KmsMemberAccountInput!]'] : [],
        );
      }
    },
  );

  it('has a distinct type name for each error code', () => {
    const names = Object.keys(errorCodes).map(errorTypeName);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['KmsKeyAction', checkedKeyActions],
    ['KmsKeyActionInput', checkedKeyActions],
    ['KmsDataKeyAction', dataKeyStateActions],
    ['KmsDataKeyActionInput', dataKeyStateActions],
    ['KmsWhiteBoxKeyAction', whiteBoxStateActions],
    ['KmsWhiteBoxKeyActionInput', whiteBoxStateActions],
  ])('lists in %s exactly the actions that the contract checks', (name, checked) => {
    const type = schema.getType(name);
    const members = isEnumType(type) ? type.getValues().map((each) => each.name.replaceAll('_', '')) : [];
    expect(members.sort()).toEqual(checked.map((each) => each.toUpperCase()).sort());
  });

  it('starts every type name with Kms, except types named after a field, common scalars and PageInfo', () => {
    const roots = ['Query', 'Mutation', 'PageInfo', 'Base64', 'DateTime', 'UInt64'];
    const fields = kmsFields.map(({ name }) => capital(name));
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

  /** The enums that arguments lead to, also through input objects. */
  const givenEnums = (type: GraphQLNamedType, seen = new Set<GraphQLNamedType>()): string[] => {
    if (seen.has(type)) return [];
    seen.add(type);
    if (isEnumType(type)) return [type.name];
    if (!isInputObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => givenEnums(getNamedType(field.type), seen));
  };

  const everyOutputField = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()));
  const given = new Set(
    everyOutputField.flatMap(({ args }) => args.flatMap(({ type }) => givenEnums(getNamedType(type)))),
  );
  const returned = new Set(
    everyOutputField
      .map(({ type }) => getNamedType(type))
      .filter(isEnumType)
      .map(({ name }) => name),
  );

  it('has no enum that is both returned and given', () => {
    expect([...given].filter((name) => returned.has(name))).toEqual([]);
    expect([given.size, returned.size].every((size) => size > 5)).toBe(true);
  });

  it('names an enum that is given Filter in filters of lists, and Input where a returned one has the same members', () => {
    const membersOf = (name: string) => {
      const type = schema.getType(name);
      return isEnumType(type) ? type.getValues().map((each) => each.name) : [];
    };
    for (const name of given) {
      expect(membersOf(name)).not.toContain('UNRECOGNISED');
      const twin = name.replace(/(Filter|Input)$/, '');
      if (twin === name || twin === 'KmsCreatorRole') continue;
      expect(returned).toContain(twin);
      expect(membersOf(twin).filter((member) => member !== 'UNRECOGNISED')).toEqual(membersOf(name));
    }
    for (const name of returned) expect(name).not.toMatch(/(Filter|Input)$/);
  });

  it.each(byPlace(kmsFields.filter(isRoot)))(
    '%s takes lists of the values that it filters by',
    (_, field) => {
      for (const { name, type } of definitionOf(field).args) {
        if (getNamedType(type).name.endsWith('Filter'))
          expect([name, String(type)]).toEqual([name, `[${getNamedType(type).name}!]`]);
      }
    },
  );

  it('describes every type, field, argument and enum value', () => {
    const bare: string[] = [];
    const note = (name: string, { description }: { description?: string | null | undefined }) => {
      if (!description) bare.push(name);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      if (!['String', 'Boolean', 'Int', 'ID', 'Float', 'Query', 'Mutation'].includes(type.name)) {
        note(type.name, type);
      }
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

  it.each(byPlace(kmsFields.filter(isRoot)))(
    '%s documents its secret arguments, takes bytes as Base64, and returns secrets only as a mutation',
    (_, field) => {
      for (const action of field.actions.map(actionOf)) {
        for (const [name, param] of Object.entries(action.params)) {
          const arg = definitionOf(field).args.find((each) => each.name === argumentName(name));
          expect(arg?.description?.includes('must be a variable') ?? false).toBe(param.secret ?? false);
          if (param.shape.type === 'bytes') expect(getNamedType(arg?.type)?.name).toBe('Base64');
        }
        const secret = Object.values(action.result).some((result) => result.secret);
        if (secret) expect(field.parent).toBe('Mutation');
      }
    },
  );

  const everyField = (type: GraphQLObjectType): string =>
    Object.values(type.getFields())
      .map(({ name, type: of }) => (isCompositeType(getNamedType(of)) ? `${name} { __typename }` : name))
      .join(' ');

  it.each(byPlace(unionFields))(
    '%s allows one document to select every field of every union member',
    (_, field) => {
      const members = unionOf(field)
        .getTypes()
        .map((type) => `... on ${type.name} { ${everyField(type)} }`);
      const { declared, passed } = requiredArguments(field, ['x']);
      const selection = `${field.name}${passed} { ${members.join(' ')} }`;
      // A field of another type goes into a fragment: the path to it does not matter here.
      const text = isRoot(field)
        ? `${operationHead(field, declared)} { ${selection} }`
        : `{ __typename } fragment Nested on ${field.parent} { ${selection} }`;
      const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
      expect(validate(schema, parse(text), rules)).toEqual([]);
    },
  );
});
