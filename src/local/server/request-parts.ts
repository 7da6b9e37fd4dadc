/** The parts of a request that the signatures cover. What KMS does not serve is refused with the setting of the client that causes it. */
import type { IncomingMessage } from 'node:http';
import { parseRequestTarget, readBody } from '../../platform/http/index.js';
import { KmsFailure } from '../model/failure.js';
import { checkPage } from './page-check.js';

export interface RequestParts {
  readonly method: 'GET' | 'POST';
  /** As sent, without the question mark. */
  readonly query: string;
  /** By lower-case name. An absolute request target, as clients send it to an HTTP proxy, replaces `host` (RFC 9112, 3.2.2). */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Without parameters, in lower case; empty if there is none. */
  readonly mediaType: string;
  readonly body: Buffer;
}

/** The limits of the service: of a query, of a form and of JSON. */
export const maxQueryBytes = 32 * 1_024;
export const maxFormBytes = 1_024 * 1_024;
const maxBodyBytes = 10 * 1_024 * 1_024;

const headersOf = (request: IncomingMessage): Readonly<Record<string, string>> => {
  const entries = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
};

const methodOf = ({ method }: IncomingMessage): 'GET' | 'POST' => {
  if (method === 'GET' || method === 'POST') return method;
  throw new KmsFailure('InvalidRequest', "The method must be GET or POST: set the client's request method.");
};

const targetOf = ({ url = '/' }: IncomingMessage) => {
  const target = parseRequestTarget(url);
  if (target?.path === '/') return target;
  throw new KmsFailure('InvalidRequest', "The path must be /: the client's endpoint must have no path.");
};

/** Rejects with a KmsFailure. */
export const readParts = async (request: IncomingMessage): Promise<RequestParts> => {
  // The whole body is read first, so that the connection can be reused after a refusal.
  const body = await readBody(request, maxBodyBytes);
  if (!body) throw new KmsFailure('RequestSizeLimitExceeded', 'The body must be at most 10 MB.');
  checkPage(request);
  const method = methodOf(request);
  const { search, authority } = targetOf(request);
  const query = search.slice(1);
  if (query.length > maxQueryBytes) {
    throw new KmsFailure(
      'RequestSizeLimitExceeded',
      'The query must be at most 32 KB: send the call by POST.',
    );
  }
  const received = headersOf(request);
  const [mediaType = ''] = (received['content-type'] ?? '').split(';');
  const headers = authority === undefined ? received : { ...received, host: authority };
  return { method, query, headers, mediaType: mediaType.trim().toLowerCase(), body };
};
