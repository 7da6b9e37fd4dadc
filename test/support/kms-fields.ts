/** The fields of schema/kms.graphql that reach KMS, read from the file by program. */
import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  getNamedType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  visit,
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLUnionType,
} from 'graphql';

export const committedSchema = readFileSync(new URL('../../schema/kms.graphql', import.meta.url), 'utf8');
const document: DocumentNode = parse(committedSchema);
export const schema = buildASTSchema(document, { assumeValidSDL: true });

/** A field that carries `@kms`. */
export interface KmsField {
  readonly parent: string;
  readonly name: string;
  readonly actions: readonly string[];
}

const findFields = (): KmsField[] => {
  const found: KmsField[] = [];
  visit(document, {
    ObjectTypeDefinition: (type) => {
      for (const field of type.fields ?? []) {
        const value = field.directives?.find(({ name }) => name.value === 'kms')?.arguments?.[0]?.value;
        if (value?.kind !== Kind.LIST) continue;
        const actions = value.values.map((each) => (each.kind === Kind.STRING ? each.value : ''));
        found.push({ parent: type.name.value, name: field.name.value, actions });
      }
    },
  });
  return found;
};

export const kmsFields: readonly KmsField[] = findFields();

export const isRoot = ({ parent }: KmsField) => parent === 'Query' || parent === 'Mutation';

/** The link of a payload to its entity: the one exception to the rule of unions. */
export const isLink = ({ parent }: KmsField) => parent.endsWith('Payload');

/** The fields that return a union. */
export const answeringFields = kmsFields.filter((field) => !isLink(field));

export const objectType = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
};

export const definitionOf = ({ parent, name }: KmsField): GraphQLField<unknown, unknown> => {
  const field = objectType(parent).getFields()[name];
  if (!field) throw new Error(`${parent} has no field ${name}`);
  return field;
};

export const unionOf = (field: KmsField): GraphQLUnionType => {
  const type = getNamedType(definitionOf(field).type);
  if (!isUnionType(type)) throw new Error(`${field.parent}.${field.name} returns no union`);
  return type;
};
