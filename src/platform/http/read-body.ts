/** Reads or discards the body of a request, up to a maximum size. */
import type { IncomingMessage } from 'node:http';

/**
 * A body of up to this many times the maximum is read to its end: a client that is still sending would not read the
 * response.
 */
const readFactor = 4;

/**
 * Resolves to undefined for a body of more than `maxBytes`. Rejects when the client disconnects. Afterwards
 * `request.complete` says whether the connection can be used again.
 */
export const readBody = async (request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> => {
  const kept: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early must not destroy the request: the response is still to be sent.
  const chunks: AsyncIterable<unknown> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('The body was read as text');
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
 * Discards a body that the server does not need, so that the client reads the response. Node discards a short body by itself
 * and keeps the connection; a longer one is read as `readBody` reads it. Resolves to whether the connection can be used
 * again. Never rejects.
 */
export const discardBody = async (request: IncomingMessage, maxBytes: number): Promise<boolean> => {
  if (request.complete) return true;
  if (request.readableDidRead) return false;
  if (isShort(request, maxBytes)) return true;
  await readBody(request, maxBytes).catch(() => undefined);
  return request.complete;
};
