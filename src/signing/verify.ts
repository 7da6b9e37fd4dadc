import { timingSafeEqual } from 'node:crypto';
import { computeSignature, utcDate } from './signature.js';

/** How far a timestamp may differ from the time of the service. */
const maxClockSkewSeconds = 300;

export interface ReceivedRequest {
  /** All headers of the request, by lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** The time of the service, in Unix seconds. */
  readonly now: number;
}

interface FailedVerification {
  readonly ok: false;
  readonly code:
    | 'AuthFailure.InvalidAuthorization'
    | 'AuthFailure.SecretIdNotFound'
    | 'AuthFailure.SignatureExpire'
    | 'AuthFailure.SignatureFailure';
  readonly message: string;
}

export type Verification = { readonly ok: true; readonly secretId: string } | FailedVerification;

const authorizationPattern =
  /^TC3-HMAC-SHA256 Credential=([^/\s,]+)\/(\d{4}-\d{2}-\d{2})\/([^/\s,]+)\/tc3_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

const fail = (code: FailedVerification['code'], message: string): FailedVerification => ({
  ok: false,
  code,
  message,
});

const malformed = (message: string) => fail('AuthFailure.InvalidAuthorization', message);

/** Why the list of signed headers is malformed; undefined if it is not. */
const signedHeadersProblem = (
  signedHeaders: readonly string[],
  headers: ReceivedRequest['headers'],
): FailedVerification | undefined => {
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
  { headers, body, now }: ReceivedRequest,
  secretKeyOf: (secretId: string) => string | undefined,
): Verification => {
  const match = authorizationPattern.exec(headers['authorization'] ?? '');
  if (!match) return malformed('The Authorization header is missing or malformed.');
  const [, secretId = '', date = '', service = '', names = '', signature = ''] = match;

  const signedHeaders = names.split(';');
  const problem = signedHeadersProblem(signedHeaders, headers);
  if (problem) return problem;

  const timestampText = headers['x-tc-timestamp'] ?? '';
  if (!/^\d{1,12}$/.test(timestampText)) return malformed('X-TC-Timestamp must be a time in Unix seconds.');
  const timestamp = Number(timestampText);
  if (Math.abs(now - timestamp) > maxClockSkewSeconds) {
    return fail(
      'AuthFailure.SignatureExpire',
      `X-TC-Timestamp differs from the time of the service by more than ${maxClockSkewSeconds} seconds.`,
    );
  }
  if (date !== utcDate(timestamp)) {
    return malformed('The date of the credential scope is not the date of X-TC-Timestamp.');
  }

  const secretKey = secretKeyOf(secretId);
  if (secretKey === undefined) return fail('AuthFailure.SecretIdNotFound', 'The SecretId is not known.');

  const isSignedWith = (host: string) => {
    const signed = Object.fromEntries(signedHeaders.map((name) => [name, headers[name] ?? '']));
    const parts = { headers: { ...signed, host }, signedHeaders, body };
    const expected = computeSignature(parts, { date, service }, timestamp, secretKey);
    return timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
  };
  const host = headers['host'] ?? '';
  // The official Node SDK signs the host without the port that is in its Host header.
  if (!isSignedWith(host) && !isSignedWith(host.replace(/:\d+$/, ''))) {
    return fail('AuthFailure.SignatureFailure', 'The signature does not match the request.');
  }
  return { ok: true, secretId };
};
