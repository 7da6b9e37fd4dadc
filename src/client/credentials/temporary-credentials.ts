/** Reads temporary credentials out of an answer. Nothing of it stands in a message. */
import { isRecord, parseJson, toSafeInteger } from '../../platform/json/index.js';
import { CredentialError } from './error.js';
import type { Issued } from './provider.js';

/** What can stand in a header, and is no longer than any SecretId, SecretKey or token. */
export const isHeaderText = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]{1,8192}$/.test(value);

type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON object that `body` is; undefined where it is none. */
export const objectIn = (body: string): JsonObject | undefined => {
  try {
    const value = parseJson(body);
    return isRecord(value) ? value : undefined;
  } catch {
    // What the parser says quotes the body.
    return undefined;
  }
};

/** An answer that is no good now may be the next time. */
const malformed = (from: string, flaw: string) =>
  new CredentialError(`The answer of ${from} ${flaw}.`, { transient: true });

/**
 * `given` holds TmpSecretId, TmpSecretKey and Token; `expiredTime` is in Unix seconds. Credentials whose end is not known
 * are refused: nothing would tell when to refresh them.
 */
export const readIssued = (from: string, given: JsonObject, expiredTime: unknown, now: number): Issued => {
  const { TmpSecretId: secretId, TmpSecretKey: secretKey, Token: token } = given;
  if (!isHeaderText(secretId)) throw malformed(from, 'holds no usable TmpSecretId');
  if (!isHeaderText(secretKey)) throw malformed(from, 'holds no usable TmpSecretKey');
  if (!isHeaderText(token)) throw malformed(from, 'holds no usable Token');
  const seconds = toSafeInteger(expiredTime);
  if (seconds === undefined) throw malformed(from, 'does not tell when its credentials expire');
  const expiresAt = seconds * 1_000;
  if (expiresAt <= now) {
    throw malformed(from, 'holds credentials that have expired, by the clock of this machine');
  }
  return { credentials: { secretId, secretKey, token }, expiresAt };
};
