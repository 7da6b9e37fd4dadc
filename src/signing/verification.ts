/** What both ways to verify a request share: their result, and the check of its time and of the signature itself. */
import { timingSafeEqual } from 'node:crypto';

/** How far a timestamp may differ from the time of the service. */
const maxClockSkewSeconds = 300;

interface FailedVerification {
  readonly ok: false;
  readonly code:
    | 'AuthFailure.InvalidAuthorization'
    | 'AuthFailure.SecretIdNotFound'
    | 'AuthFailure.SignatureExpire'
    | 'AuthFailure.SignatureFailure'
    | 'InvalidParameterValue'
    | 'MissingParameter';
  readonly message: string;
}

export type Verification = { readonly ok: true; readonly secretId: string } | FailedVerification;

export type SecretKeyOf = (secretId: string) => string | undefined;

export const fail = (code: FailedVerification['code'], message: string): FailedVerification => ({
  ok: false,
  code,
  message,
});

export const unknownSecretId = fail('AuthFailure.SecretIdNotFound', 'The SecretId is not known.');

/** `now` is in Unix seconds, and `name` is how the request names the timestamp. */
export const checkTimestamp = (
  timestamp: number,
  now: number,
  name: string,
): FailedVerification | undefined =>
  Math.abs(now - timestamp) <= maxClockSkewSeconds
    ? undefined
    : fail(
        'AuthFailure.SignatureExpire',
        `${name} differs from the time of the service by more than ${maxClockSkewSeconds} seconds.`,
      );

/** Takes the same time wherever they differ. */
export const isSame = (expected: string, received: string): boolean => {
  const [one, other] = [Buffer.from(expected), Buffer.from(received)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** The hosts that official SDKs sign for one `Host` header: with its port, and, from the Node SDK, without. */
export const signedHosts = (host: string): readonly string[] => [host, host.replace(/:\d+$/, '')];
