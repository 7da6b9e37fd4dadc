/**
 * One attempt of a call: let through by the endpoint's breaker, signed, sent, read. An attempt that KMS refuses for its
 * signature alone is signed once more where something can be mended: the clock by which it was signed, or the credentials.
 */
import {
  apiVersion,
  credentialCodes,
  type Action,
  type ParamsOf,
  type ResultOf,
} from '../../contract/index.js';
import type { Credentials } from '../../signing/index.js';
import { noAnswer, readAnswer } from '../codec/read-answer.js';
import type { Breaker, Ending } from './circuit-breaker.js';
import type { CredentialSource } from '../credentials/source.js';
import { encode } from '../codec/encode.js';
import { hush } from '../http/redact-credentials.js';
import { inTime } from '../http/with-timeout.js';
import type { CallResult } from '../interface.js';
import { endingOf, judge, type Verdict } from './classify-attempt.js';
import type { SignatureClock } from '../http/signature-clock.js';
import type { Transport } from '../http/transport.js';

/** What the attempts of one call have in common. */
export interface CallUnderWay {
  readonly region: string;
  readonly signal: AbortSignal | undefined;
  /** The milliseconds that are left of the whole call. */
  readonly remainingMs: () => number;
  /** What was mended for this call: each at most once. */
  readonly mended: Set<'clock' | 'credentials'>;
}

/** How an attempt ended, and what that means for the call. */
export interface Tried<A extends Action> {
  readonly outcome: CallResult<ResultOf<A>>;
  readonly verdict: Verdict;
}

/** Makes an attempt. Never rejects. */
export type Attempt = <A extends Action>(
  action: A,
  params: ParamsOf<A>,
  call: CallUnderWay,
) => Promise<Tried<A>>;

export interface AttemptParts {
  readonly transport: Transport;
  readonly source: CredentialSource;
  readonly clock: SignatureClock;
  /** The breaker of the endpoint to which calls in a region go. */
  readonly breakerOf: (region: string) => Breaker;
  /** The most that one attempt may take, in milliseconds. */
  readonly attemptMs: number;
}

interface Ended<A extends Action> {
  readonly outcome: CallResult<ResultOf<A>>;
  readonly sent: boolean;
  /** The `Date` of the answer. */
  readonly date?: string | undefined;
  /** Those by which it was signed. */
  readonly credentials?: Credentials;
}

/** Why there are none may name files and hosts of the gateway: that is for its log, which has it from the source. */
const noCredentials = 'The gateway has no credentials for KMS at present.';

const unsent = <A extends Action>(
  action: A,
  reason: 'breaker-open' | 'cancelled' | 'credentials',
  message: string,
  retryAfterMs?: number,
): Ended<A> => ({ outcome: noAnswer(action, reason, message, { sent: false, retryAfterMs }), sent: false });

const hushed = <R>(outcome: CallResult<R>, credentials: Credentials): CallResult<R> =>
  outcome.ok
    ? outcome
    : { ok: false, failure: { ...outcome.failure, message: hush(outcome.failure.message, credentials) } };

export const createAttempts = (parts: AttemptParts): Attempt => {
  const { transport, source, clock, breakerOf, attemptMs } = parts;

  const sendSigned = async <A extends Action>(
    action: A,
    params: ParamsOf<A>,
    credentials: Credentials,
    { region, signal, remainingMs }: CallUnderWay,
  ): Promise<Ended<A>> => {
    const arrival = await transport.send({
      action: action.name,
      version: apiVersion,
      region,
      body: encode(action, params),
      credentials,
      timestamp: clock.timestamp(),
      withinMs: Math.max(1, Math.min(attemptMs, remainingMs())),
      signal,
      // A caller that goes away ends a read. A write that is on its way would only become one of which nobody knows.
      seenThrough: action.kind === 'write',
    });
    if (arrival.kind === 'loss') {
      const { reason, message, sent } = arrival;
      return { outcome: noAnswer(action, reason, message, { sent }), sent, credentials };
    }
    const { status, body, date } = arrival;
    return { outcome: hushed(readAnswer(action, status, body), credentials), sent: true, date, credentials };
  };

  const send = async <A extends Action>(
    action: A,
    params: ParamsOf<A>,
    call: CallUnderWay,
  ): Promise<Ended<A>> => {
    let credentials: Credentials | undefined;
    try {
      credentials = await inTime(source.get(), call.remainingMs(), call.signal);
    } catch {
      return unsent(action, 'credentials', noCredentials);
    }
    if (credentials) return sendSigned(action, params, credentials, call);
    return call.signal?.aborted
      ? unsent(action, 'cancelled', 'The caller went away before anything was sent.')
      : unsent(action, 'credentials', noCredentials);
  };

  const sendIfAdmitted = async <A extends Action>(
    action: A,
    params: ParamsOf<A>,
    call: CallUnderWay,
  ): Promise<Ended<A>> => {
    const leave = breakerOf(call.region).admit();
    if (!leave.admitted) {
      const message = 'KMS has failed too often of late: nothing was sent, to let it recover.';
      return unsent(action, 'breaker-open', message, leave.retryAfterMs);
    }
    let ending: Ending = 'neither';
    try {
      const ended = await send(action, params, call);
      ending = endingOf(ended.outcome, ended.sent);
      return ended;
    } finally {
      leave.ended(ending);
    }
  };

  /** Whether something was mended for which KMS refused the attempt. */
  const mend = async ({ outcome, date, credentials }: Ended<Action>, call: CallUnderWay) => {
    if (outcome.ok || outcome.failure.kind !== 'refused' || call.remainingMs() <= 0) return false;
    const { code } = outcome.failure;
    if (code === 'AuthFailure.SignatureExpire' && !call.mended.has('clock')) {
      call.mended.add('clock');
      return clock.learn(date);
    }
    if (credentials && credentialCodes.has(code) && !call.mended.has('credentials')) {
      call.mended.add('credentials');
      const renewed = await inTime(source.renew(credentials), call.remainingMs(), call.signal);
      return renewed === true;
    }
    return false;
  };

  return async (action, params, call) => {
    for (;;) {
      const ended = await sendIfAdmitted(action, params, call);
      if (await mend(ended, call)) continue;
      return { outcome: ended.outcome, verdict: judge(ended.outcome, ended.sent) };
    }
  };
};
