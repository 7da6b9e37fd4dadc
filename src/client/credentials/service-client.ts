/** An HTTP client for the services that issue credentials: small requests, small responses, short time-outs. */
import {
  exchange,
  type ExchangeFailure,
  type ExchangeRequest,
  type ExchangeResponse,
} from '../../platform/http-client/index.js';
import type { Clock } from '../clock.js';
import { createConnectionPools, type NetworkOptions } from '../http/connection-pools.js';
import { NoResponseError } from './credential-error.js';

type ServiceRequest = Pick<ExchangeRequest, 'method' | 'path' | 'headers' | 'body'> & {
  readonly timeoutMs?: number;
};

export interface ServiceClient {
  /** Rejects with a NoResponseError if no response comes. Redirects are not followed. */
  send(request: ServiceRequest): Promise<ExchangeResponse>;
  close(): Promise<void>;
}

const minTimeoutMs = 3_000;

/** A session token has a few thousand bytes. */
const maxResponseBytes = 65_536;

const describeFailure = ({ cause }: ExchangeFailure): string => {
  if (cause.by !== 'error') return 'did not answer in time';
  if (cause.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'gave an answer that is too large';
  if (/^(UNKNOWN|INVALID)_CODING$/.test(cause.code)) {
    return `gave an answer that cannot be decompressed (${cause.code})`;
  }
  const code = /^[A-Z][A-Z0-9_]*$/.test(cause.code) ? ` (${cause.code})` : '';
  return `cannot be reached, or closed the connection${code}`;
};

/** How a service is reached. */
export interface ServiceNetwork extends NetworkOptions {
  /** How long connections to KMS may take. If that is more than 3,000, requests to the service get the same time. */
  readonly connectMs?: number | undefined;
}

export interface ServiceClientOptions {
  /** What error messages call the service. */
  readonly name: string;
  readonly clock: Pick<Clock, 'setTimer'>;
  readonly network?: ServiceNetwork | undefined;
}

export const createServiceClient = (
  origin: URL,
  { name, clock, network = {} }: ServiceClientOptions,
): ServiceClient => {
  const longestMs = Math.max(minTimeoutMs, network.connectMs ?? 0);
  const dispatcher = createConnectionPools({
    connectMs: longestMs,
    headersMs: longestMs,
    maxResponseBytes,
    maxConnections: 2,
    maxPools: 1,
    ca: network.ca,
    proxy: network.proxy,
    lookup: network.lookup,
  }).for(origin);
  return {
    send: async ({ timeoutMs = longestMs, ...request }) => {
      const outcome = await exchange(
        dispatcher,
        { ...request, timeoutMs, maxBytes: maxResponseBytes, signal: undefined },
        clock.setTimer,
      );
      if (outcome.kind === 'response') return outcome;
      throw new NoResponseError(`${name} at ${origin.origin} ${describeFailure(outcome)}.`);
    },
    close: () => dispatcher.destroy(),
  };
};
