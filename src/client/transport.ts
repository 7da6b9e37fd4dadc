/** One signed attempt: what was sent, what came, or why nothing did. */
import { Pool } from 'undici';
import { authorization, type Credentials } from '../signing/index.js';
import { exchange, type Answered } from './exchange.js';
import { lossOf, type Loss } from './loss.js';

export interface TransportOptions {
  readonly endpoint: URL;
  readonly connectMs: number;
  readonly headersMs: number;
  readonly maxResponseBytes: number;
  readonly maxConnections: number;
}

export interface Attempt {
  readonly action: string;
  readonly version: string;
  readonly region: string;
  readonly body: string;
  readonly credentials: Credentials;
  /** The time by which it is signed, in Unix seconds. */
  readonly timestamp: number;
  readonly withinMs: number;
  readonly signal: AbortSignal | undefined;
}

export interface Transport {
  /** Never rejects. */
  send(attempt: Attempt): Promise<Answered | Loss>;
  /** Lets what is under way finish. May be called again. */
  close(): Promise<void>;
}

/** The headers of an attempt. The host is signed as it is sent: with its port, unless that is the scheme's own. */
const headersFor = (
  { action, version, region, body, credentials, timestamp }: Attempt,
  host: string,
): Record<string, string> => {
  const signed = { 'content-type': 'application/json; charset=utf-8', host, 'x-tc-action': action };
  return {
    ...signed,
    authorization: authorization({ headers: signed, body, service: 'kms', timestamp }, credentials),
    'x-tc-language': 'en-US',
    'x-tc-region': region,
    'x-tc-timestamp': String(timestamp),
    'x-tc-version': version,
    ...(credentials.token ? { 'x-tc-token': credentials.token } : {}),
  };
};

export const createTransport = (options: TransportOptions): Transport => {
  const { endpoint } = options;
  const pool = new Pool(endpoint.origin, {
    connections: options.maxConnections,
    // A connection carries one call at a time: one that hangs holds up no other.
    pipelining: 1,
    connect: { timeout: options.connectMs },
    headersTimeout: options.headersMs,
    // The deadline of the whole exchange covers the body.
    bodyTimeout: 0,
    maxResponseSize: options.maxResponseBytes,
  });
  let closed: Promise<void> | undefined;

  return {
    send: async (attempt) => {
      const ending = await exchange(pool, {
        headers: headersFor(attempt, endpoint.host),
        body: attempt.body,
        withinMs: attempt.withinMs,
        signal: attempt.signal,
      });
      return ending.kind === 'answered' ? ending : lossOf(ending);
    },
    close: () => (closed ??= pool.close()),
  };
};
