/** Fetches the keys of an issuer from its URL, without redirects and with limits on time and size. */
import type { LookupFunction } from 'node:net';
import { createLocalJWKSet, type JSONWebKeySet, type LocalJWKSet } from 'jose';
import { Pool } from 'undici';
import {
  createConnector,
  exchange,
  isSuccess,
  type ExchangeFailure,
} from '../../platform/http-client/index.js';
import { isRecord } from '../../platform/json/index.js';

export type Jwks = LocalJWKSet;

const maxBytes = 1_048_576;
const maxKeys = 100;

const noContent = 204;

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

const codeOf = ({ cause }: ExchangeFailure): string => (cause.by === 'error' ? cause.code : 'TimeoutError');

export interface JwksFetchOptions {
  /** For a whole fetch, connecting included. */
  readonly timeoutMs: number;
  /** Replaces the DNS lookup of the system. */
  readonly lookup?: LookupFunction | undefined;
}

/** Returns a function that fetches the keys, and rejects with a JwksError. */
export const createJwksFetch = (url: URL, { timeoutMs, lookup }: JwksFetchOptions): (() => Promise<Jwks>) => {
  const pool = new Pool(url.origin, {
    maxResponseSize: maxBytes,
    // The deadline of the fetch covers everything else.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: createConnector({ connectMs: timeoutMs, lookup }),
  });
  return async () => {
    const response = await exchange(pool, {
      method: 'GET',
      path: url.pathname + url.search,
      headers: { accept: 'application/jwk-set+json, application/json' },
      body: null,
      timeoutMs,
      maxBytes,
      signal: undefined,
      // Do not keep the connection: the next fetch is minutes away.
      reset: true,
    });
    if (response.kind === 'failure') throw new JwksError(codeOf(response));
    const { status, body } = response;
    if (!isSuccess(status) || status === noContent) throw new JwksError(`HTTP_${status}`);
    return parse(body);
  };
};
