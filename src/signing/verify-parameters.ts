/**
 * Verifies requests with one of the older signatures, HmacSHA1 and HmacSHA256, among their parameters. Source: "Signature" (v1) in
 * the documentation of the cloud's API 3.0.
 */
import { createHmac } from 'node:crypto';
import {
  checkTimestamp,
  fail,
  isSame,
  signedHosts,
  unknownSecretId,
  type SecretKeyOf,
  type Verification,
} from './verification.js';

export interface ReceivedParameters {
  readonly method: 'GET' | 'POST';
  /** The host that the request is addressed to, with its port. */
  readonly host: string;
  /** All parameters of the query or the form, decoded. */
  readonly parameters: ReadonlyMap<string, string>;
  /** The time of the service, in Unix seconds. */
  readonly now: number;
}

const hashes: ReadonlyMap<string, string> = new Map([
  ['HmacSHA1', 'sha1'],
  ['HmacSHA256', 'sha256'],
]);

/** Used where the client names none. */
const defaultMethod = 'HmacSHA1';

const required = ['SecretId', 'Signature', 'Timestamp', 'Nonce'];

/** Whether any parameter belongs to a signature. */
export const hasSignatureParameters = (parameters: ReadonlyMap<string, string>): boolean =>
  ['SignatureMethod', 'SecretId', 'Signature'].some((name) => parameters.has(name));

const problemIn = (parameters: ReadonlyMap<string, string>, now: number): Verification | undefined => {
  const method = parameters.get('SignatureMethod') ?? defaultMethod;
  if (!hashes.has(method)) {
    return fail(
      'InvalidParameterValue',
      'SignatureMethod must be HmacSHA1 or HmacSHA256. TC3-HMAC-SHA256 is sent in the Authorization header instead.',
    );
  }
  const missing = required.find((name) => (parameters.get(name) ?? '') === '');
  if (missing !== undefined) return fail('MissingParameter', `${missing} is missing.`);
  const [timestamp = '', nonce = ''] = [parameters.get('Timestamp'), parameters.get('Nonce')];
  if (!/^\d{1,12}$/.test(timestamp)) {
    return fail('InvalidParameterValue', 'Timestamp must be a time in Unix seconds.');
  }
  if (!/^\d{1,20}$/.test(nonce)) return fail('InvalidParameterValue', 'Nonce must be a whole number.');
  return checkTimestamp(Number(timestamp), now, 'Timestamp');
};

const textToSign = (method: string, host: string, parameters: readonly (readonly [string, string])[]) =>
  `${method}${host}/?${parameters.map(([name, value]) => `${name}=${value}`).join('&')}`;

/** Sorted by name, in the order of character codes. */
const signedParameters = (parameters: ReadonlyMap<string, string>) =>
  [...parameters].filter(([name]) => name !== 'Signature').sort(([one], [other]) => (one < other ? -1 : 1));

/** Verifies as the service does. The text that is signed has the values as they are before encoding. */
export const verifyParameters = (
  { method, host, parameters, now }: ReceivedParameters,
  secretKeyOf: SecretKeyOf,
): Verification => {
  const problem = problemIn(parameters, now);
  if (problem) return problem;
  const secretId = parameters.get('SecretId') ?? '';
  const secretKey = secretKeyOf(secretId);
  if (secretKey === undefined) return unknownSecretId;

  const hash = hashes.get(parameters.get('SignatureMethod') ?? defaultMethod) ?? '';
  const all = signedParameters(parameters);
  // The official Go SDK sends empty parameters but does not sign them.
  const lists = [all, all.filter(([, value]) => value !== '')];
  const isSigned = signedHosts(host)
    .flatMap((each) => lists.map((list) => textToSign(method, each, list)))
    .some((text) => {
      const expected = createHmac(hash, secretKey).update(text).digest('base64');
      return isSame(expected, parameters.get('Signature') ?? '');
    });
  return isSigned
    ? { ok: true, secretId }
    : fail(
        'AuthFailure.SignatureFailure',
        'The signature does not match the request: the SecretKey, the method, the host or a parameter is another one.',
      );
};
