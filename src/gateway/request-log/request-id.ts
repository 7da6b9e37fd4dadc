/** The id of a request, which connects its log lines here with those of other services. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The caller's `X-Request-Id` if it is safe to log; otherwise a new id. */
export const requestIdOf = ({ headers }: IncomingMessage): string => {
  const id = headers['x-request-id'];
  return typeof id === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(id) ? id : randomUUID();
};
