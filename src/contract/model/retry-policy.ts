/** What may be done when the reply to a call is lost: no action of KMS takes a token that makes a repeat harmless. */
import type { ErrorCode } from './errors.js';

/**
 * - `safe`: send it again. Where `succeededOn` is given, that code says of the second call that the first had succeeded.
 * - `confirm`: read back what it changes; if that is as wished, the call has succeeded, and what was read holds the
 *   results of the call too, under the same names.
 * - `never`: nothing can tell for certain whether it happened, and a second call could do it twice. `howToCheck` says to a
 *   person where to look. Where `when` is given, this holds for calls with that value of that parameter alone, and
 *   any other call is safe.
 */
export type RetryPolicy =
  | { readonly kind: 'safe'; readonly succeededOn?: ErrorCode }
  | { readonly kind: 'confirm'; readonly read: ReadBack; readonly expected: ExpectedFields }
  | {
      readonly kind: 'never';
      readonly howToCheck: string;
      readonly when?: { readonly param: string; readonly is: number };
    };

/** How a thing is read back. */
export interface ReadBack {
  /** The name of the action that reads it. */
  readonly action: string;
  /** The parameters that it takes over, under the same names, from the call (where the call has them). */
  readonly params: readonly string[];
  /** The result in which it finds the thing, or a list of such things. */
  readonly result: string;
  /** Set for a list: each of the ids in the parameter `ids` must stand in it, as the field `id` of a thing as wished. */
  readonly every?: { readonly ids: string; readonly id: string };
}

/** What a field should read: a value, one of several, or what a parameter of the call said. */
export type ExpectedValue =
  | string
  | boolean
  | readonly string[]
  /** Where the call leaves the parameter out, `otherwise` is what KMS takes for it. */
  | { readonly param: string; readonly otherwise?: number };

/** By the names of the fields of what is read back. All must come true. */
export type ExpectedFields = Readonly<Record<string, ExpectedValue>>;

export const safe: RetryPolicy = { kind: 'safe' };
export const safeUntil = (succeededOn: ErrorCode): RetryPolicy => ({ kind: 'safe', succeededOn });
export const confirmBy = (read: ReadBack, expected: ExpectedFields): RetryPolicy => ({
  kind: 'confirm',
  read,
  expected,
});
export const never = (howToCheck: string): RetryPolicy => ({ kind: 'never', howToCheck });
export const neverWhere = (param: string, is: number, howToCheck: string): RetryPolicy => ({
  kind: 'never',
  howToCheck,
  when: { param, is },
});

export const sameAs = (param: string, otherwise?: number): ExpectedValue =>
  otherwise === undefined ? { param } : { param, otherwise };

export const keyReadBack: ReadBack = {
  action: 'DescribeKey',
  params: ['KeyId', 'MemberAccount'],
  result: 'KeyMetadata',
};
export const keysReadBack: ReadBack = {
  action: 'DescribeKeys',
  params: ['KeyIds', 'MemberAccount'],
  result: 'KeyMetadatas',
  every: { ids: 'KeyIds', id: 'KeyId' },
};

export const dataKeyReadBack: ReadBack = {
  action: 'DescribeDataKey',
  params: ['DataKeyId', 'MemberAccount'],
  result: 'DataKeyMetadata',
};
export const dataKeysReadBack: ReadBack = {
  action: 'DescribeDataKeys',
  params: ['DataKeyIds', 'MemberAccount'],
  result: 'DataKeyMetadatas',
  every: { ids: 'DataKeyIds', id: 'DataKeyId' },
};

export const whiteBoxReadBack: ReadBack = {
  action: 'DescribeWhiteBoxKey',
  params: ['KeyId'],
  result: 'KeyInfo',
};
/** White-box keys are not read by many ids, but an account has 50 at most, and one unpaged list shows them all. */
export const whiteBoxesReadBack: ReadBack = {
  action: 'DescribeWhiteBoxKeyDetails',
  params: [],
  result: 'KeyInfos',
  every: { ids: 'KeyIds', id: 'KeyId' },
};

/** What a lost reply allows for one call: `safe` where only other calls of its action must never be repeated. */
export const retryPolicyOf = (
  { retry }: { readonly retry: RetryPolicy },
  params: Readonly<Record<string, unknown>>,
): RetryPolicy =>
  retry.kind === 'never' && retry.when && params[retry.when.param] !== retry.when.is ? safe : retry;
