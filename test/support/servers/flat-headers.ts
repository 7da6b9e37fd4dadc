import type { IncomingMessage } from 'node:http';

/** The headers of a request, each with one value. */
export const flatHeaders = ({ headers }: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
