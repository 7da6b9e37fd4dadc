/** Converts a failed call to the error type that the caller gets. */
import type { Failure, Refusal, Unavailability } from '../../../client/interface.js';
import {
  type Action,
  classifyErrorCode,
  type ErrorCode,
  type RetryPolicy,
  retryPolicyOf,
  throttlingCodes,
  unavailableCode,
} from '../../../contract/index.js';
import { messageFor } from './error-descriptions.js';
import { errorClassOf, KmsOtherError, KmsThrottledError, KmsUnavailableError } from './error-types.js';
import type { KmsError } from './kms-error.js';

/** The code of a KmsUnavailableError, unless KMS itself gave one. */
const unavailableErrorCode = 'Gateway.Unavailable';

type Params = Readonly<Record<string, unknown>>;

/** Changes our own words in a message, and never those of KMS. */
type Rename = (text: string) => string;

type UnavailableFields = Omit<Unavailability, 'kind' | 'reason'> & Partial<Pick<Unavailability, 'reason'>>;

/** What a caller can do about a call that may have happened. Empty if it can simply be sent again. */
const advice = (policy: RetryPolicy): string => {
  if (policy.kind === 'never') return ` It may have happened all the same. ${policy.howToCheck}`;
  if (policy.kind === 'safe') return '';
  return ' It may have happened all the same: read the state, or send it again, which cannot do it twice.';
};

const unavailableError = (
  action: Action,
  params: Params,
  code: string,
  { reason, mayHaveHappened, message, requestId, retryAfterMs }: UnavailableFields,
  rename: Rename,
) => {
  const policy = retryPolicyOf(action, params);
  // KMS would give the same answer again.
  const retryable = reason !== 'unreadable' && (!mayHaveHappened || policy.kind !== 'never');
  const usualWait = classifyErrorCode(unavailableCode).retryAfterMs ?? null;
  return new KmsUnavailableError({
    code,
    category: 'UNAVAILABLE',
    message: mayHaveHappened ? `${message}${rename(advice(policy))}` : message,
    requestId,
    retryable,
    retryAfterMs: retryable ? (retryAfterMs ?? usualWait) : null,
    mayHaveHappened,
  });
};

const documentedCode = (action: Action, code: string): ErrorCode | undefined =>
  action.errors.find((each) => each === code);

const refusedError = (action: Action, params: Params, refusal: Refusal, rename: Rename): KmsError => {
  const { code, requestId } = refusal;
  const message = refusal.message ?? rename(messageFor(code));
  if (code === unavailableCode) {
    const mayHaveHappened = action.kind === 'write';
    return unavailableError(action, params, code, { message, requestId, mayHaveHappened }, rename);
  }
  const { category, retryAfterMs } = classifyErrorCode(code);
  const fields = {
    code,
    category,
    message,
    requestId,
    retryable: retryAfterMs !== undefined,
    retryAfterMs: retryAfterMs ?? null,
  };
  const documented = documentedCode(action, code);
  if (documented) return new (errorClassOf(documented))(fields);
  return Object.hasOwn(throttlingCodes, code) ? new KmsThrottledError(fields) : new KmsOtherError(fields);
};

/** `params` are those of the call: whether it can be sent again may depend on them. */
export const failureOf = (
  action: Action,
  params: Params,
  failure: Failure,
  rename: Rename = (text) => text,
): KmsError =>
  failure.kind === 'refused'
    ? refusedError(action, params, failure, rename)
    : unavailableError(action, params, unavailableErrorCode, failure, rename);

/** For a thing that a read needs, in an element of a list that could not be read. KMS would answer the same again. */
export const unreadableElement = (requestId: string | null): KmsError =>
  new KmsUnavailableError({
    code: unavailableErrorCode,
    category: 'UNAVAILABLE',
    message: 'KMS answered, but with an element that the gateway cannot read.',
    requestId,
    retryable: false,
    retryAfterMs: null,
    mayHaveHappened: false,
  });

/** Gives an error the type that `action` documents for its code, if the action that was called documents none. */
export const asErrorOf = <T extends object>(action: Action, outcome: T | KmsError): T | KmsError => {
  if (!(outcome instanceof KmsOtherError)) return outcome;
  const documented = documentedCode(action, outcome.code);
  return documented ? new (errorClassOf(documented))(outcome) : outcome;
};
