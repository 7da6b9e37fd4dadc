/** The bytes of a request's body, up to the size that the service takes. */
import type { IncomingMessage } from 'node:http';
import { KmsFailure } from './failure.js';

/** 10 MB. */
export const maxBodyBytes = 10 * 1_024 * 1_024;

/** A body somewhat too large is read to its end, or else the sender, still writing, would never read the answer. */
const maxReadBytes = 4 * maxBodyBytes;

/** Throws a KmsFailure for a body that is too large, another error where the sender went away. */
export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const kept: Uint8Array[] = [];
  let size = 0;
  // The request must live on when the loop is left early: there is an answer to give.
  const chunks: AsyncIterable<unknown> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A body came as text');
    size += chunk.length;
    if (size <= maxBodyBytes) kept.push(chunk);
    if (size > maxReadBytes) break;
  }
  if (size > maxBodyBytes) {
    throw new KmsFailure('RequestSizeLimitExceeded', 'The body must be 10 MB at most.');
  }
  return Buffer.concat(kept);
};
