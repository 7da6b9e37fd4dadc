/** How a router names the entities of this graph. What it sends is JSON of any kind, so it is looked at before use. */
import { isUnionType, type GraphQLSchema } from 'graphql';
import { badInput } from './errors/bad-input.js';

export interface Reference {
  readonly id: string;
  /** Undefined stands for the gateway's own. */
  readonly region: string | undefined;
}

const property = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** Reads a representation whose id stands under the name `idField`. GraphQL's ids are texts, or whole numbers. */
export const readReference = (representation: object, idField: string): Reference => {
  const id = property(representation, idField);
  const region = property(representation, 'region') ?? undefined;
  const text = Number.isSafeInteger(id) ? String(id) : id;
  if (typeof text !== 'string') throw badInput(`representations: ${idField} must be an ID.`);
  if (region !== undefined && typeof region !== 'string') {
    throw badInput('representations: region must be a String, where it is given.');
  }
  return { id: text, region };
};

const checkRepresentation = (value: unknown, index: number, entityNames: readonly string[]) => {
  const name = typeof value === 'object' && value !== null ? property(value, '__typename') : undefined;
  if (typeof name === 'string' && entityNames.includes(name)) return;
  throw badInput(
    `representations[${index}]: must be an object whose __typename is one of ${entityNames.join(', ')}.`,
  );
};

/** Has `_entities` refuse what names no entity in words of its own: without this it fails as a bug would. */
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
