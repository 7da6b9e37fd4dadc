/** The objects that introspection returns, and how they lead to each other: for each object, its children by field name. */
import {
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isWrappingType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import { once } from '../once.js';

/** A `__Schema`, `__Type`, `__Field` and so on. A type has one node, however often it is reached. */
export type IntrospectionNode = Readonly<Record<string, () => readonly IntrospectionNode[]>>;

export interface IntrospectionGraph {
  readonly schema: IntrospectionNode;
  readonly type: (name: string) => IntrospectionNode | undefined;
}

type Typed = { readonly type: GraphQLType };
type WithArguments = Typed & { readonly args: readonly Typed[] };

const fieldsOf = (type: GraphQLType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

const inputFieldsOf = (type: GraphQLType) => (isInputObjectType(type) ? Object.values(type.getFields()) : []);

const enumValuesOf = (type: GraphQLType) => (isEnumType(type) ? type.getValues() : []);

const interfacesOf = (type: GraphQLType) =>
  isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];

const enumValueNode = (): IntrospectionNode => ({});

export const buildIntrospectionGraph = (schema: GraphQLSchema): IntrospectionGraph => {
  const known = new Map<GraphQLType, IntrospectionNode>();

  const inputValueNode = ({ type }: Typed): IntrospectionNode => ({ type: () => [typeNode(type)] });

  const fieldNode = ({ type, args }: WithArguments): IntrospectionNode => ({
    type: () => [typeNode(type)],
    args: once(() => args.map(inputValueNode)),
  });

  const typeNode = (type: GraphQLType): IntrospectionNode => {
    const found = known.get(type);
    if (found) return found;
    const node: IntrospectionNode = {
      fields: once(() => fieldsOf(type).map(fieldNode)),
      inputFields: once(() => inputFieldsOf(type).map(inputValueNode)),
      enumValues: once(() => enumValuesOf(type).map(enumValueNode)),
      interfaces: once(() => interfacesOf(type).map(typeNode)),
      possibleTypes: once(() => (isAbstractType(type) ? schema.getPossibleTypes(type).map(typeNode) : [])),
      ofType: once(() => (isWrappingType(type) ? [typeNode(type.ofType)] : [])),
    };
    known.set(type, node);
    return node;
  };

  const rootType = (type: GraphQLType | null | undefined) => once(() => (type ? [typeNode(type)] : []));
  return {
    schema: {
      types: once(() => Object.values(schema.getTypeMap()).map(typeNode)),
      queryType: rootType(schema.getQueryType()),
      mutationType: rootType(schema.getMutationType()),
      subscriptionType: rootType(schema.getSubscriptionType()),
      directives: once(() =>
        schema
          .getDirectives()
          .map(({ args }): IntrospectionNode => ({ args: once(() => args.map(inputValueNode)) })),
      ),
    },
    type: (name) => {
      const type = schema.getType(name);
      return type && typeNode(type);
    },
  };
};
