/** Declares the fields that call KMS. Result union, directives, authorization and cost follow from the actions. */
import { DirectiveLocation, GraphQLDirective, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';
import {
  type ClassType,
  Directive,
  Field,
  FieldResolver,
  Mutation,
  Query,
  UseMiddleware,
} from 'type-graphql';
import { accessScopes, type Action } from '../../../contract/index.js';
import { capitalized } from '../type-names.js';
import { authorizeField } from './authorize-field.js';
import { type ObjectClass, resultUnion } from './result-union.js';

export const kmsDirective = new GraphQLDirective({
  name: 'kms',
  description: 'The KMS actions that a field may call.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: { actions: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))) } },
});

interface FieldOptions {
  readonly actions: readonly Action[];
  readonly description: string;
}

/** The directives of a field that calls KMS: its actions and, for a router, the scopes that they need. */
const callDirectives =
  (actions: readonly Action[]): MethodDecorator =>
  (target, field, descriptor) => {
    const names = actions.map(({ name }) => name);
    const scopes = accessScopes.filter((scope) => actions.some((action) => action.scope === scope));
    // The SDL lists directives in the reverse of the order in which they are applied here.
    Directive(`@requiresScopes(scopes: [${JSON.stringify(scopes)}])`)(target, field, descriptor);
    Directive('@authenticated')(target, field, descriptor);
    Directive(`@kms(actions: ${JSON.stringify(names)})`)(target, field, descriptor);
  };

const callsKms =
  (actions: readonly Action[], { list = false } = {}): MethodDecorator =>
  (target, field, descriptor) => {
    callDirectives(actions)(target, field, descriptor);
    UseMiddleware(authorizeField(actions, { list }))(target, field, descriptor);
  };

/**
 * The weight of a field that calls KMS; an object of a result weighs 1. A call is a signed request over the network, and takes
 * from a quota that all callers share. Links have no weight: those of an operation are read together, 100 in a call.
 */
const callCost = Directive('@cost(weight: 10)');

/** The weight of a field that needs a call for each entity, because KMS has no action that reads many. */
const unbatchedCallCost = Directive('@cost(weight: 25)');

/** Sets the length that the cost of a list is estimated with if no argument of the operation tells it. */
export const ListSize = (assumedSize: number) => Directive(`@listSize(assumedSize: ${assumedSize})`);

/** The default length of a page, and the assumed length of a list of ids. */
export const defaultPageSize = 50;

const typeName = (field: string | symbol) => capitalized(String(field));

/** A mutation named after its action. Nullable, so that a failure does not wipe the fields beside it. */
export const KmsMutation =
  (action: Action, Payload: ObjectClass, description: string): MethodDecorator =>
  (target, field, descriptor) => {
    const union = resultUnion(typeName(field), Payload, [action]);
    Mutation(() => union, { nullable: true, description })(target, field, descriptor);
    callsKms([action])(target, field, descriptor);
    callCost(target, field, descriptor);
  };

/**
 * A field of `type` that calls KMS. Its union is named after both; nullable for the same reason as a mutation. `batched` says
 * that the fields of many entities are read together.
 */
export const KmsField =
  (
    type: string,
    Success: ObjectClass,
    { actions, description, batched = true }: FieldOptions & { readonly batched?: boolean },
  ): MethodDecorator =>
  (target, field, descriptor) => {
    const union = resultUnion(`${type}${typeName(field)}`, Success, actions);
    FieldResolver(() => union, { nullable: true, description })(target, field, descriptor);
    callsKms(actions)(target, field, descriptor);
    (batched ? callCost : unbatchedCallCost)(target, field, descriptor);
  };

interface QueryOptions extends FieldOptions {
  /** The name of the union, if the field is not named after it. */
  readonly name?: string;
  /** A list of results, one for each id. */
  readonly list?: boolean;
}

/** A query; nullable for the same reason as a mutation. */
export const KmsQuery =
  (Success: ObjectClass, { actions, description, name, list = false }: QueryOptions): MethodDecorator =>
  (target, field, descriptor) => {
    const union = resultUnion(name ?? typeName(field), Success, actions);
    const options = { nullable: list ? 'items' : true, description } as const;
    Query(() => (list ? [union] : union), options)(target, field, descriptor);
    callsKms(actions, { list })(target, field, descriptor);
    callCost(target, field, descriptor);
    if (list) ListSize(defaultPageSize)(target, field, descriptor);
  };

interface LinkOptions extends FieldOptions {
  readonly list?: boolean;
}

const linkRule = {
  one: 'Read only if selected. Null, with a GraphQL error, if that read fails: the mutation itself succeeded.',
  list:
    'In the order given, read together and only if selected. An element is null, with a GraphQL error, if its read fails: ' +
    'the mutation itself succeeded.',
};

/** A link from a payload to what its mutation changed. The only field that calls KMS and returns no union. */
export const KmsLink =
  (Entity: ClassType, { actions, description, list = false }: LinkOptions): MethodDecorator =>
  (target, field, descriptor) => {
    Field(() => (list ? [Entity] : Entity), {
      nullable: list ? 'items' : true,
      description: `${description} ${list ? linkRule.list : linkRule.one}`,
    })(target, field, descriptor);
    if (list) ListSize(defaultPageSize)(target, field, descriptor);
    callDirectives(actions)(target, field, descriptor);
  };
