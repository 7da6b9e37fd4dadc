/** What the rest of the gateway sees of the client: calls with parameters, outcomes without exceptions. */
import type { Action, ParamsOf, ResultOf } from '../contract/index.js';

export interface CallOptions {
  /** The region to act in; the client's default when left out. */
  readonly region?: string | undefined;
  /**
   * For a caller that goes away: ends a read at once, and a write that has not been sent. One that has been is seen through
   * to its answer or its deadline, so that its outcome is known here even if nobody waits for it.
   */
  readonly signal?: AbortSignal | undefined;
}

/** KMS answered with an error code. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: string;
  readonly message: string;
  readonly requestId: string | null;
}

/** There is no usable answer: nobody there, too slow, what came back is not KMS's, or nothing was sent. */
export interface Unavailability {
  readonly kind: 'unavailable';
  readonly reason:
    | 'unreachable'
    | 'timeout'
    | 'cancelled'
    | 'http-status'
    | 'malformed'
    | 'too-large'
    /** The client was closed before. */
    | 'closed'
    /** There are no credentials to sign with. */
    | 'credentials'
    /** The endpoint failed too often of late, and is left alone for a while. */
    | 'breaker-open';
  /** For a person; holds no value of a parameter and nothing of the body that came. */
  readonly message: string;
  /** The call may have taken effect all the same. False for reads, and where nothing was sent. */
  readonly mayHaveHappened: boolean;
  readonly requestId: string | null;
  /** In how many milliseconds it is of use to call again, where that is known. */
  readonly retryAfterMs?: number | undefined;
}

export type Failure = Refusal | Unavailability;

export type CallResult<R> =
  | { readonly ok: true; readonly result: R; readonly requestId: string | null }
  | { readonly ok: false; readonly failure: Failure };

export interface KmsClient {
  /** The region that a call without one goes to. */
  readonly defaultRegion: string;
  /** Calls an action. Never rejects: whatever goes wrong comes back as a failure. */
  call<A extends Action>(
    action: A,
    params: ParamsOf<A>,
    options?: CallOptions,
  ): Promise<CallResult<ResultOf<A>>>;
  /** Lets the calls under way finish, then closes the connections. */
  close(): Promise<void>;
}
