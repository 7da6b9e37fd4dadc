/** Reads the body of a GraphQL request: JSON in UTF-8, of a bounded size. What it refuses it never repeats. */
import type { IncomingMessage } from 'node:http';
import contentType from 'content-type';
import getRawBody from 'raw-body';
import { HttpRefusal } from './refusal.js';

/** The bytes that a body may have. */
export const maxBodyBytes = 256 * 1_024;

const jsonIn = (header: string | undefined): boolean => {
  try {
    const { type, parameters } = contentType.parse(header ?? '');
    return type === 'application/json' && (parameters['charset'] ?? 'utf-8').toLowerCase() === 'utf-8';
  } catch {
    return false;
  }
};

const read = async (request: IncomingMessage): Promise<Buffer> => {
  try {
    return await getRawBody(request, {
      limit: maxBodyBytes,
      length: request.headers['content-length'] ?? null,
    });
  } catch (error) {
    if (getRawBodyStatus(error) === 413) {
      throw new HttpRefusal(413, 'PAYLOAD_TOO_LARGE', `The body must be ${maxBodyBytes / 1_024} KB at most.`);
    }
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The body did not arrive whole.');
  }
};

const getRawBodyStatus = (error: unknown): unknown =>
  error instanceof Error && 'status' in error ? error.status : undefined;

const decode = (body: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The body must be JSON in UTF-8.');
  }
};

/** The body of a POST, parsed; `undefined` for other methods. Throws an HttpRefusal. */
export const readBody = async (request: IncomingMessage): Promise<unknown> => {
  if (request.method !== 'POST') return undefined;
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
  const body = decode(await read(request));
  if (Array.isArray(body)) {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The body must be one operation: batches are not taken.');
  }
  return body;
};
