/** Validates the temporary credentials in a response. Error messages contain nothing of the response. */
import { toSafeInteger } from '../../platform/json/index.js';
import type { JsonObject } from '../codec/parse-json-object.js';
import { CredentialError } from './credential-error.js';
import type { ExpiringCredentials } from './credential-provider.js';

/** Whether a value can be sent in a header and is no longer than any SecretId, SecretKey or token. */
export const isHeaderText = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]{1,8192}$/.test(value);

/** Transient: the next response may be valid. */
const malformed = (issuer: string, flaw: string) =>
  new CredentialError(`The answer of ${issuer} ${flaw}.`, { transient: true });

/**
 * `fields` has TmpSecretId, TmpSecretKey and Token; `expiredTime` is in Unix seconds. Credentials without an expiry are refused,
 * because they would never be refreshed.
 */
export const readTemporaryCredentials = (
  issuer: string,
  fields: JsonObject,
  expiredTime: unknown,
  nowMs: number,
): ExpiringCredentials => {
  const { TmpSecretId: secretId, TmpSecretKey: secretKey, Token: token } = fields;
  if (!isHeaderText(secretId)) throw malformed(issuer, 'has no usable TmpSecretId');
  if (!isHeaderText(secretKey)) throw malformed(issuer, 'has no usable TmpSecretKey');
  if (!isHeaderText(token)) throw malformed(issuer, 'has no usable Token');
  const seconds = toSafeInteger(expiredTime);
  if (seconds === undefined) throw malformed(issuer, 'does not say when its credentials expire');
  const expiresAt = seconds * 1_000;
  if (expiresAt <= nowMs) {
    throw malformed(issuer, 'has credentials that have expired, by the clock of this machine');
  }
  return { credentials: { secretId, secretKey, token }, expiresAt };
};
