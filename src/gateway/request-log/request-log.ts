/** Logs one line when a request is over. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LogFields, Logger } from '../../platform/log/index.js';
import type { RequestMetrics } from './request-metrics.js';

const metricsFields = ({
  admitted,
  operation,
  errors,
  refusal,
  calls,
  failures,
}: RequestMetrics): LogFields => ({
  ...(admitted && {
    caller: { issuer: admitted.caller.issuer, subject: admitted.caller.subject },
    router: admitted.viaRouter,
  }),
  ...(operation && { operation }),
  ...(refusal && { refusal }),
  ...(errors.length > 0 && { errors }),
  ...(calls > 0 && { kms: { calls, failures: [...failures] } }),
});

interface LoggedRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly metrics: RequestMetrics;
  /** Other requests are logged only if they are refused: probes and files of the explorer would fill the log. */
  readonly isGraphql: boolean;
}

export const logOnClose = (
  log: Logger,
  { request, response, requestId, metrics, isGraphql }: LoggedRequest,
): void => {
  const start = performance.now();
  response.once('close', () => {
    if (!isGraphql && !metrics.refusal) return;
    log.info(
      {
        requestId,
        method: request.method,
        // The client disconnected, or was too slow, and did not get the whole answer.
        ...(response.writableFinished ? { status: response.statusCode } : { status: null, brokenOff: true }),
        durationMs: Math.round(performance.now() - start),
        ...metricsFields(metrics),
      },
      isGraphql ? 'graphql' : 'refused',
    );
  });
};
