/** Declares a field that reaches KMS: its result union, its directives, its admission and its cost follow from its actions. */
import { DirectiveLocation, GraphQLDirective, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';
import { Directive, FieldResolver, Mutation, Query, UseMiddleware } from 'type-graphql';
import { accessScopes, type Action } from '../../../contract/index.js';
import { admission } from './authorization.js';
import { resultOf, type ObjectClass } from './result-union.js';

export const kmsDirective = new GraphQLDirective({
  name: 'kms',
  description: 'The actions of KMS that a field may call.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: { actions: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))) } },
});

interface FieldOptions {
  readonly actions: readonly Action[];
  readonly description: string;
}

/** Marks a field with the actions that it may call, and, for a router in front, with the scopes that they need. */
export const Calls =
  (...actions: readonly Action[]): MethodDecorator =>
  (target, field, descriptor) => {
    const names = actions.map(({ name }) => name);
    const scopes = accessScopes.filter((scope) => actions.some((action) => action.scope === scope));
    // The SDL has them in the order in which decorators read, which is the reverse of that in which they are applied.
    Directive(`@requiresScopes(scopes: [${JSON.stringify(scopes)}])`)(target, field, descriptor);
    Directive('@authenticated')(target, field, descriptor);
    Directive(`@kms(actions: ${JSON.stringify(names)})`)(target, field, descriptor);
  };

/** What every field has that returns a union. */
const Answers =
  (actions: readonly Action[], { list = false } = {}): MethodDecorator =>
  (target, field, descriptor) => {
    Calls(...actions)(target, field, descriptor);
    UseMiddleware(admission(actions, { list }))(target, field, descriptor);
  };

/**
 * What a call of KMS weighs, an object of an answer being 1: a signed request over the network, taken from a quota that all
 * callers share. Links have no weight of their own: those of an operation are read together, a hundred in a call.
 */
const callCost = Directive('@cost(weight: 10)');

/** What one weighs that is made for each of many things, since nothing reads them together. */
const ownCallCost = Directive('@cost(weight: 25)');

/** Marks a list with the length that its cost is estimated by where nothing in the operation tells it. */
export const Sized = (assumedSize: number) => Directive(`@listSize(assumedSize: ${assumedSize})`);

/** The usual length of a page, and of a list of ids. */
export const usualFirst = 50;

const resultName = (field: string | symbol) => String(field).replace(/^./, (letter) => letter.toUpperCase());

/** A mutation named after its action. Nullable, so that its failure does not wipe the fields beside it. */
export const KmsMutation =
  (success: ObjectClass, { actions, description }: FieldOptions): MethodDecorator =>
  (target, field, descriptor) => {
    const union = resultOf(resultName(field), success, actions);
    Mutation(() => union, { nullable: true, description })(target, field, descriptor);
    Answers(actions)(target, field, descriptor);
    callCost(target, field, descriptor);
  };

/**
 * A field of `type`, below the roots: its union is named after both. Nullable for the same reason. `together` says that
 * those of many things are read together.
 */
export const KmsField =
  (
    type: string,
    success: ObjectClass,
    { actions, description, together = true }: FieldOptions & { readonly together?: boolean },
  ): MethodDecorator =>
  (target, field, descriptor) => {
    const union = resultOf(`${type}${resultName(field)}`, success, actions);
    FieldResolver(() => union, { nullable: true, description })(target, field, descriptor);
    Answers(actions)(target, field, descriptor);
    (together ? callCost : ownCallCost)(target, field, descriptor);
  };

/** A query, nullable for the same reason; `name` is the union's where it is not the field's own. */
export const KmsQuery =
  (
    success: ObjectClass,
    {
      actions,
      description,
      name,
      list = false,
    }: FieldOptions & { readonly name?: string; readonly list?: boolean },
  ): MethodDecorator =>
  (target, field, descriptor) => {
    const union = resultOf(name ?? resultName(field), success, actions);
    Query(() => (list ? [union] : union), { nullable: list ? 'items' : true, description })(
      target,
      field,
      descriptor,
    );
    Answers(actions, { list })(target, field, descriptor);
    callCost(target, field, descriptor);
    if (list) Sized(usualFirst)(target, field, descriptor);
  };
