/**
 * One attempt of a call: asks the circuit breaker, gets credentials, signs, sends, and reads the response. If KMS refuses only
 * the signature, the signature clock or the credentials are renewed and the attempt is made once more.
 */
import {
  apiVersion,
  credentialCodes,
  type Action,
  type ParamsOf,
  type ResultOf,
} from '../../contract/index.js';
import type { Credentials } from '../../signing/index.js';
import { encodeParams } from '../codec/encode-params.js';
import type { Deviation } from '../codec/decode-result.js';
import { confidentialOf } from '../codec/read-refusal.js';
import { readResponse } from '../codec/read-response.js';
import { redactCredentials } from '../codec/redact-credentials.js';
import { unavailable } from '../codec/unavailable.js';
import type { CredentialSource } from '../credentials/index.js';
import type { SignatureClock } from '../http/signature-clock.js';
import type { Transport } from '../http/transport.js';
import type { CallResult } from '../interface.js';
import { withTimeout } from '../with-timeout.js';
import type { BreakerSignal, CircuitBreaker } from './circuit-breaker.js';
import { breakerSignal, classifyAttempt, type AttemptClass } from './classify-attempt.js';

/** What the attempts of one call share. */
interface CallContext {
  readonly region: string;
  readonly signal: AbortSignal | undefined;
  /** The milliseconds until the deadline of the call. */
  readonly remainingMs: () => number;
  /** What was renewed for this call because KMS refused a signature: each at most once. */
  readonly renewed: Set<'clock' | 'credentials'>;
}

export interface AttemptResult<A extends Action> {
  readonly result: CallResult<ResultOf<A>>;
  readonly attemptClass: AttemptClass;
}

/** Never rejects. */
export type SendAttempt = <A extends Action>(
  action: A,
  params: ParamsOf<A>,
  call: CallContext,
) => Promise<AttemptResult<A>>;

export interface AttemptDependencies {
  readonly transport: Transport;
  readonly credentialSource: CredentialSource;
  readonly signatureClock: SignatureClock;
  /** The circuit breaker of the endpoint for a region. */
  readonly breakerFor: (region: string) => CircuitBreaker;
  /** The longest time that one attempt may take. */
  readonly attemptMs: number;
  /** Called with everything in a response that is not as the contract says. */
  readonly onDeviation: (action: Action, deviation: Deviation) => void;
}

interface Attempt<A extends Action> {
  readonly result: CallResult<ResultOf<A>>;
  readonly sent: boolean;
  /** The `Date` header of the response. */
  readonly date?: string | undefined;
  /** The credentials that signed it. */
  readonly credentials?: Credentials;
}

/** The cause may name files and hosts of the gateway, so only its log has it. */
const noCredentials = 'The gateway has no credentials for KMS at present.';

const notSent = <A extends Action>(
  action: A,
  reason: 'breaker-open' | 'cancelled' | 'credentials',
  message: string,
  retryAfterMs?: number,
): Attempt<A> => ({
  result: unavailable(action, reason, message, { sent: false, retryAfterMs }),
  sent: false,
});

export const createAttemptSender = ({
  transport,
  credentialSource,
  signatureClock,
  breakerFor,
  attemptMs,
  onDeviation,
}: AttemptDependencies): SendAttempt => {
  const sendSigned = async <A extends Action>(
    action: A,
    params: ParamsOf<A>,
    signWith: { readonly credentials: Credentials; readonly timestamp: number },
    { region, signal, remainingMs }: CallContext,
  ): Promise<Attempt<A>> => {
    const { credentials } = signWith;
    const response = await transport.send({
      action: action.name,
      version: apiVersion,
      region,
      body: encodeParams(action, params),
      ...signWith,
      timeoutMs: Math.max(1, Math.min(attemptMs, remainingMs())),
      signal,
      // If the caller disconnects, a read ends. Aborting a write that was sent would only make its result unknown.
      finishOnceSent: action.kind === 'write',
    });
    if (response.kind === 'error') {
      const { reason, message, sent } = response;
      return { result: unavailable(action, reason, message, { sent }), sent, credentials };
    }
    const read = readResponse(action, confidentialOf(action, params), response, (deviation) => {
      onDeviation(action, deviation);
    });
    return { result: redactCredentials(read, credentials), sent: true, date: response.date, credentials };
  };

  const send = async <A extends Action>(
    action: A,
    params: ParamsOf<A>,
    call: CallContext,
  ): Promise<Attempt<A>> => {
    // Taken before the credentials are checked for expiry: so no signature is dated after the end of its credentials.
    const timestamp = signatureClock.timestamp();
    let credentials: Credentials | undefined;
    try {
      credentials = await withTimeout(credentialSource.get(), call.remainingMs(), call.signal);
    } catch {
      return notSent(action, 'credentials', noCredentials);
    }
    if (credentials) return sendSigned(action, params, { credentials, timestamp }, call);
    return call.signal?.aborted
      ? notSent(action, 'cancelled', 'The caller disconnected before anything was sent.')
      : notSent(action, 'credentials', noCredentials);
  };

  const sendIfPermitted = async <A extends Action>(
    action: A,
    params: ParamsOf<A>,
    call: CallContext,
  ): Promise<Attempt<A>> => {
    const permit = breakerFor(call.region).tryAcquire();
    if (!permit.permitted) {
      const message = 'KMS failed too often recently: nothing was sent, so that it can recover.';
      return notSent(action, 'breaker-open', message, permit.retryAfterMs);
    }
    let signal: BreakerSignal = 'ignored';
    try {
      const attempt = await send(action, params, call);
      signal = breakerSignal(attempt.result, attempt.sent);
      return attempt;
    } finally {
      permit.report(signal);
    }
  };

  /** Renews what KMS refused about the signature. Resolves to whether another attempt makes sense. */
  const renewSigning = async ({ result, date, credentials }: Attempt<Action>, call: CallContext) => {
    if (result.ok || result.failure.kind !== 'refused' || call.remainingMs() <= 0) return false;
    const { code } = result.failure;
    if (code === 'AuthFailure.SignatureExpire' && !call.renewed.has('clock')) {
      call.renewed.add('clock');
      return signatureClock.synchronize(date);
    }
    if (credentials && credentialCodes.has(code) && !call.renewed.has('credentials')) {
      call.renewed.add('credentials');
      const renewed = await withTimeout(credentialSource.renew(credentials), call.remainingMs(), call.signal);
      return renewed === true;
    }
    return false;
  };

  return async (action, params, call) => {
    for (;;) {
      const attempt = await sendIfPermitted(action, params, call);
      if (await renewSigning(attempt, call)) continue;
      return { result: attempt.result, attemptClass: classifyAttempt(attempt.result, attempt.sent) };
    }
  };
};
