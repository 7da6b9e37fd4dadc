/**
 * What introspection costs. graphql-js bounds how deep its lists stand in one another, and not how often aliases repeat
 * them: so they are counted as lists of any other kind, by the lengths that they have in this schema.
 */
import { isAbstractType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';

/** What an object of introspection weighs: it is read from memory, by no resolver of ours. */
export const introspectionWeight = 0.25;

/** The length of a list of `__Schema`, `__Type` and the like, by the name of its field. */
export type IntrospectionSizes = (field: string) => number | undefined;

export interface Introspection {
  /** Below `types`: the lengths as they are on average. */
  readonly each: IntrospectionSizes;
  /** Elsewhere, where a document picks the type: as they are at most. */
  readonly any: IntrospectionSizes;
}

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** The lengths of the lists of one kind, over all that have one. */
const lengthsIn = (schema: GraphQLSchema): Readonly<Record<string, readonly number[]>> => {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap(fieldsOf);
  return {
    types: [types.length],
    directives: [schema.getDirectives().length],
    fields: types.map((type) => fieldsOf(type).length),
    args: fields.map(({ args }) => args.length),
    interfaces: types.map((type) => (isObjectType(type) ? type.getInterfaces().length : 0)),
    possibleTypes: types.map((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    inputFields: types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    enumValues: types.map((type) => (isEnumType(type) ? type.getValues().length : 0)),
  };
};

const mean = (lengths: readonly number[]) => lengths.reduce((sum, each) => sum + each, 0) / lengths.length;

export const introspectionOf = (schema: GraphQLSchema): Introspection => {
  const lengths = lengthsIn(schema);
  const sizes = (of: (lengths: readonly number[]) => number) => (name: string) => {
    const found = lengths[name];
    return found && of(found);
  };
  return { each: sizes(mean), any: sizes((found) => Math.max(...found)) };
};
