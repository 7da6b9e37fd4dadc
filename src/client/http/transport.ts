/** Signs a request, sends it, and returns the response or the reason why there is none. */
import { exchange, type ExchangeRequest, type ExchangeResponse } from '../../platform/http-client/index.js';
import type { Credentials } from '../../signing/index.js';
import type { Clock } from '../clock.js';
import { createConnectionPools, type PoolOptions } from './connection-pools.js';
import type { Endpoints } from './endpoints.js';
import { requestHeaders } from './request-headers.js';
import { transportError, type TransportError } from './transport-error.js';

export interface TransportOptions extends PoolOptions {
  readonly endpoints: Endpoints;
  readonly setTimer: Clock['setTimer'];
}

interface KmsRequest extends Required<Pick<ExchangeRequest, 'timeoutMs' | 'signal' | 'finishOnceSent'>> {
  readonly action: string;
  readonly version: string;
  readonly region: string;
  readonly body: string;
  readonly credentials: Credentials;
  /** The time of the signature, in Unix seconds. */
  readonly timestamp: number;
}

export interface Transport {
  /** Never rejects. */
  send(request: KmsRequest): Promise<ExchangeResponse | TransportError>;
  /** Lets running requests finish. May be called again. */
  close(): Promise<void>;
}

export const createTransport = (options: TransportOptions): Transport => {
  const { endpoints, setTimer, maxResponseBytes } = options;
  const pools = createConnectionPools(options);
  let closed: Promise<void> | undefined;

  return {
    send: async ({ timeoutMs, signal, finishOnceSent, ...request }) => {
      if (closed) {
        return transportError({
          kind: 'failure',
          sent: false,
          cause: { by: 'error', code: 'UND_ERR_CLOSED' },
        });
      }
      const endpoint = endpoints.for(request.region);
      const headers = requestHeaders({ ...request, service: 'kms' }, endpoint.host);
      const outcome = await exchange(
        pools.for(endpoint),
        { headers, body: request.body, timeoutMs, maxBytes: maxResponseBytes, signal, finishOnceSent },
        setTimer,
      );
      return outcome.kind === 'response' ? outcome : transportError(outcome);
    },
    close: () => (closed ??= pools.close()),
  };
};
