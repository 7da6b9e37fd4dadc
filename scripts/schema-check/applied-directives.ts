/** The directives that a schema applies to its types and fields, where tools that read the SDL depend on them. */
import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
} from 'graphql';

export interface AppliedDirective {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const applied = ({ name, arguments: args = [] }: ConstDirectiveNode): AppliedDirective => ({
  name: name.value,
  args: Object.fromEntries(args.map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)])),
});

/** By the coordinate of the type or field: `KmsKey`, `KmsKey.alias`. Contains those without directives as well. */
export const appliedDirectives = (
  document: DocumentNode,
): ReadonlyMap<string, readonly AppliedDirective[]> => {
  const found = new Map<string, AppliedDirective[]>();
  const add = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    found.set(coordinate, [...(found.get(coordinate) ?? []), ...directives.map(applied)]);
  };
  for (const definition of document.definitions) {
    if (!isTypeDefinitionNode(definition) && !isTypeExtensionNode(definition)) continue;
    const type = definition.name.value;
    add(type, definition.directives);
    const fields = 'fields' in definition ? (definition.fields ?? []) : [];
    for (const field of fields) add(`${type}.${field.name.value}`, field.directives);
  }
  return found;
};
