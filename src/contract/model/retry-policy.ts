/** What the client may do when the reply to a call is lost. No KMS action takes an idempotency token. */
import type { ErrorCode } from './errors.js';
import type { Fields } from './field.js';

/**
 * - `safe`: send the call again. If the second call is answered with the code `succeededOn`, the first had succeeded.
 * - `confirm`: read the resource back. If it has the expected values, the call has succeeded. The values read are also
 *   the results of the call, under the same names.
 * - `never`: do not send the call again: it could take effect twice, and nothing tells for certain whether it did once.
 *   `howToCheck` tells a person where to look. With `when`, this holds only for calls in which that parameter has that
 *   value; all other calls are safe.
 */
export type RetryPolicy<Reader extends string = string> =
  | { readonly kind: 'safe'; readonly succeededOn?: ErrorCode }
  | { readonly kind: 'confirm'; readonly read: ReadBack<Reader>; readonly expected: ExpectedFields }
  | {
      readonly kind: 'never';
      readonly howToCheck: string;
      readonly when?: { readonly param: string; readonly is: number };
    };

/** How a resource is read back. */
export interface ReadBack<Reader extends string = string> {
  /** The action that reads it. */
  readonly action: Reader;
  /** The parameters of the call that are passed on to the reading action, if the call has them. */
  readonly params: readonly string[];
  /** The result that holds the resource, or the list of resources. */
  readonly result: string;
  /**
   * Set for a list: for each id in the call's parameter `ids`, the list must have a resource with that id in its field
   * `id` and with the expected values.
   */
  readonly every?: { readonly ids: string; readonly id: string };
}

/** The value a field must have: a constant, one of several, or the value of a parameter of the call. */
export type ExpectedValue =
  | string
  | boolean
  | readonly string[]
  /** If the call leaves the parameter out, KMS uses `otherwise`. */
  | { readonly param: string; readonly otherwise?: number };

/** Expected values by field of the resource. All must match. */
export type ExpectedFields = Readonly<Record<string, ExpectedValue>>;

export const safe: RetryPolicy<never> = { kind: 'safe' };

export const safeUntil = (succeededOn: ErrorCode): RetryPolicy<never> => ({ kind: 'safe', succeededOn });

export const confirmBy = <Reader extends string>(
  read: ReadBack<Reader>,
  expected: ExpectedFields,
): RetryPolicy<Reader> => ({ kind: 'confirm', read, expected });

export const never = (howToCheck: string): RetryPolicy<never> => ({ kind: 'never', howToCheck });

export const neverWhere = (param: string, is: number, howToCheck: string): RetryPolicy<never> => ({
  kind: 'never',
  howToCheck,
  when: { param, is },
});

export const sameAs = (param: string, otherwise?: number): ExpectedValue =>
  otherwise === undefined ? { param } : { param, otherwise };

/** A read-back by `action`, whose parameters and result are checked against its declaration. */
export const readBackBy = <Reader extends string, P extends Fields, R extends Fields>(
  action: { readonly name: Reader; readonly params: P; readonly result: R },
  how: {
    readonly params: readonly (keyof P & string)[];
    readonly result: keyof R & string;
    readonly every?: { readonly ids: string; readonly id: string };
  },
): ReadBack<Reader> => ({ action: action.name, ...how });

/** The retry policy of one call: `safe` for a call outside the `when` of its action's policy. */
export const retryPolicyOf = <Reader extends string>(
  { retry }: { readonly retry: RetryPolicy<Reader> },
  params: Readonly<Record<string, unknown>>,
): RetryPolicy<Reader> =>
  retry.kind === 'never' && retry.when && params[retry.when.param] !== retry.when.is ? safe : retry;
