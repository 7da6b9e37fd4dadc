/** A call as its signature authenticates it: with TC3-HMAC-SHA256 by headers, or with an older signature by parameters. */
import type { Fields } from '../../contract/index.js';
import { parseJson } from '../../platform/json/index.js';
import {
  hasSignatureParameters,
  verify,
  verifyParameters,
  type Credentials,
  type Verification,
} from '../../signing/index.js';
import { KmsFailure } from '../model/failure.js';
import { formAsJson, parseForm, type Form } from './form.js';
import { maxFormBytes, type RequestParts } from './request-parts.js';

type CommonName = 'Action' | 'Version' | 'Region';

export interface SignedCall {
  /** How the request names a parameter that all actions have. */
  readonly nameOf: (name: CommonName) => string;
  readonly common: (name: CommonName) => string | undefined;
  /** The parameters of the action, as JSON. Throws a KmsFailure if they cannot be parsed. */
  readonly parameters: (fields: Fields) => unknown;
}

export interface SignatureCheck {
  readonly credentials: Pick<Credentials, 'secretId' | 'secretKey'>;
  /** Unix seconds. */
  readonly now: number;
}

const json = 'application/json';
const urlEncoded = 'application/x-www-form-urlencoded';

const invalid = (message: string) => new KmsFailure('InvalidRequest', message);

const secretKeyIn =
  ({ secretId, secretKey }: SignatureCheck['credentials']) =>
  (id: string) =>
    id === secretId ? secretKey : undefined;

const requireVerified = (verification: Verification) => {
  if (!verification.ok) throw new KmsFailure(verification.code, verification.message);
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

const requireNoBody = ({ method, body }: RequestParts) => {
  if (method === 'GET' && body.length > 0)
    throw invalid('A GET request must have no body: its query has the parameters.');
};

const checkHeaderSigned = (parts: RequestParts) => {
  const { method, mediaType, query } = parts;
  requireNoBody(parts);
  if (method === 'GET' && mediaType !== urlEncoded)
    throw invalid(`The Content-Type of a GET request must be ${urlEncoded}.`);
  if (method === 'POST' && mediaType !== json) {
    throw invalid(
      `The Content-Type of a POST request that is signed with TC3-HMAC-SHA256 must be ${json}. No action of KMS takes ` +
        'files (multipart/form-data) or a stream (application/octet-stream).',
    );
  }
  if (method === 'POST' && query !== '') {
    throw invalid(
      'A POST request that is signed with TC3-HMAC-SHA256 must have no query: its body has the parameters.',
    );
  }
};

const headerSignedCall = (parts: RequestParts, { credentials, now }: SignatureCheck): SignedCall => {
  checkHeaderSigned(parts);
  requireVerified(verify({ ...parts, now }, secretKeyIn(credentials)));
  const { method, headers, query, body } = parts;
  const nameOf = (name: CommonName) => `X-TC-${name}`;
  return {
    nameOf,
    common: (name) => headers[nameOf(name).toLowerCase()],
    parameters: (fields) => (method === 'GET' ? formAsJson(parseForm(query), fields) : jsonIn(body)),
  };
};

/** The common parameters, and what the signature adds. Everything else is a parameter of the action. */
const common: ReadonlySet<string> = new Set([
  ...['Action', 'Version', 'Region', 'Language', 'RequestClient', 'Token'],
  ...['SecretId', 'Signature', 'SignatureMethod', 'Timestamp', 'Nonce'],
]);

/** The official asynchronous Python SDK sends the parameters of a POST request in its query. */
const formIn = (parts: RequestParts): Form => {
  requireNoBody(parts);
  const { query, body } = parts;
  if (body.length === 0) return parseForm(query);
  if (query !== '') throw invalid('The parameters must be either in the query or in the body.');
  if (body.length > maxFormBytes) {
    throw new KmsFailure(
      'RequestSizeLimitExceeded',
      'A form must be at most 1 MB: sign with TC3-HMAC-SHA256 instead.',
    );
  }
  return parseForm(body.toString());
};

const parameterSignedCall = (parts: RequestParts, { credentials, now }: SignatureCheck): SignedCall => {
  if (parts.method === 'POST' && parts.mediaType !== urlEncoded) {
    throw invalid(
      `A request must be signed: with TC3-HMAC-SHA256 in the Authorization header, or with parameters in a form (${urlEncoded}).`,
    );
  }
  const form = formIn(parts);
  if (!hasSignatureParameters(form)) {
    throw invalid(
      'A request must be signed: with TC3-HMAC-SHA256 in the Authorization header, or with parameters.',
    );
  }
  const { method, headers } = parts;
  const host = headers['host'] ?? '';
  requireVerified(verifyParameters({ method, host, parameters: form, now }, secretKeyIn(credentials)));
  return {
    nameOf: (name) => name,
    common: (name) => form.get(name),
    parameters: (fields) => formAsJson(new Map([...form].filter(([name]) => !common.has(name))), fields),
  };
};

/** Throws a KmsFailure. */
export const authenticate = (parts: RequestParts, check: SignatureCheck): SignedCall => {
  const isTc3 = parts.headers['authorization'] !== undefined || parts.mediaType === json;
  return isTc3 ? headerSignedCall(parts, check) : parameterSignedCall(parts, check);
};
