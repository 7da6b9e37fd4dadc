/** Entity lookups by a router. A representation is JSON of any kind, so it is validated before use. */
import { type GraphQLSchema, isUnionType } from 'graphql';
import type { Context } from './context.js';
import { type EntityType, parseEntityId } from './entity-id.js';
import { badInput } from './errors/bad-input.js';
import type { Loader } from './loading/loader.js';

export type ResolveReference = (representation: object, context: Context) => Promise<object>;

const property = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** GraphQL's ids are strings or whole numbers. Undefined if the id is left out. */
const idOf = (representation: object, idField: string): string | undefined => {
  const id = property(representation, idField) ?? undefined;
  if (typeof id === 'number' && Number.isSafeInteger(id)) return String(id);
  if (id === undefined || typeof id === 'string') return id;
  throw badInput(`representations: ${idField} must be an ID.`);
};

const regionOf = (representation: object): string | undefined => {
  const region = property(representation, 'region') ?? undefined;
  if (region === undefined || typeof region === 'string') return region;
  throw badInput('representations: region must be a String.');
};

interface EntityOptions {
  readonly type: EntityType;
  /** The field with the id in KMS. */
  readonly idField: string;
  /** Whether KMS reads it in member accounts. */
  readonly takesMember?: boolean;
}

/** What a representation names: by `id`, or by the id in KMS and the region. */
const nameIn = (representation: object, { type, idField, takesMember = true }: EntityOptions) => {
  const [id, kmsId, region] = [
    idOf(representation, 'id'),
    idOf(representation, idField),
    regionOf(representation),
  ];
  if (id === undefined) {
    if (kmsId !== undefined && region !== undefined) return { target: { region }, kmsId };
    throw badInput(
      `representations: must have id, or both ${idField} and region. There is no default region: the same ${idField} in ` +
        'another region is another thing.',
    );
  }
  const name = parseEntityId(id);
  if (name?.type !== type || (!takesMember && name.target.memberAccount)) {
    throw badInput(`representations: id must be the id of a ${type}, exactly as this graph returned it.`);
  }
  if ((kmsId ?? name.kmsId) === name.kmsId && (region ?? name.target.region) === name.target.region)
    return name;
  throw badInput(`representations: id names another ${idField} or region than the fields beside it.`);
};

/**
 * Loads the entity that another subgraph refers to. An `id` may name a member account, which needs the same scopes as naming it
 * in an argument. Async, so that a wrong representation rejects: an error thrown here would fail the other entities too.
 */
export const resolveReference =
  <T extends object>(loader: Loader<T>, options: EntityOptions): ResolveReference =>
  async (representation, { kms }) => {
    const { target, kmsId } = nameIn(representation, options);
    return kms.loadOrThrow(loader, target, kmsId);
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
