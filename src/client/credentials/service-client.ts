/** An HTTP client for the services that issue credentials: small requests, small responses, short time-outs. */
import type { Clock } from '../clock.js';
import { createConnectionPools, type NetworkOptions } from '../http/connection-pools.js';
import {
  exchange,
  type ExchangeFailure,
  type ExchangeRequest,
  type ExchangeResponse,
} from '../http/exchange.js';
import { NoResponseError } from './credential-error.js';

type ServiceRequest = Pick<ExchangeRequest, 'method' | 'path' | 'headers' | 'body'> & {
  readonly timeoutMs?: number;
};

export interface ServiceClient {
  /** Rejects with a NoResponseError if no response comes. Redirects are not followed. */
  send(request: ServiceRequest): Promise<ExchangeResponse>;
  close(): Promise<void>;
}

const defaultTimeoutMs = 3_000;

/** A session token has a few thousand bytes. */
const maxResponseBytes = 65_536;

const describeFailure = ({ cause }: ExchangeFailure): string => {
  if (cause.by !== 'error') return 'did not answer in time';
  if (cause.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'gave an answer that is too large';
  const code = /^[A-Z][A-Z0-9_]*$/.test(cause.code) ? ` (${cause.code})` : '';
  return `cannot be reached, or closed the connection${code}`;
};

export interface ServiceClientOptions {
  /** What error messages call the service. */
  readonly name: string;
  readonly clock: Pick<Clock, 'setTimer'>;
  readonly network?: NetworkOptions | undefined;
}

export const createServiceClient = (
  origin: URL,
  { name, clock, network = {} }: ServiceClientOptions,
): ServiceClient => {
  const dispatcher = createConnectionPools({
    connectMs: defaultTimeoutMs,
    headersMs: defaultTimeoutMs,
    maxResponseBytes,
    maxConnections: 2,
    maxPools: 1,
    ca: network.ca,
    proxy: network.proxy,
  }).for(origin);
  return {
    send: async ({ timeoutMs = defaultTimeoutMs, ...request }) => {
      const outcome = await exchange(
        dispatcher,
        { ...request, timeoutMs, signal: undefined },
        clock.setTimer,
      );
      if (outcome.kind === 'response') return outcome;
      throw new NoResponseError(`${name} at ${origin.origin} ${describeFailure(outcome)}.`);
    },
    close: () => dispatcher.destroy(),
  };
};
