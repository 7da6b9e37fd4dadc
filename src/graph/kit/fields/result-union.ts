/** The unions that KMS fields return: success, the errors documented for the actions, and the gateway's own four. */
import { createUnionType } from 'type-graphql';
import type { Action } from '../../../contract/index.js';
import { errorClassOf, gatewayErrors } from '../errors/error-types.js';

/** A class of the graph, whatever its constructor takes. */
export type ObjectClass = abstract new (...args: never[]) => object;

/** The name of the type of a value in a union: that of its class. */
export const typeNameOf = (value: object): string => value.constructor.name;

const unions = new Map<string, object>();

/** The union `<name>Result`. Returns the same union for the same name. */
export const resultUnion = (name: string, Success: ObjectClass, actions: readonly Action[]): object => {
  const known = unions.get(name);
  if (known) return known;
  const codes = [...new Set(actions.flatMap((action) => action.errors))].sort();
  const members = [Success, ...codes.map(errorClassOf), ...gatewayErrors];
  const union = createUnionType({
    name: `${name}Result`,
    description: 'The result, or a documented error.',
    types: () => members as never,
    resolveType: typeNameOf,
  });
  unions.set(name, union);
  return union;
};
