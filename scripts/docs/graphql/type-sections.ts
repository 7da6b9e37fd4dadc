/** The sections of types: their fields or members, and what each means. */
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isScalarType,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { fieldName } from '../../../src/graph/index.js';
import { cell, code, table } from '../markdown.js';
import type { SchemaField } from './kms-fields.js';
import { structureOf } from './structures.js';

const kindOf = (type: GraphQLNamedType) => {
  if (isEnumType(type)) return 'enum';
  if (isInputObjectType(type)) return 'input';
  if (isInterfaceType(type)) return 'interface';
  return isScalarType(type) ? 'scalar' : 'type';
};

/** Begins with the kind of type: a field may have the same name but for the case of its first letter. */
export const typeHeading = (type: GraphQLNamedType): string => `${kindOf(type)} ${type.name}`;

const argumentList = (field: SchemaField | GraphQLInputField) =>
  'args' in field && field.args.length > 0
    ? `(${field.args.map(({ name, type }) => `${name}: ${String(type)}`).join(', ')})`
    : '';

export const fieldTable = (fields: readonly (SchemaField | GraphQLInputField)[]): string =>
  table(
    ['field', 'type', 'meaning'],
    fields.map((field) => [
      code(`${field.name}${argumentList(field)}`),
      code(String(field.type)),
      cell(field.description),
    ]),
  );

/** The fields of a type that is made from a structure of KMS, with its names. */
const namedFieldTable = (
  fields: readonly (SchemaField | GraphQLInputField)[],
  structure: readonly string[],
) =>
  table(
    ['field', 'name at KMS', 'type', 'meaning'],
    fields.map((field) => {
      const member = structure.find((each) => fieldName(each) === field.name.replace(/Raw$/, ''));
      return [
        code(`${field.name}${argumentList(field)}`),
        member === undefined ? '' : code(member),
        code(String(field.type)),
        cell(field.description),
      ];
    }),
  );

const section = (heading: string, { description }: GraphQLNamedType, content?: string) =>
  [`### ${heading}\n`, `${description ?? ''}\n`, ...(content === undefined ? [] : [`${content}\n`])].join(
    '\n',
  );

export const fieldedTypeSection = (
  type: GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType,
): string => {
  const fields = Object.values(type.getFields());
  const structure = structureOf(type.name);
  return section(
    typeHeading(type),
    type,
    structure ? namedFieldTable(fields, structure) : fieldTable(fields),
  );
};

export const enumSection = (type: GraphQLEnumType): string =>
  section(
    typeHeading(type),
    type,
    table(
      ['member', 'meaning'],
      type.getValues().map(({ name, description }) => [code(name), cell(description)]),
    ),
  );

export const scalarSection = (type: GraphQLNamedType): string => section(typeHeading(type), type);

/** The fields that a failure has in addition to those of every failure. */
const ownFields = (type: GraphQLObjectType) => {
  const shared = type.getInterfaces().flatMap((each) => Object.keys(each.getFields()));
  return Object.values(type.getFields()).filter(({ name }) => !shared.includes(name));
};

export const failureSection = (type: GraphQLObjectType): string => {
  const own = ownFields(type);
  return section(type.name, type, own.length === 0 ? undefined : fieldTable(own));
};
