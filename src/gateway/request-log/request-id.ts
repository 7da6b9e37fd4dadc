/** The name of a request, by which what is logged of it here is found together with what others log of it. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The caller's name for it, where that is fit for a log; else one of its own. */
export const requestIdOf = ({ headers }: IncomingMessage): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(given) ? given : randomUUID();
};
