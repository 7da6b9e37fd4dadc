/** One signed attempt: what was sent, what came, or why nothing did. */
import { authorizationHeader, type Credentials } from '../../signing/index.js';
import type { Endpoints } from './endpoints.js';
import { exchange, type Answered, type Broken } from './http-exchange.js';
import { lossOf, type Loss } from './transport-error.js';
import { createPools, type PoolOptions } from './connection-pools.js';

export interface TransportOptions extends PoolOptions {
  readonly endpoints: Endpoints;
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
  readonly seenThrough: boolean;
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
    authorization: authorizationHeader({ headers: signed, body, service: 'kms', timestamp }, credentials),
    'x-tc-language': 'en-US',
    'x-tc-region': region,
    'x-tc-timestamp': String(timestamp),
    'x-tc-version': version,
    ...(credentials.token ? { 'x-tc-token': credentials.token } : {}),
  };
};

const afterClose: Broken = {
  kind: 'broken',
  sent: false,
  cause: { by: 'error', code: 'UND_ERR_CLOSED' },
};

export const createTransport = (options: TransportOptions): Transport => {
  const { endpoints } = options;
  const pools = createPools(options);
  let closed: Promise<void> | undefined;

  return {
    send: async (attempt) => {
      if (closed) return lossOf(afterClose);
      const { body, withinMs, signal, seenThrough } = attempt;
      const endpoint = endpoints.for(attempt.region);
      const headers = headersFor(attempt, endpoint.host);
      const ending = await exchange(pools.for(endpoint), { headers, body, withinMs, signal, seenThrough });
      return ending.kind === 'answered' ? ending : lossOf(ending);
    },
    close: () => (closed ??= pools.close()),
  };
};
