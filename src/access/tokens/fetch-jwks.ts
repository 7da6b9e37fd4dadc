/** Fetches the keys of an issuer from its URL, without redirects and with limits on time and size. */
import { createLocalJWKSet, type JSONWebKeySet, type LocalJWKSet } from 'jose';
import { Agent, request } from 'undici';
import { isRecord } from '../../platform/json/index.js';

export type Jwks = LocalJWKSet;

const maxBytes = 1_048_576;
const maxKeys = 100;

const agent = new Agent({ maxResponseSize: maxBytes, connect: { timeout: 3_000 } });

/** Why the keys could not be fetched. The code contains nothing of the response. */
export class JwksError extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'JwksError';
  }
}

/** Whether the key is for signatures. A JWKS may contain other kinds of keys, but needs at least one such key. */
const isSigningKey = ({ kty, use }: Readonly<Record<string, unknown>>) =>
  typeof kty === 'string' && ['RSA', 'EC', 'OKP'].includes(kty) && (use === undefined || use === 'sig');

const isJwks = (value: unknown): value is JSONWebKeySet =>
  isRecord(value) &&
  Array.isArray(value['keys']) &&
  value['keys'].length <= maxKeys &&
  value['keys'].every(isRecord) &&
  value['keys'].some(isSigningKey);

const parse = (text: string): Jwks => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new JwksError('NOT_JSON');
  }
  if (!isJwks(value)) throw new JwksError('NOT_A_KEY_SET');
  return createLocalJWKSet(value);
};

/** Checks the shape and not the class: an error of Node may come from another realm, as in tests. */
const codeOf = (error: unknown): string => {
  const { code, name } = isRecord(error) ? error : {};
  return [code, name].find((each) => typeof each === 'string') ?? 'UNKNOWN';
};

const get = async (url: URL, timeoutMs: number) => {
  try {
    const { statusCode, body } = await request(url, {
      dispatcher: agent,
      headers: { accept: 'application/jwk-set+json, application/json' },
      // Do not keep the connection: the next fetch is minutes away.
      reset: true,
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: statusCode, text: await body.text() };
  } catch (error) {
    throw new JwksError(codeOf(error));
  }
};

/** Rejects with a JwksError. */
export const fetchJwks = async (url: URL, timeoutMs: number): Promise<Jwks> => {
  const { status, text } = await get(url, timeoutMs);
  if (status !== 200) throw new JwksError(`HTTP_${status}`);
  return parse(text);
};
