/** Renames root fields and types in a map of resolvers. */
import { isUnionType, type GraphQLSchema } from 'graphql';
import type { createResolversMap } from 'type-graphql';
import { typeNameOf } from '../kit/fields/result-union.js';
import { rootTypes } from '../kit/type-names.js';
import type { NewNames } from './new-names.js';

type ResolversMap = ReturnType<typeof createResolversMap>;

const renameKeys = <V>(record: Readonly<Record<string, V>>, names: ReadonlyMap<string, string>) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [names.get(name) ?? name, value]));

/** `map` holds the resolvers of `schema`. */
export const renameResolvers = (
  schema: GraphQLSchema,
  map: ResolversMap,
  { rootFields, types }: NewNames,
): ResolversMap => {
  const resolveType = (value: object) => {
    const name = typeNameOf(value);
    return types.get(name) ?? name;
  };
  const resolversOf = ([type, resolvers]: [string, ResolversMap[string]]): ResolversMap[string] => {
    if (isUnionType(schema.getType(type))) return { __resolveType: resolveType };
    return rootTypes.includes(type)
      ? (renameKeys(resolvers as Readonly<Record<string, never>>, rootFields) as ResolversMap[string])
      : resolvers;
  };
  return renameKeys(
    Object.fromEntries(Object.entries(map).map((entry) => [entry[0], resolversOf(entry)])),
    types,
  );
};
