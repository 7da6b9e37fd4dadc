/** The client: an action and its parameters go out signed, an outcome comes back, whatever happens in between. */
import { apiVersion, type Action, type ParamsOf, type ResultOf } from '../contract/index.js';
import type { Credentials } from '../signing/index.js';
import { noAnswer, readAnswer } from './answer.js';
import { CredentialError, sourceOf, type CredentialSource } from './credentials/index.js';
import { encode } from './encode.js';
import { endpointsOf } from './endpoints.js';
import type { CallOptions, KmsClient, Outcome } from './interface.js';
import type { ProxyOptions } from './proxy.js';
import { createRegionCheck } from './regions.js';
import { createTransport } from './transport.js';

/** How long to wait, in milliseconds. The first two are kept to within a second or so. */
export interface Timeouts {
  /** For a connection, its TLS handshake included; 3,000 unless given. */
  readonly connectMs?: number;
  /** For an answer to begin once an attempt is sent; as long as the attempt unless given. */
  readonly headersMs?: number;
  /** For one attempt, from the wait for a connection to the end of its answer; 5,000 unless given. */
  readonly attemptMs?: number;
  /** For the whole call, all its attempts together; 10,000 unless given: well below the 30 seconds of a router in front. */
  readonly totalMs?: number;
}

export interface KmsClientOptions {
  /** Where KMS is: a scheme, a host, in which `{region}` may stand for the region, and perhaps a port. */
  readonly endpoint: URL;
  /** The region of calls that name none. */
  readonly defaultRegion: string;
  /** The regions that may be called; unless given, any, or those of the contract where each has its own host. */
  readonly regions?: readonly string[];
  readonly credentials: Credentials | CredentialSource;
  readonly timeouts?: Timeouts;
  /** The bytes that an answer may have, its headers included; 10 MB unless given. */
  readonly maxResponseBytes?: number;
  /** The connections kept open to one host; 64 unless given. */
  readonly maxConnections?: number;
  /** The hosts to which connections are kept open; 32 unless given. */
  readonly maxPools?: number;
  /** Certificates (PEM) of authorities that are trusted beside the usual ones. */
  readonly ca?: readonly string[];
  readonly proxy?: ProxyOptions;
  /** The clock, in Unix milliseconds. */
  readonly now?: () => number;
}

/** Throws a ClientSetupError where the endpoint is none that may be called. */
export const createKmsClient = (options: KmsClientOptions): KmsClient => {
  const { defaultRegion, regions } = options;
  const { connectMs = 3_000, totalMs = 10_000, attemptMs = 5_000 } = options.timeouts ?? {};
  const { headersMs = attemptMs } = options.timeouts ?? {};
  const endpoints = endpointsOf(options.endpoint);
  const refusalOf = createRegionCheck({ defaultRegion, regions, perRegion: endpoints.perRegion });
  const transport = createTransport({
    endpoints,
    connectMs,
    headersMs,
    maxResponseBytes: options.maxResponseBytes ?? 10 * 1_024 * 1_024,
    maxConnections: options.maxConnections ?? 64,
    maxPools: options.maxPools ?? 32,
    ca: options.ca,
    proxy: options.proxy,
    now: options.now ?? Date.now,
  });

  const source = sourceOf(options.credentials);

  const call = async <A extends Action>(
    action: A,
    params: ParamsOf<A>,
    { region = defaultRegion, signal }: CallOptions = {},
  ): Promise<Outcome<ResultOf<A>>> => {
    const refusal = refusalOf(region);
    if (refusal) return refusal;
    let credentials: Credentials;
    try {
      credentials = await source.get();
    } catch (error) {
      if (!(error instanceof CredentialError)) throw error;
      return noAnswer(action, 'credentials', error.message, { sent: false });
    }
    const arrival = await transport.send({
      action: action.name,
      version: apiVersion,
      region,
      body: encode(action, params),
      credentials,
      withinMs: Math.min(attemptMs, totalMs),
      signal,
      // A caller that goes away ends a read. A write that is on its way would only become one of which nobody knows.
      seenThrough: action.kind === 'write',
    });
    return arrival.kind === 'answered'
      ? readAnswer(action, arrival.status, arrival.body)
      : noAnswer(action, arrival.reason, arrival.message, { sent: arrival.sent });
  };

  return { defaultRegion, call, close: () => transport.close() };
};
