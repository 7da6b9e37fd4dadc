/** Entity lookups by a router. A representation is JSON of any kind, so it is validated before use. */
import { type GraphQLSchema, isUnionType } from 'graphql';
import type { Context } from './context.js';
import { badInput } from './errors/bad-input.js';
import type { Loader } from './loading/loader.js';

export type ResolveReference = (representation: object, context: Context) => Promise<object>;

const property = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** GraphQL's ids are strings or whole numbers. */
const idOf = (representation: object, idField: string): string => {
  const id = property(representation, idField);
  const text = Number.isSafeInteger(id) ? String(id) : id;
  if (typeof text !== 'string') throw badInput(`representations: ${idField} must be an ID.`);
  return text;
};

/** Undefined stands for the default region of the gateway. */
const regionOf = (representation: object): string | undefined => {
  const region = property(representation, 'region') ?? undefined;
  if (region !== undefined && typeof region !== 'string') {
    throw badInput('representations: region must be a String if it is given.');
  }
  return region;
};

/**
 * Loads the entity that another subgraph refers to. A reference has no member account. Async, so that a wrong representation
 * rejects: an error thrown here would fail the other entities too.
 */
export const resolveReference =
  <T extends object>(loader: Loader<T>, idField: string): ResolveReference =>
  async (representation, { kms }) => {
    const id = idOf(representation, idField);
    return kms.loadOrThrow(loader, kms.targetOf({ region: regionOf(representation) }), id);
  };

const checkRepresentation = (value: unknown, index: number, entityNames: readonly string[]) => {
  const name = typeof value === 'object' && value !== null ? property(value, '__typename') : undefined;
  if (typeof name === 'string' && entityNames.includes(name)) return;
  throw badInput(
    `representations[${index}]: must be an object whose __typename is one of ${entityNames.join(', ')}.`,
  );
};

/** Makes `_entities` refuse a representation of no known entity as bad input: otherwise it would fail as a bug. */
export const checkRepresentations = (schema: GraphQLSchema) => {
  const entity = schema.getType('_Entity');
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!isUnionType(entity) || !field || !resolve) throw new Error('The subgraph has no entities');
  const names = entity.getTypes().map((type) => type.name);
  field.resolve = (source, args: Readonly<Record<string, unknown>>, context, info) => {
    const { representations } = args;
    if (Array.isArray(representations)) {
      for (const [index, each] of representations.entries()) checkRepresentation(each, index, names);
    }
    return resolve(source, args, context, info);
  };
};
