/** Authorizes every KMS field before it resolves: a caller who lacks a scope learns that first, whatever else is wrong. */
import type { MiddlewareFn } from 'type-graphql';
import type { Action } from '../../../contract/index.js';
import type { Context } from '../context.js';
import { Targeted } from '../target.js';

/** How many places the result of a list field has: one for each id, and one for a denial if there are no ids. */
const placesFor = (args: object) => {
  const ids: unknown = Object.values(args).find(Array.isArray);
  return Array.isArray(ids) ? Math.max(ids.length, 1) : 1;
};

/** Returns the denial, in each place of a list, or resolves the field. */
export const authorizeField =
  (actions: readonly Action[], { list }: { readonly list: boolean }): MiddlewareFn<Context> =>
  ({ root, args, context: { kms } }, next) => {
    const parent: unknown = root;
    const denied = kms.denialOf(actions, args, parent instanceof Targeted ? parent.target : undefined);
    if (!denied) return next();
    return Promise.resolve(list ? Array<typeof denied>(placesFor(args)).fill(denied) : denied);
  };
