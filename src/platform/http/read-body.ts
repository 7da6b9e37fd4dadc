/** The bytes of a request's body, up to the size that a server takes. */
import type { IncomingMessage } from 'node:http';

/** A body somewhat too large is read to its end, or else the sender, still writing, would never read the answer. */
const readFactor = 4;

/**
 * Resolves to undefined for a body of more than `maxBytes`; rejects where the sender went away. Afterwards
 * `request.complete` tells whether the connection is of further use.
 */
export const readBody = async (request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> => {
  const kept: Uint8Array[] = [];
  let size = 0;
  // The request must live on when the loop is left early: there is an answer to give.
  const chunks: AsyncIterable<unknown> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A body came as text');
    size += chunk.length;
    if (size <= maxBytes) kept.push(chunk);
    if (size > readFactor * maxBytes) break;
  }
  return size > maxBytes ? undefined : Buffer.concat(kept);
};

const isShort = ({ headers }: IncomingMessage, maxBytes: number): boolean => {
  const { 'content-length': length, 'transfer-encoding': encoding } = headers;
  return encoding === undefined && Number(length ?? 0) <= maxBytes;
};

/**
 * Takes a body that nobody wants out of the way of the answer. Of a short one node reads the rest by itself, and keeps the
 * connection; a longer one is read as `readBody` would. Says whether the connection is of further use. Never rejects.
 */
export const dismissBody = async (request: IncomingMessage, maxBytes: number): Promise<boolean> => {
  if (request.complete) return true;
  if (request.readableDidRead) return false;
  if (isShort(request, maxBytes)) return true;
  await readBody(request, maxBytes).catch(() => undefined);
  return request.complete;
};
