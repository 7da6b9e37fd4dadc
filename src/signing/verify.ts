/** Verifies a signed request, as the service does. */
import { timingSafeEqual } from 'node:crypto';
import { dateOf, signatureOf } from './canonical.js';

/** How far a timestamp may be off before the service refuses it, in seconds. */
export const maxClockSkewSeconds = 300;

export interface ReceivedRequest {
  /** All headers of the request, by lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** The verifier's clock, Unix seconds. */
  readonly now: number;
}

export type Verification =
  | { readonly ok: true; readonly secretId: string }
  | {
      readonly ok: false;
      readonly code:
        | 'AuthFailure.InvalidAuthorization'
        | 'AuthFailure.SecretIdNotFound'
        | 'AuthFailure.SignatureExpire'
        | 'AuthFailure.SignatureFailure';
      readonly message: string;
    };

const form =
  /^TC3-HMAC-SHA256 Credential=([^/\s,]+)\/(\d{4}-\d{2}-\d{2})\/([^/\s,]+)\/tc3_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

const malformed = (message: string): Verification => ({
  ok: false,
  code: 'AuthFailure.InvalidAuthorization',
  message,
});

/**
 * The scope is taken as it was sent: official SDKs derive its service from the endpoint's first label, which for a KMS on
 * loopback is no service at all.
 */
export const verify = (
  { headers, body, now }: ReceivedRequest,
  secretKeyOf: (secretId: string) => string | undefined,
): Verification => {
  const match = form.exec(headers['authorization'] ?? '');
  if (!match) return malformed('The Authorization header is missing or malformed.');
  const [, secretId = '', date = '', service = '', names = '', given = ''] = match;

  const signedHeaders = names.split(';');
  if (!signedHeaders.includes('content-type') || !signedHeaders.includes('host')) {
    return malformed('SignedHeaders must name content-type and host.');
  }
  const signed: Record<string, string> = {};
  for (const name of signedHeaders) {
    const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
    if (value === undefined)
      return malformed(`SignedHeaders names ${name}, which the request does not carry.`);
    signed[name] = value;
  }

  const stamp = headers['x-tc-timestamp'] ?? '';
  if (!/^\d{1,12}$/.test(stamp)) return malformed('X-TC-Timestamp must be a time in Unix seconds.');
  const timestamp = Number(stamp);
  if (Math.abs(now - timestamp) > maxClockSkewSeconds) {
    return {
      ok: false,
      code: 'AuthFailure.SignatureExpire',
      message: `X-TC-Timestamp is more than ${maxClockSkewSeconds} seconds away from the time of the service.`,
    };
  }
  if (date !== dateOf(timestamp))
    return malformed('The date of the credential scope is not that of X-TC-Timestamp.');

  const secretKey = secretKeyOf(secretId);
  if (secretKey === undefined) {
    return { ok: false, code: 'AuthFailure.SecretIdNotFound', message: 'The SecretId is not known.' };
  }
  const expected = signatureOf(
    { headers: signed, signedHeaders, body },
    { date, service },
    timestamp,
    secretKey,
  );
  // The official Node SDK signs the host without the port that its Host header carries.
  const withoutPort = { ...signed, host: (signed['host'] ?? '').replace(/:\d+$/, '') };
  const alternative = signatureOf(
    { headers: withoutPort, signedHeaders, body },
    { date, service },
    timestamp,
    secretKey,
  );
  const same = (signature: string) => timingSafeEqual(Buffer.from(signature), Buffer.from(given));
  if (!same(expected) && !same(alternative)) {
    return {
      ok: false,
      code: 'AuthFailure.SignatureFailure',
      message: 'The signature does not match the request.',
    };
  }
  return { ok: true, secretId };
};
