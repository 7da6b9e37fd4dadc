/**
 * Which names `GRAPH_PREFIX` changes. Each root field gets the prefix, unless its name already is the prefix followed by a capital
 * letter; a type named after a root field is renamed with its field. All other names stay.
 */
import type { GraphQLSchema } from 'graphql';
import { OperatorError } from '../../platform/errors/index.js';
import { capitalized } from '../kit/type-names.js';

/** The new names of what is renamed, by the names that the resolvers declare. */
export interface NewNames {
  readonly rootFields: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
}

const hasPrefix = (name: string, prefix: string) =>
  name.startsWith(prefix) && /^[A-Z]/.test(name.slice(prefix.length));

/** What follows the name of a field in the name of a type that is named after it. */
const typeSuffix = /^(Payload|Result|Outcome)(?![a-z])/;

/** The root field that a type is named after. */
const fieldOfType = (type: string, fields: readonly string[]): string | undefined =>
  fields.find((field) => {
    const start = capitalized(field);
    return type.startsWith(start) && typeSuffix.test(type.slice(start.length));
  });

/** Throws an OperatorError if two of the names would become one. */
const checkDistinct = (names: readonly string[], newNames: ReadonlyMap<string, string>) => {
  const owners = new Map<string, string>();
  for (const name of names) {
    const newName = newNames.get(name) ?? name;
    const owner = owners.get(newName);
    if (owner !== undefined) {
      throw new OperatorError(
        `GRAPH_PREFIX: must be another prefix: with this one, ${owner} and ${name} would both be named ${newName}`,
      );
    }
    owners.set(newName, name);
  }
};

/** Throws an OperatorError if the prefix makes names clash. */
export const newNamesFor = (schema: GraphQLSchema, prefix: string): NewNames => {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const fields = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}));
  const types = Object.keys(schema.getTypeMap());
  const rootFields = new Map(
    fields
      .filter((field) => !hasPrefix(field, prefix))
      .map((field) => [field, prefix + capitalized(field)] as const),
  );
  const renamedTypes = new Map(
    types
      .filter((type) => rootFields.has(fieldOfType(type, fields) ?? ''))
      .map((type) => [type, capitalized(prefix) + type] as const),
  );
  checkDistinct(fields, rootFields);
  checkDistinct(types, renamedTypes);
  return { rootFields, types: renamedTypes };
};
