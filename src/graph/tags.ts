/**
 * Tags for the contracts of a company graph, which are variants of it with or without what has a tag. A field has the tags of the
 * scopes that it needs. All types share one more tag: a contract that includes a field needs the types of its result, and one
 * that excludes a field must not lose types that others use.
 */
import {
  isTypeDefinitionNode,
  Kind,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';
import { rootTypes } from './kit/type-names.js';

/** The tag of what needs no scope of its own: types, arguments, and root fields that do not call KMS. */
const commonTag = 'kms-common';

/** Tags may contain no colon: `kms:read` becomes `kms-read`. */
const tagOfScope = (scope: string) => scope.replaceAll(':', '-');

const tag = (name: string): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'tag' },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'name' },
      value: { kind: Kind.STRING, value: name },
    },
  ],
});

const scopesOf = ({ directives }: FieldDefinitionNode): string[] => {
  const required = directives?.find(({ name }) => name.value === 'requiresScopes')?.arguments?.[0];
  const sets: unknown = required && valueFromASTUntyped(required.value);
  return Array.isArray(sets) ? sets.flat().map(String) : [];
};

const withTags = <N extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(
  node: N,
  names: readonly string[],
): N => ({ ...node, directives: [...(node.directives ?? []), ...names.map(tag)] });

/** Some composers take an argument without a tag out of a contract although its field stays. */
const withScopeTags = (field: FieldDefinitionNode): FieldDefinitionNode => ({
  ...withTags(field, scopesOf(field).map(tagOfScope)),
  arguments: field.arguments?.map((argument) => withTags(argument, [commonTag])) ?? [],
});

const withRootTags = (field: FieldDefinitionNode) =>
  scopesOf(field).length === 0 ? withTags(field, [commonTag]) : withScopeTags(field);

const tagged = (definition: DefinitionNode): DefinitionNode => {
  if (!isTypeDefinitionNode(definition)) return definition;
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return withTags(definition, [commonTag]);
  const { fields = [] } = definition;
  if (rootTypes.includes(definition.name.value)) return { ...definition, fields: fields.map(withRootTags) };
  return withTags({ ...definition, fields: fields.map(withScopeTags) }, [commonTag]);
};

/** Adds the tags to type definitions. */
export const addTags = (document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.map(tagged),
});
