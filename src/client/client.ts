/** The client: an action and its parameters go out signed, an outcome comes back, whatever happens in between. */
import type { Action, ParamsOf, ResultOf } from '../contract/index.js';
import type { Credentials } from '../signing/index.js';
import { createAttempts } from './retry/attempt.js';
import { createBreakers } from './retry/circuit-breaker.js';
import { createBudget } from './retry/retry-budget.js';
import { sourceOf, type CredentialSource } from './credentials/index.js';
import { endpointsOf } from './http/endpoints.js';
import { insist } from './retry/call-with-retry.js';
import type { CallOptions, KmsClient, CallResult } from './interface.js';
import { systemClock, type Clock } from './clock.js';
import { patienceOf } from './retry/retry-schedule.js';
import type { NetworkOptions } from './http/connection-pools.js';
import { createRegionCheck } from './region-check.js';
import { createSignatureClock } from './http/signature-clock.js';
import { createTransport } from './http/transport.js';

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

export interface KmsClientOptions extends NetworkOptions {
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
  /** The repeats and readings that may follow the first attempt of a call; 3 unless given. */
  readonly maxRetries?: number;
  /** The attempts by which an endpoint's breaker judges it; 20 unless given. */
  readonly breakerMinAttempts?: number;
  /** Replaces parts of the system clock. */
  readonly clock?: Partial<Clock>;
}

/** Throws a ClientSetupError where the endpoint is none that may be called. */
export const createKmsClient = (options: KmsClientOptions): KmsClient => {
  const { defaultRegion, regions } = options;
  const { connectMs = 3_000, totalMs = 10_000, attemptMs = 5_000 } = options.timeouts ?? {};
  const { headersMs = attemptMs } = options.timeouts ?? {};
  const clock: Clock = { ...systemClock, ...options.clock };
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
  });
  const breakers = createBreakers(clock.monotonicMs, options.breakerMinAttempts);
  const budget = createBudget(clock.monotonicMs);
  const attempt = createAttempts({
    transport,
    source: sourceOf(options.credentials),
    clock: createSignatureClock(clock.unixMs),
    breakerOf: (region) => breakers(endpoints.for(region).origin),
    attemptMs,
  });

  const call = <A extends Action>(
    action: A,
    params: ParamsOf<A>,
    { region = defaultRegion, signal }: CallOptions = {},
  ): Promise<CallResult<ResultOf<A>>> => {
    const refusal = refusalOf(region);
    if (refusal) return Promise.resolve(refusal);
    budget.begin();
    const deadline = clock.monotonicMs() + totalMs;
    const remainingMs = () => deadline - clock.monotonicMs();
    const underWay = { region, signal, remainingMs, mended: new Set<'clock' | 'credentials'>() };
    return insist(action, params, {
      attempt: (each, its) => attempt(each, its, underWay),
      again: patienceOf({ budget, clock, signal, remainingMs, mostRepeats: options.maxRetries }),
    });
  };

  return { defaultRegion, call, close: () => transport.close() };
};
