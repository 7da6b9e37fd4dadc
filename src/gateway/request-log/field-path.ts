/**
 * Names the fields of an operation as the schema does. The paths in an answer consist of aliases, which callers choose freely,
 * so they must not be logged.
 */
import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );

/** The fields of a selection set, including those in its fragments. Each fragment is visited once. */
const fieldsIn = (set: SelectionSetNode, fragments: Fragments, visited = new Set<string>()): FieldNode[] =>
  set.selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [each];
    if (each.kind === Kind.INLINE_FRAGMENT) return fieldsIn(each.selectionSet, fragments, visited);
    const { value: name } = each.name;
    const fragment = fragments.get(name);
    if (!fragment || visited.has(name)) return [];
    return fieldsIn(fragment.selectionSet, fragments, visited.add(name));
  });

/** The names of the root fields of an operation, without repetitions. */
export const rootFields = (document: DocumentNode, operation: OperationDefinitionNode): string[] => [
  ...new Set(fieldsIn(operation.selectionSet, fragmentsOf(document)).map(({ name }) => name.value)),
];

/** Translates a path of aliases to field names, such as `createKey.key`. List indexes are left out. */
export const fieldPath = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  path: readonly (string | number)[],
): string => {
  const fragments = fragmentsOf(document);
  const names: string[] = [];
  let sets: readonly SelectionSetNode[] = [operation.selectionSet];
  for (const key of path.filter((each) => typeof each === 'string')) {
    const fields = sets
      .flatMap((set) => fieldsIn(set, fragments))
      .filter(({ alias, name }) => (alias ?? name).value === key);
    const [first] = fields;
    if (!first) break;
    names.push(first.name.value);
    sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  return names.join('.');
};
