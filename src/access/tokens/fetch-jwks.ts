/** The keys of an issuer, fetched once: from its URL alone, without redirects, bounded in time and size. */
import { createLocalJWKSet, type JSONWebKeySet, type LocalJWKSet } from 'jose';
import { Agent, request } from 'undici';
import { isRecord } from '../../platform/json/index.js';

export type Jwks = LocalJWKSet;

const maxBytes = 1_048_576;
const maxKeys = 100;

const agent = new Agent({ maxResponseSize: maxBytes, connect: { timeout: 3_000 } });

/** Why there are no keys: a code, which holds nothing of what came. */
export class JwksError extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'NoKeys';
  }
}

/** Among keys of other kinds, which are passed over, one at least must be of a kind that signs. */
const signs = ({ kty, use }: Readonly<Record<string, unknown>>) =>
  typeof kty === 'string' && ['RSA', 'EC', 'OKP'].includes(kty) && (use === undefined || use === 'sig');

const isKeySet = (value: unknown): value is JSONWebKeySet =>
  isRecord(value) &&
  Array.isArray(value['keys']) &&
  value['keys'].length <= maxKeys &&
  value['keys'].every(isRecord) &&
  value['keys'].some(signs);

const parse = (text: string): Jwks => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new JwksError('NOT_JSON');
  }
  if (!isKeySet(value)) throw new JwksError('NOT_A_KEY_SET');
  return createLocalJWKSet(value);
};

/** By its form, not its class: what Node throws is not always an instance of the `Error` of the realm that catches it. */
const codeOf = (error: unknown): string => {
  const { code, name } = isRecord(error) ? error : {};
  return [code, name].find((each) => typeof each === 'string') ?? 'UNKNOWN';
};

const get = async (url: URL, withinMs: number) => {
  try {
    const { statusCode, body } = await request(url, {
      dispatcher: agent,
      headers: { accept: 'application/jwk-set+json, application/json' },
      // The next one is minutes away.
      reset: true,
      signal: AbortSignal.timeout(withinMs),
    });
    return { status: statusCode, text: await body.text() };
  } catch (error) {
    throw new JwksError(codeOf(error));
  }
};

/** Rejects with NoKeys. */
export const fetchJwks = async (url: URL, withinMs: number): Promise<Jwks> => {
  const { status, text } = await get(url, withinMs);
  if (status !== 200) throw new JwksError(`HTTP_${status}`);
  return parse(text);
};
