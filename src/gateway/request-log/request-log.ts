/** Logs a request when its answer is over: one line, made of what was noted of it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LogFields, Logger } from '../../platform/log/index.js';
import type { RequestNotes } from './request-metrics.js';

const factsOf = ({ admitted, operation, errors, refusal, calls, failures }: RequestNotes): LogFields => ({
  ...(admitted && {
    caller: { issuer: admitted.caller.issuer, subject: admitted.caller.subject },
    router: admitted.router,
  }),
  ...(operation && { operation }),
  ...(refusal && { refusal }),
  ...(errors.length > 0 && { errors }),
  ...(calls > 0 && { kms: { calls, failures: [...failures] } }),
});

interface Told {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly notes: RequestNotes;
  /** Whether it is for GraphQL. Of other requests only refusals are logged: probes and files of the explorer are many. */
  readonly isGraphql: boolean;
}

export const logWhenOver = (log: Logger, { request, response, requestId, notes, isGraphql }: Told): void => {
  const start = performance.now();
  response.once('close', () => {
    if (!isGraphql && !notes.refusal) return;
    log.info(
      {
        requestId,
        method: request.method,
        // A caller that went away, or was too slow, has not had all of it.
        ...(response.writableFinished ? { status: response.statusCode } : { status: null, brokenOff: true }),
        durationMs: Math.round(performance.now() - start),
        ...factsOf(notes),
      },
      isGraphql ? 'graphql' : 'refused',
    );
  });
};
