/** Verifies requests that are signed with TC3-HMAC-SHA256, in the `Authorization` header. */
import { computeSignature, utcDate } from './signature.js';
import {
  checkTimestamp,
  fail,
  isSame,
  signedHosts,
  unknownSecretId,
  type SecretKeyOf,
  type Verification,
} from './verification.js';

export interface ReceivedRequest {
  /** Default: POST. */
  readonly method?: 'GET' | 'POST';
  /** Without the question mark, as it was sent. Default: none. */
  readonly query?: string;
  /** All headers of the request, by lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** The time of the service, in Unix seconds. */
  readonly now: number;
}

/** The value of `X-TC-Content-SHA256` with which a client leaves its body unsigned, and which it signs instead. */
const unsignedPayload = 'UNSIGNED-PAYLOAD';

const authorizationPattern =
  /^TC3-HMAC-SHA256 Credential=([^/\s,]+)\/(\d{4}-\d{2}-\d{2})\/([^/\s,]+)\/tc3_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

const malformed = (message: string) => fail('AuthFailure.InvalidAuthorization', message);

const malformedHeader = (authorization: string | undefined) =>
  malformed(
    authorization === 'SKIP'
      ? 'The client is set not to sign (skipSign), but every call must be signed.'
      : 'The Authorization header is missing or malformed. It must be as TC3-HMAC-SHA256 specifies.',
  );

/** Why the list of signed headers is malformed; undefined if it is not. */
const signedHeadersProblem = (
  signedHeaders: readonly string[],
  headers: ReceivedRequest['headers'],
): Verification | undefined => {
  if (!signedHeaders.includes('content-type') || !signedHeaders.includes('host')) {
    return malformed('SignedHeaders must name content-type and host.');
  }
  const missing = signedHeaders.find((name) => !Object.hasOwn(headers, name) || headers[name] === undefined);
  return missing === undefined
    ? undefined
    : malformed(`SignedHeaders names ${missing}, which the request does not have.`);
};

/**
 * Verifies a signed request as the service does. The credential scope is accepted as sent: official SDKs derive its service from
 * the first label of the endpoint, which for a local KMS on loopback names no service.
 */
export const verify = (
  { method = 'POST', query = '', headers, body, now }: ReceivedRequest,
  secretKeyOf: SecretKeyOf,
): Verification => {
  const match = authorizationPattern.exec(headers['authorization'] ?? '');
  if (!match) return malformedHeader(headers['authorization']);
  const [, secretId = '', date = '', service = '', names = '', signature = ''] = match;

  const signedHeaders = names.split(';');
  const problem = signedHeadersProblem(signedHeaders, headers);
  if (problem) return problem;

  const timestampText = headers['x-tc-timestamp'] ?? '';
  if (!/^\d{1,12}$/.test(timestampText)) return malformed('X-TC-Timestamp must be a time in Unix seconds.');
  const timestamp = Number(timestampText);
  const expired = checkTimestamp(timestamp, now, 'X-TC-Timestamp');
  if (expired) return expired;
  if (date !== utcDate(timestamp)) {
    return malformed('The date of the credential scope is not the date of X-TC-Timestamp.');
  }

  const secretKey = secretKeyOf(secretId);
  if (secretKey === undefined) return unknownSecretId;

  const payload = headers['x-tc-content-sha256'] === unsignedPayload ? unsignedPayload : body;
  const signed = Object.fromEntries(signedHeaders.map((name) => [name, headers[name] ?? '']));
  const isSignedWith = (host: string) => {
    const parts = { method, query, headers: { ...signed, host }, signedHeaders, body: payload };
    return isSame(computeSignature(parts, { date, service }, timestamp, secretKey), signature);
  };
  return signedHosts(headers['host'] ?? '').some(isSignedWith)
    ? { ok: true, secretId }
    : fail(
        'AuthFailure.SignatureFailure',
        'The signature does not match the request: the SecretKey, the host or a signed part is another one.',
      );
};
