/** Reads the body of a GraphQL request: JSON in UTF-8, up to a maximum size. Its errors never quote the body. */
import type { IncomingMessage } from 'node:http';
import { readBody } from '../../platform/http/index.js';
import { HttpError } from '../http-error.js';
import { checkBodyHeaders } from './media-types.js';

const sizeText = (bytes: number) => (bytes % 1_024 === 0 ? `${bytes / 1_024} KB` : `${bytes} bytes`);

const readBytes = async (request: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const body = await readBody(request, maxBytes).catch(() => {
    throw new HttpError(400, 'BAD_REQUEST', 'The body is incomplete.');
  });
  if (body) return body;
  throw new HttpError(413, 'PAYLOAD_TOO_LARGE', `The body must be at most ${sizeText(maxBytes)}.`);
};

const parseBody = (body: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new HttpError(400, 'BAD_REQUEST', 'The body must be JSON in UTF-8.');
  }
};

/** The parsed body of a POST; `undefined` for other methods. Rejects with an HttpError. */
export const readRequestBody = async (request: IncomingMessage, maxBytes: number): Promise<unknown> => {
  if (request.method !== 'POST') return undefined;
  // The body is read to its end before any error, so that the connection can be used again.
  const bytes = await readBytes(request, maxBytes);
  checkBodyHeaders(request.headersDistinct);
  const body = parseBody(bytes);
  if (Array.isArray(body)) {
    throw new HttpError(400, 'BAD_REQUEST', 'The body must be one operation: batches are not supported.');
  }
  return body;
};
