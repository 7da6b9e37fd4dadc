/** Reads the body of a GraphQL request: JSON in UTF-8, of a bounded size. What it refuses it never repeats. */
import type { IncomingMessage } from 'node:http';
import contentType from 'content-type';
import { readBody } from '../../platform/http/index.js';
import { HttpRefusal } from '../http-refusal.js';

const jsonIn = (header: string | undefined): boolean => {
  try {
    const { type, parameters } = contentType.parse(header ?? '');
    return type === 'application/json' && (parameters['charset'] ?? 'utf-8').toLowerCase() === 'utf-8';
  } catch {
    return false;
  }
};

const inWords = (bytes: number) => (bytes % 1_024 === 0 ? `${bytes / 1_024} KB` : `${bytes} bytes`);

const read = async (request: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const body = await readBody(request, maxBytes).catch(() => {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The body did not arrive whole.');
  });
  if (body) return body;
  throw new HttpRefusal(413, 'PAYLOAD_TOO_LARGE', `The body must be ${inWords(maxBytes)} at most.`);
};

const decode = (body: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The body must be JSON in UTF-8.');
  }
};

/** The body of a POST, parsed; `undefined` for other methods. Throws an HttpRefusal. */
export const readOperation = async (request: IncomingMessage, maxBytes: number): Promise<unknown> => {
  if (request.method !== 'POST') return undefined;
  // Read to its end before anything is refused, so that the connection serves again.
  const bytes = await read(request, maxBytes);
  if (!jsonIn(request.headers['content-type'])) {
    throw new HttpRefusal(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'The Content-Type must be application/json (in UTF-8).',
    );
  }
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new HttpRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body must not be compressed.');
  }
  const body = decode(bytes);
  if (Array.isArray(body)) {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The body must be one operation: batches are not taken.');
  }
  return body;
};

/** The text of the document that a request carries: in its body, or in its URL where it has none. */
export const documentIn = (body: unknown, search: string): string | undefined => {
  if (body === undefined) return new URLSearchParams(search).get('query') ?? undefined;
  if (typeof body !== 'object' || body === null || !('query' in body)) return undefined;
  return typeof body.query === 'string' ? body.query : undefined;
};
