/** Whether a caller is still there: one that closes its connection before it is answered has no more use for the answer. */
import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Aborted when the caller of a request goes away; what becomes of its calls then is the client's to say. */
export const departureOf = (response: ServerResponse): AbortSignal => {
  const gone = new AbortController();
  // Each call under way listens: however many there are, it is no leak.
  setMaxListeners(0, gone.signal);
  // It may have gone while it was let in.
  if (response.destroyed) gone.abort();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
};
