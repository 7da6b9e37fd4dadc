/**
 * One HTTP exchange: a POST (unless told otherwise) over a kept-alive connection, and what came of it. It stands directly on
 * the dispatcher and not on undici's `request`, because a dispatcher tells when the request starts to be written (what failed
 * before cannot have happened), and because a deadline there ends the wait for a connection too.
 */
import type { Dispatcher } from 'undici';
import { codeOf } from './error-code.js';

export interface Post {
  /** `POST` and `/` unless given. */
  readonly method?: 'GET' | 'POST';
  readonly path?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for none. */
  readonly body: string | null;
  /** For everything: a free connection, the answer's headers, its body. Milliseconds. */
  readonly withinMs: number;
  /** Tells that the caller has gone away. */
  readonly signal: AbortSignal | undefined;
  /** Once it is sent, it goes on to its answer or its deadline, whether or not the caller is there to hear of it. */
  readonly seenThrough?: boolean;
}

export interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  readonly body: string;
  /** The `Date` header. */
  readonly date: string | undefined;
}

export interface Broken {
  readonly kind: 'broken';
  /** Whether any of the request may have reached the other side. */
  readonly sent: boolean;
  readonly cause: Cause;
}

export type Cause =
  | { readonly by: 'deadline' }
  | { readonly by: 'caller' }
  /** The error's code, or else its name. Its message is not kept: it may hold anything. */
  | { readonly by: 'error'; readonly code: string };

/** Never rejects. */
export const exchange = (
  dispatcher: Dispatcher,
  { method = 'POST', path = '/', headers, body, withinMs, signal, seenThrough = false }: Post,
): Promise<Answered | Broken> => {
  if (signal?.aborted) return Promise.resolve({ kind: 'broken', sent: false, cause: { by: 'caller' } });
  return new Promise((resolve) => {
    let started: Dispatcher.DispatchController | undefined;
    let over = false;
    let status = 0;
    let date: string | undefined;
    const chunks: Buffer[] = [];

    const finish = () => {
      over = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    };
    const breakOff = (cause: Cause) => {
      if (over) return;
      finish();
      resolve({ kind: 'broken', sent: started !== undefined, cause });
    };
    const giveUp = (cause: Cause) => {
      if (over) return;
      breakOff(cause);
      started?.abort(new Error('given up'));
    };
    const leave = () => {
      if (!(seenThrough && started)) giveUp({ by: 'caller' });
    };
    // After a stall of this process, timers that are due run before the sockets are read: an answer that has come meanwhile
    // is heard first.
    const timer = setTimeout(() => setImmediate(giveUp, { by: 'deadline' }), withinMs);
    signal?.addEventListener('abort', leave);

    dispatcher.dispatch(
      { path, method, headers, body },
      {
        onRequestStart: (controller) => {
          // Given up while it waited for a connection: nothing is written.
          if (over) controller.abort(new Error('given up'));
          else started = controller;
        },
        onResponseStart: (_controller, statusCode, answerHeaders) => {
          status = statusCode;
          date = [answerHeaders['date']].flat()[0];
        },
        onResponseData: (_controller, chunk) => {
          chunks.push(chunk);
        },
        onResponseEnd: () => {
          finish();
          const answered: Answered = {
            kind: 'answered',
            status,
            body: Buffer.concat(chunks).toString('utf8'),
            date,
          };
          // undici frees the connection after one turn of the event loop. Told before that, a caller whose next call
          // follows at once would have a second connection opened for it.
          queueMicrotask(() => setImmediate(resolve, answered));
        },
        onResponseError: (_controller, error) => {
          // undici's parser errors have a name alone.
          breakOff({ by: 'error', code: codeOf(error) ?? error.name });
        },
      },
    );
  });
};
