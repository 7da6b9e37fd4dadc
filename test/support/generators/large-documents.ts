/** Generates documents that ask for a lot. */
import { getNamedType, isCompositeType, isObjectType, isUnionType, type GraphQLObjectType } from 'graphql';
import { readConfig, type OperationLimits } from '../../../src/config/index.js';

/** The limits of operations that apply unless they are set. */
export const defaultLimits: OperationLimits = readConfig({}).gateway.operations;

/** The texts for 0, 1, ... `count - 1`, separated by spaces. */
export const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

/** Ids of the usual format. Ids of any other format cannot be read in batches. */
export const keyIds = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

/** Selects all fields of a type and of the objects in it, to this depth; deeper objects by their type name only. */
const allFields = (type: GraphQLObjectType, depth = 2): string =>
  Object.values(type.getFields())
    .map((field) => {
      const inner = getNamedType(field.type);
      if (!isCompositeType(inner)) return field.name;
      return `${field.name} { ${isObjectType(inner) && depth > 1 ? allFields(inner, depth - 1) : '__typename'} }`;
    })
    .join(' ');

/** Selects all fields of every member of the union that a field returns. */
export const allMembers = (
  field: { readonly type: Parameters<typeof getNamedType>[0] },
  depth = 2,
): string => {
  const union = getNamedType(field.type);
  if (!isUnionType(union)) throw new Error('Not a union');
  return union
    .getTypes()
    .map((type) => `... on ${type.name} { ${allFields(type, depth)} }`)
    .join(' ');
};

/** Fragments that each spread the next one twice: 2^(n-1) leaves from n lines. */
export const doublingFragments = (names: readonly string[], leaf = '__typename'): string =>
  names
    .map((name, n) => {
      const next = names[n + 1];
      return `fragment ${name} on Query { ${next === undefined ? leaf : `...${next} ...${next}`} }`;
    })
    .join('\n');

/** `F0`, `F1`, ... as names of fragments. */
export const fragmentNames = (count: number, prefix = 'F'): string[] =>
  Array.from({ length: count }, (_, n) => `${prefix}${n}`);

/** A cycle of fragments that each spread the next two. */
export const circularFragments = (count: number): string =>
  times(count, (n) => `fragment F${n} on Query { ...F${(n + 1) % count} ...F${(n + 2) % count} }`);
