/** Signals when a client closes its connection before it has its answer. */
import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Aborts when the client of this response disconnects. The KMS client decides what happens to calls under way. */
export const clientAbortSignal = (response: ServerResponse): AbortSignal => {
  const controller = new AbortController();
  // Every call under way adds a listener, so many listeners are no leak.
  setMaxListeners(0, controller.signal);
  // The client may have disconnected while the request was being admitted.
  if (response.destroyed) controller.abort();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
};
