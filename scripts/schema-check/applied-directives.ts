/** The directives that a schema applies to its types and fields, where tools that read the SDL depend on them. */
import { Kind, valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';

export interface AppliedDirective {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const applied = ({ name, arguments: args = [] }: ConstDirectiveNode): AppliedDirective => ({
  name: name.value,
  args: Object.fromEntries(args.map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)])),
});

/** By the coordinate of the type or field: `KmsKey`, `KmsKey.alias`. Holds also those that have none. */
export const appliedDirectives = (
  document: DocumentNode,
): ReadonlyMap<string, readonly AppliedDirective[]> => {
  const found = new Map<string, AppliedDirective[]>();
  const add = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    found.set(coordinate, [...(found.get(coordinate) ?? []), ...directives.map(applied)]);
  };
  for (const definition of document.definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION:
        add(definition.name.value, definition.directives);
        for (const field of definition.fields ?? []) {
          add(`${definition.name.value}.${field.name.value}`, field.directives);
        }
        break;
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_EXTENSION:
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION:
        add(definition.name.value, definition.directives);
    }
  }
  return found;
};
