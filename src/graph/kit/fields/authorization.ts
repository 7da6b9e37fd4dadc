/** Has each field that reaches KMS ask for leave first: whoever lacks a scope learns that, whatever else is wrong. */
import type { MiddlewareFn } from 'type-graphql';
import type { Action } from '../../../contract/index.js';
import type { KmsError } from '../errors/kms-error.js';
import { Targeted, type Target } from '../target.js';

/** Of the context only this: what is declared by these fields stands below it. */
interface Doorkeeper {
  readonly kms: {
    refusalAhead(actions: readonly Action[], args: object, target: Target | undefined): KmsError | undefined;
  };
}

/** How many places a list has that is asked for by its ids: one to tell a refusal in, where there are none. */
const placesFor = (args: object) => {
  const ids: unknown = Object.values(args).find(Array.isArray);
  return Array.isArray(ids) ? Math.max(ids.length, 1) : 1;
};

/** Answers a field that may call `actions` with the refusal, in each place of a list; or lets it go on. */
export const admission =
  (actions: readonly Action[], { list }: { readonly list: boolean }): MiddlewareFn<Doorkeeper> =>
  ({ root, args, context: { kms } }, next) => {
    const thing: unknown = root;
    const denied = kms.refusalAhead(actions, args, thing instanceof Targeted ? thing.target : undefined);
    if (!denied) return next();
    return Promise.resolve(list ? Array<typeof denied>(placesFor(args)).fill(denied) : denied);
  };
