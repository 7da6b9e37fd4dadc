/**
 * Tencent Cloud API 3.0: reads a request in the order in which the service checks it: request line, signature over the raw
 * bytes, common headers, and only then the JSON of the body.
 */
import type { IncomingMessage } from 'node:http';
import { apiVersion } from '../../contract/index.js';
import { readBody } from '../../platform/http/index.js';
import { verify, type Credentials } from '../../signing/index.js';
import { parseJson } from '../../platform/json/index.js';
import type { IncomingCall } from '../kit/call.js';
import type { Handler } from '../kit/handler.js';
import { KmsFailure } from '../model/failure.js';
import { isOffered } from '../model/regions.js';
import { handlerOf } from './dispatch.js';
import { checkPage } from './page-check.js';

type Headers = Readonly<Record<string, string | undefined>>;

const headersOf = (request: IncomingMessage): Headers => {
  const entries = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
};

const checkRequestLine = ({ method, url, headers }: IncomingMessage) => {
  if (method !== 'POST') throw new KmsFailure('InvalidRequest', 'The method must be POST.');
  if (url !== '/') throw new KmsFailure('InvalidRequest', 'The path must be /, without a query.');
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new KmsFailure('InvalidRequest', 'The Content-Type must be application/json.');
  }
};

const checkSignature = (headers: Headers, body: Buffer, now: number, credentials: Credentials) => {
  const verification = verify({ headers, body, now }, (secretId) =>
    secretId === credentials.secretId ? credentials.secretKey : undefined,
  );
  if (!verification.ok) throw new KmsFailure(verification.code, verification.message);
};

const required = (headers: Headers, name: string): string => {
  const value = headers[name.toLowerCase()];
  if (value === undefined || value === '') throw new KmsFailure('MissingParameter', `${name} is missing.`);
  return value;
};

const handlerIn = (headers: Headers): Handler => {
  const handler = handlerOf(required(headers, 'X-TC-Action'));
  if (!handler) throw new KmsFailure('InvalidAction', 'X-TC-Action names no action of this service.');
  if (required(headers, 'X-TC-Version') !== apiVersion) {
    throw new KmsFailure('NoSuchVersion', `X-TC-Version must be ${apiVersion}.`);
  }
  return handler;
};

const regionIn = (headers: Headers): string => {
  const region = required(headers, 'X-TC-Region');
  if (!isOffered(region)) throw new KmsFailure('UnsupportedRegion', 'X-TC-Region names no region of KMS.');
  return region;
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** An empty body counts as `{}`. The parser's message is dropped because it quotes the body. */
const jsonIn = (body: Buffer): unknown => {
  if (body.length === 0) return {};
  try {
    return parseJson(utf8.decode(body));
  } catch {
    throw new KmsFailure('InvalidParameter', 'The body must be JSON in UTF-8.');
  }
};

const maxBodyBytes = 10 * 1_024 * 1_024;

interface ReadRequest {
  readonly handler: Handler;
  readonly call: IncomingCall;
}

/** `clock` returns Unix seconds. Rejects with a KmsFailure. */
export const readRequest = async (
  request: IncomingMessage,
  credentials: Credentials,
  clock: () => number,
): Promise<ReadRequest> => {
  // The whole body is read first, so that the connection can be reused after a refusal.
  const body = await readBody(request, maxBodyBytes);
  if (!body) throw new KmsFailure('RequestSizeLimitExceeded', 'The body must be at most 10 MB.');
  checkPage(request);
  checkRequestLine(request);
  const now = clock();
  const headers = headersOf(request);
  checkSignature(headers, body, now, credentials);
  const handler = handlerIn(headers);
  return { handler, call: { region: regionIn(headers), body: jsonIn(body), now } };
};
