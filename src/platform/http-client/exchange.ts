/**
 * One HTTP request and its response over a kept-alive connection. It uses the undici dispatcher directly, and not undici's
 * `request`, for two reasons: a dispatcher reports when writing of the request starts (a call that failed before that cannot
 * have happened), and a deadline here also ends the wait for a free connection.
 */
import type { Dispatcher } from 'undici';
import { codingsOf, decodeBody, DecodeError } from './decode-body.js';
import { errorCode } from '../errors/index.js';
import { systemTimer, type SetTimer } from './system-timer.js';

export interface ExchangeRequest {
  /** Unless given, `POST`. */
  readonly method?: 'GET' | 'POST';
  /** Unless given, `/`. */
  readonly path?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** For everything: waiting for a connection, the response's headers and its body. */
  readonly timeoutMs: number;
  /** The largest body after decoding. The dispatcher limits what is received. */
  readonly maxBytes: number;
  /** Aborted when the caller disconnects. */
  readonly signal: AbortSignal | undefined;
  /** Once any of the request has been sent, continue to the response or the deadline even if the caller disconnects. */
  readonly finishOnceSent?: boolean;
  /** Closes the connection after the response. */
  readonly reset?: boolean;
}

export interface ExchangeResponse {
  readonly kind: 'response';
  readonly status: number;
  /** Decoded, without a byte order mark. */
  readonly body: string;
  /** The `Date` header. */
  readonly date: string | undefined;
}

export interface ExchangeFailure {
  readonly kind: 'failure';
  /** Whether any of the request may have reached the other side. */
  readonly sent: boolean;
  readonly cause: FailureCause;
}

type FailureCause =
  | { readonly by: 'deadline' }
  | { readonly by: 'caller' }
  /** The error's code, or its name if it has none. Its message is dropped, because it may contain anything. */
  | { readonly by: 'error'; readonly code: string };

/** Without byte order mark. */
const textOf = (body: Buffer): string => body.toString('utf8').replace(/^\uFEFF/, '');

interface Received {
  readonly status: number;
  readonly date: string | undefined;
  readonly codings: readonly string[];
  readonly body: Buffer;
}

const decode = async (
  { status, date, codings, body }: Received,
  maxBytes: number,
): Promise<ExchangeResponse | { readonly code: string }> => {
  try {
    const decoded = codings.length === 0 ? body : await decodeBody(body, codings, maxBytes);
    return { kind: 'response', status, body: textOf(decoded), date };
  } catch (error) {
    // The status of a failure says enough.
    if (status >= 300) return { kind: 'response', status, body: '', date };
    return { code: error instanceof DecodeError ? error.code : 'INVALID_CODING' };
  }
};

/** Never rejects. */
export const exchange = (
  dispatcher: Dispatcher,
  {
    method = 'POST',
    path = '/',
    headers,
    body,
    timeoutMs,
    maxBytes,
    signal,
    finishOnceSent = false,
    reset = false,
  }: ExchangeRequest,
  setTimer: SetTimer = systemTimer,
): Promise<ExchangeResponse | ExchangeFailure> => {
  if (signal?.aborted) return Promise.resolve({ kind: 'failure', sent: false, cause: { by: 'caller' } });
  return new Promise((resolve) => {
    let started: Dispatcher.DispatchController | undefined;
    let finished = false;
    let head: Omit<Received, 'body'> = { status: 0, date: undefined, codings: [] };
    const chunks: Buffer[] = [];

    const finish = () => {
      finished = true;
      clearTimer();
      signal?.removeEventListener('abort', onCallerAbort);
    };
    const fail = (cause: FailureCause) => {
      if (finished) return;
      finish();
      resolve({ kind: 'failure', sent: started !== undefined, cause });
    };
    const abort = (cause: FailureCause) => {
      if (finished) return;
      fail(cause);
      started?.abort(new Error('aborted'));
    };
    const succeed = (response: ExchangeResponse) => {
      if (finished) return;
      finish();
      // undici frees the connection one turn of the event loop later. Resolving before that would open a second
      // connection for a caller whose next call follows at once.
      queueMicrotask(() => setImmediate(resolve, response));
    };
    const onCallerAbort = () => {
      if (!(finishOnceSent && started)) abort({ by: 'caller' });
    };
    // If this process was stalled, due timers run before sockets are read. setImmediate lets a response that has arrived
    // meanwhile win.
    const clearTimer = setTimer(timeoutMs, () => setImmediate(abort, { by: 'deadline' }));
    signal?.addEventListener('abort', onCallerAbort);

    dispatcher.dispatch(
      { path, method, headers: { 'accept-encoding': 'identity', ...headers }, body, reset },
      {
        onRequestStart: (controller) => {
          // Aborted while it waited for a connection: nothing is written.
          if (finished) controller.abort(new Error('aborted'));
          else started = controller;
        },
        onResponseStart: (_controller, status, responseHeaders) => {
          head = {
            status,
            date: [responseHeaders['date']].flat()[0],
            codings: codingsOf(responseHeaders['content-encoding'], responseHeaders['transfer-encoding']),
          };
        },
        onResponseData: (_controller, chunk) => {
          chunks.push(chunk);
        },
        onResponseEnd: () => {
          void decode({ ...head, body: Buffer.concat(chunks) }, maxBytes).then((result) => {
            if ('code' in result) fail({ by: 'error', code: result.code });
            else succeed(result);
          });
        },
        onResponseError: (_controller, error) => {
          // Errors of undici's parser have a name but no code.
          fail({ by: 'error', code: errorCode(error) ?? error.name });
        },
      },
    );
  });
};
