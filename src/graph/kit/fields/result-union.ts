/** The union that a field returns: its success, the failures documented for its actions, and the gateway's own four. */
import { createUnionType } from 'type-graphql';
import type { Action } from '../../../contract/index.js';
import { errorClassOf, gatewayErrors } from '../errors/error-types.js';

/** A class of the graph, whatever its constructor takes. */
export type ObjectClass = abstract new (...args: never[]) => object;

const unions = new Map<string, object>();

/** The union `<name>Result`; the same one each time it is asked for. */
export const resultOf = (name: string, success: ObjectClass, actions: readonly Action[]): object => {
  const known = unions.get(name);
  if (known) return known;
  const codes = [...new Set(actions.flatMap((action) => action.errors))].sort();
  const members = [success, ...codes.map(errorClassOf), ...gatewayErrors];
  const union = createUnionType({
    name: `${name}Result`,
    description: 'What came of it: the success, or one of the failures that can come.',
    types: () => members as never,
    resolveType: (value: object) => value.constructor.name,
  });
  unions.set(name, union);
  return union;
};
