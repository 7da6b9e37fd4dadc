/** Turns a failure of the client into the type that a caller meets. */
import {
  classifyErrorCode,
  retryPolicyOf,
  throttlingCodes,
  unavailableCode,
  type Action,
  type ErrorCode,
  type RetryPolicy,
} from '../../../contract/index.js';
import type { Failure, Refusal, Unavailability } from '../../../client/interface.js';
import { errorClassOf, KmsOtherError, KmsThrottledError, KmsUnavailableError } from './error-types.js';
import type { KmsError } from './kms-error.js';
import { redact } from './redact.js';

type Params = Readonly<Record<string, unknown>>;

/** A call whose effect is not known may be sent again unless nothing could tell that it happened twice. */
const repeatable = (action: Action, params: Params, mayHaveHappened: boolean) =>
  !mayHaveHappened || retryPolicyOf(action, params).kind !== 'never';

/** What a caller can do about a call that may have happened; nothing where it may simply be sent again. */
const whatToDo = (repeat: RetryPolicy): string => {
  if (repeat.kind === 'never') return ` It may have happened all the same. ${repeat.howToCheck}`;
  if (repeat.kind === 'safe') return '';
  return ' It may have happened all the same: read the state, or send it again, which cannot do it twice.';
};

const unavailable = (
  action: Action,
  params: Params,
  code: string,
  failure: Omit<Unavailability, 'kind' | 'reason'>,
) => {
  const { mayHaveHappened } = failure;
  const retryable = repeatable(action, params, mayHaveHappened);
  const advice = mayHaveHappened ? whatToDo(retryPolicyOf(action, params)) : '';
  return new KmsUnavailableError({
    code,
    category: 'UNAVAILABLE',
    message: `${failure.message}${advice}`,
    requestId: failure.requestId,
    retryable,
    retryAfterMs: retryable
      ? (failure.retryAfterMs ?? classifyErrorCode(unavailableCode).retryAfterMs ?? null)
      : null,
    mayHaveHappened,
  });
};

const documented = (action: Action, code: string): ErrorCode | undefined =>
  action.errors.find((each) => each === code);

const refused = (action: Action, params: Params, refusal: Refusal): KmsError => {
  const { code, requestId } = refusal;
  const message = redact(action.params, params, refusal.message);
  if (code === unavailableCode) {
    return unavailable(action, params, code, {
      message,
      requestId,
      mayHaveHappened: action.kind === 'write',
    });
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
  const known = documented(action, code);
  if (known) return new (errorClassOf(known))(fields);
  return Object.hasOwn(throttlingCodes, code) ? new KmsThrottledError(fields) : new KmsOtherError(fields);
};

/** `params` are those of the call: what a lost reply allows may depend on them. */
export const failureOf = (action: Action, params: Params, failure: Failure): KmsError =>
  failure.kind === 'refused'
    ? refused(action, params, failure)
    : unavailable(action, params, 'Gateway.Unavailable', failure);

/** A failure as a field tells it that may call `action` too: by its type, if that documents the code. */
export const retyped = (action: Action, failure: KmsError): KmsError => {
  const known = failure instanceof KmsOtherError ? documented(action, failure.code) : undefined;
  return known ? new (errorClassOf(known))(failure) : failure;
};
