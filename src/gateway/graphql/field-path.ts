/**
 * Where in an operation something is, by the names of the schema. A path in an answer is of aliases, which a caller chooses
 * freely: so it is no text for a log.
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

/** The fields of a selection set, those in fragments too, each fragment looked into once. */
const fieldsIn = (set: SelectionSetNode, fragments: Fragments, seen = new Set<string>()): FieldNode[] =>
  set.selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [each];
    if (each.kind === Kind.INLINE_FRAGMENT) return fieldsIn(each.selectionSet, fragments, seen);
    const { value: name } = each.name;
    const fragment = fragments.get(name);
    if (!fragment || seen.has(name)) return [];
    return fieldsIn(fragment.selectionSet, fragments, seen.add(name));
  });

/** The names of the fields at the root of an operation, each once. */
export const rootFields = (document: DocumentNode, operation: OperationDefinitionNode): string[] => [
  ...new Set(fieldsIn(operation.selectionSet, fragmentsOf(document)).map(({ name }) => name.value)),
];

/** A path such as `createKey.key`, without indexes of lists. */
export const fieldPath = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  path: readonly (string | number)[],
): string => {
  const fragments = fragmentsOf(document);
  const names: string[] = [];
  let sets: readonly SelectionSetNode[] = [operation.selectionSet];
  for (const key of path.filter((each) => typeof each === 'string')) {
    const found = sets
      .flatMap((set) => fieldsIn(set, fragments))
      .filter(({ alias, name }) => (alias ?? name).value === key);
    const [first] = found;
    if (!first) break;
    names.push(first.name.value);
    sets = found.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  return names.join('.');
};
