/** The client's public types. A failed call is a value, never an exception. */
import type { Action, ParamsOf, ResultOf } from '../contract/index.js';

export interface CallOptions {
  /** The region to act in; unless given, the client's default region. */
  readonly region?: string | undefined;
  /**
   * Aborted when the caller disconnects. A read ends at once, and so does a write that has not been sent. A write that has been
   * sent continues to its response or deadline, so that its result is known here even if nobody waits for it.
   */
  readonly signal?: AbortSignal | undefined;
}

/** KMS answered with an error code. */
export interface Refusal {
  readonly kind: 'refused';
  /** Has the form of a code. `Gateway.UndocumentedCode` in place of a code that cannot be passed on. */
  readonly code: string;
  /** KMS's own message. Null if it gave none, or if it may repeat a secret that was sent. */
  readonly message: string | null;
  readonly requestId: string | null;
}

/** There is no usable response: KMS was not reached or too slow, the response was not from KMS, or nothing was sent. */
export interface Unavailability {
  readonly kind: 'unavailable';
  readonly reason:
    | 'unreachable'
    | 'timeout'
    | 'cancelled'
    | 'http-status'
    | 'malformed'
    /** KMS answered completely, but without a value that the result needs. It would answer the same again. */
    | 'unreadable'
    | 'too-large'
    /** The client was already closed. */
    | 'closed'
    /** There are no credentials to sign with. */
    | 'credentials'
    /** The circuit breaker of the endpoint is open. */
    | 'breaker-open';
  /** For a person. Contains no parameter value and nothing of the response body. */
  readonly message: string;
  /** Whether the call may have taken effect. False for reads, and if nothing was sent. */
  readonly mayHaveHappened: boolean;
  readonly requestId: string | null;
  /** After how many milliseconds a new call makes sense, if known. */
  readonly retryAfterMs?: number | undefined;
}

export type Failure = Refusal | Unavailability;

export type CallResult<R> =
  | {
      readonly ok: true;
      readonly result: R;
      readonly requestId: string | null;
      /** The positions of list elements that could not be read and are not in `result`, by the name of the list. */
      readonly skipped?: Readonly<Record<string, readonly number[]>>;
    }
  | { readonly ok: false; readonly failure: Failure };

export interface KmsClient {
  /** The region of calls that name none. */
  readonly defaultRegion: string;
  /** Calls an action. Never rejects: every failure is part of the result. */
  call<A extends Action>(
    action: A,
    params: ParamsOf<A>,
    options?: CallOptions,
  ): Promise<CallResult<ResultOf<A>>>;
  /** Lets running calls finish, then closes the connections. */
  close(): Promise<void>;
}
