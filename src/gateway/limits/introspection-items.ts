/** The objects that introspection tells of, as far as they lead to one another: what stands below each, by its field. */
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

/** A `__Schema`, `__Type`, `__Field`, ...; the same one each time it is met. */
export type Item = Readonly<Record<string, () => readonly Item[]>>;

export interface Items {
  readonly schema: Item;
  readonly type: (name: string) => Item | undefined;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly it: T } | undefined;
  return () => (made ??= { it: make() }).it;
};

const fieldsOf = (type: GraphQLType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

const inputFieldsOf = (type: GraphQLType) => (isInputObjectType(type) ? Object.values(type.getFields()) : []);

const interfacesOf = (type: GraphQLType) =>
  isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];

export const itemsOf = (schema: GraphQLSchema): Items => {
  const known = new Map<GraphQLType, Item>();

  const valueItem = ({ type }: { readonly type: GraphQLType }): Item => ({ type: () => [typeItem(type)] });

  const fieldItem = ({
    type,
    args,
  }: {
    readonly type: GraphQLType;
    readonly args: readonly { readonly type: GraphQLType }[];
  }): Item => ({ type: () => [typeItem(type)], args: once(() => args.map(valueItem)) });

  const typeItem = (type: GraphQLType): Item => {
    const found = known.get(type);
    if (found) return found;
    const item: Item = {
      fields: once(() => fieldsOf(type).map(fieldItem)),
      inputFields: once(() => inputFieldsOf(type).map(valueItem)),
      enumValues: once(() => (isEnumType(type) ? type.getValues().map((): Item => ({})) : [])),
      interfaces: once(() => interfacesOf(type).map(typeItem)),
      possibleTypes: once(() => (isAbstractType(type) ? schema.getPossibleTypes(type).map(typeItem) : [])),
      ofType: once(() => (isWrappingType(type) ? [typeItem(type.ofType)] : [])),
    };
    known.set(type, item);
    return item;
  };

  const root = (type: GraphQLType | null | undefined) => once(() => (type ? [typeItem(type)] : []));
  return {
    schema: {
      types: once(() => Object.values(schema.getTypeMap()).map(typeItem)),
      queryType: root(schema.getQueryType()),
      mutationType: root(schema.getMutationType()),
      subscriptionType: root(schema.getSubscriptionType()),
      directives: once(() =>
        schema.getDirectives().map(({ args }): Item => ({ args: once(() => args.map(valueItem)) })),
      ),
    },
    type: (name) => {
      const type = schema.getType(name);
      return type && typeItem(type);
    },
  };
};
