/**
 * The protocol of the cloud's API 3.0, from a request to a call, in the order in which the service looks: the request
 * line, the signature over the bytes as they came, the common headers, and only then what the body says.
 */
import type { IncomingMessage } from 'node:http';
import { apiVersion } from '../../contract/index.js';
import { readBody } from '../../platform/http/index.js';
import { verify, type Credentials } from '../../signing/index.js';
import { parseJson } from '../../platform/json/index.js';
import type { Dispatcher } from './dispatch.js';
import { KmsFailure } from '../model/failure.js';
import type { Handler, IncomingCall } from '../kit/handler.js';
import { isOffered } from '../model/regions.js';

type Headers = Readonly<Record<string, string | undefined>>;

const headersOf = (request: IncomingMessage): Headers => {
  const single = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(single);
};

const checkRequestLine = ({ method, url, headers }: IncomingMessage) => {
  if (method !== 'POST') throw new KmsFailure('InvalidRequest', 'The method must be POST.');
  if (url !== '/') throw new KmsFailure('InvalidRequest', 'The path must be /, without a query.');
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new KmsFailure('InvalidRequest', 'The Content-Type must be application/json.');
  }
};

const checkSignature = (headers: Headers, body: Buffer, now: number, credentials: Credentials) => {
  const verdict = verify({ headers, body, now }, (secretId) =>
    secretId === credentials.secretId ? credentials.secretKey : undefined,
  );
  if (!verdict.ok) throw new KmsFailure(verdict.code, verdict.message);
};

const required = (headers: Headers, name: string): string => {
  const value = headers[name.toLowerCase()];
  if (value === undefined || value === '') throw new KmsFailure('MissingParameter', `${name} is missing.`);
  return value;
};

const handlerIn = (headers: Headers, service: Dispatcher): Handler => {
  const handler = service.handlerOf(required(headers, 'X-TC-Action'));
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

/** No body at all is as good as one without parameters. What a parser says of bad JSON quotes it, and goes no further. */
const jsonIn = (body: Buffer): unknown => {
  if (body.length === 0) return {};
  try {
    return parseJson(utf8.decode(body));
  } catch {
    throw new KmsFailure('InvalidParameter', 'The body must be JSON in UTF-8.');
  }
};

/** 10 MB. */
const maxBodyBytes = 10 * 1_024 * 1_024;

export interface ReadCall {
  readonly handler: Handler;
  readonly call: IncomingCall;
}

/** `now` is in Unix seconds. Throws a KmsFailure. */
export const readCall = async (
  request: IncomingMessage,
  service: Dispatcher,
  credentials: Credentials,
  clock: () => number,
): Promise<ReadCall> => {
  // Whatever comes is read to its end first, so that the connection serves again after a refusal.
  const body = await readBody(request, maxBodyBytes);
  if (!body) throw new KmsFailure('RequestSizeLimitExceeded', 'The body must be 10 MB at most.');
  checkRequestLine(request);
  const now = clock();
  const headers = headersOf(request);
  checkSignature(headers, body, now, credentials);
  const handler = handlerIn(headers, service);
  return { handler, call: { region: regionIn(headers), body: jsonIn(body), now } };
};
