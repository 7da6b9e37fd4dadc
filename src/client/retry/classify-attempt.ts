/** Decides from the result of one attempt what the call may do next, and what the attempt says about the endpoint. */
import { classifyErrorCode, unavailableCode } from '../../contract/index.js';
import type { CallResult, Failure, Unavailability } from '../interface.js';
import type { BreakerSignal } from './circuit-breaker.js';

/**
 * - `success`.
 * - `transient`: KMS refused the call, did nothing, and will accept it later. Any action may be sent again.
 * - `lost`: it was sent, and no usable response came back. The contract's retry policy decides.
 * - `not-sent`: nothing was sent. Any action may be sent again.
 * - `final`: sending it again does not help.
 */
export type AttemptClass = 'success' | 'transient' | 'lost' | 'not-sent' | 'final';

interface Classification {
  readonly sent: AttemptClass;
  readonly notSent: AttemptClass;
  readonly signal: BreakerSignal;
  /** Unless given, the same as `signal`. */
  readonly signalIfNotSent?: BreakerSignal;
}

const noResponse: Classification = { sent: 'lost', notSent: 'not-sent', signal: 'failure' };
/** Caused by the gateway or its caller: a retry would not help, and the endpoint is not at fault. */
const ownFault: Classification = { sent: 'final', notSent: 'final', signal: 'ignored' };

const classifications: Readonly<Record<Unavailability['reason'], Classification>> = {
  unreachable: noResponse,
  // If nothing was sent, all connections were busy with other calls, and those report on the endpoint.
  timeout: { ...noResponse, signalIfNotSent: 'ignored' },
  'http-status': noResponse,
  malformed: noResponse,
  // KMS would answer a retry the same way.
  unreadable: { sent: 'final', notSent: 'final', signal: 'success' },
  'too-large': noResponse,
  cancelled: ownFault,
  closed: ownFault,
  credentials: ownFault,
  'breaker-open': ownFault,
};

const classifyCode = (code: string): AttemptClass => {
  // The service does not say how far the call got, so a write may have taken effect.
  if (code === unavailableCode) return 'lost';
  return classifyErrorCode(code).retryAfterMs === undefined ? 'final' : 'transient';
};

const classifyFailure = (failure: Failure, sent: boolean): AttemptClass => {
  if (failure.kind === 'refused') return classifyCode(failure.code);
  const classification = classifications[failure.reason];
  return sent ? classification.sent : classification.notSent;
};

/** `sent` says whether KMS may have received the attempt. */
export const classifyAttempt = (result: CallResult<unknown>, sent: boolean): AttemptClass =>
  result.ok ? 'success' : classifyFailure(result.failure, sent);

/**
 * A refusal counts as success: the endpoint answered. So does a response that is not as documented: otherwise one result that
 * KMS has changed would block all other calls.
 */
export const breakerSignal = (result: CallResult<unknown>, sent: boolean): BreakerSignal => {
  if (result.ok || result.failure.kind === 'refused') return 'success';
  const { reason, requestId } = result.failure;
  if (reason === 'malformed' && requestId !== null) return 'success';
  const { signal, signalIfNotSent = signal } = classifications[reason];
  return sent ? signal : signalIfNotSent;
};
