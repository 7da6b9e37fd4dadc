/** Documents that ask for much, and how a gateway answers them. */
import { getNamedType, isCompositeType, isObjectType, isUnionType, type GraphQLObjectType } from 'graphql';
import { readConfig, type OperationLimits } from '../../../src/config/index.js';

/** The limits unless set. */
export const usualLimits: OperationLimits = readConfig({}).gateway.operations;

/** `text` of each number below `count`. */
export const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

/** Ids of the usual form: those of any other are asked for one by one. */
export const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

/** All the fields of a type; those of the objects in it to this depth, and below that their type alone. */
export const everyField = (type: GraphQLObjectType, depth = 2): string =>
  Object.values(type.getFields())
    .map((field) => {
      const inner = getNamedType(field.type);
      if (!isCompositeType(inner)) return field.name;
      return `${field.name} { ${isObjectType(inner) && depth > 1 ? everyField(inner, depth - 1) : '__typename'} }`;
    })
    .join(' ');

/** Every field of every member of the union that a field returns. */
export const everyMember = (
  field: { readonly type: Parameters<typeof getNamedType>[0] },
  depth = 2,
): string => {
  const union = getNamedType(field.type);
  if (!isUnionType(union)) throw new Error('Not a union');
  return union
    .getTypes()
    .map((type) => `... on ${type.name} { ${everyField(type, depth)} }`)
    .join(' ');
};

export interface LimitRefusal {
  readonly status: number;
  readonly type: string | null;
  readonly answer: {
    readonly data?: unknown;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
  };
}

export const mediaTypes = ['application/json', 'application/graphql-response+json'] as const;

/** Asks, and tells the status beside the answer. */
export const post = async (
  url: string,
  query: string,
  variables: unknown = {},
  accept: string = mediaTypes[0],
): Promise<LimitRefusal> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as LimitRefusal['answer'];
  return { status: response.status, type: response.headers.get('content-type'), answer };
};
