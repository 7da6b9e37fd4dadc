/** Builds the client from its parts: regions, credentials, transport, circuit breakers, retries. */
import type { Action, ParamsOf, ResultOf } from '../contract/index.js';
import type { Credentials } from '../signing/index.js';
import { systemClock, type Clock } from './clock.js';
import { toCredentialSource, type CredentialSource } from './credentials/index.js';
import { createDeviationLog, type ReportedDeviation } from './codec/deviation-log.js';
import type { NetworkOptions } from './http/connection-pools.js';
import { createEndpoints } from './http/endpoints.js';
import { createSignatureClock } from './http/signature-clock.js';
import { createTransport } from './http/transport.js';
import type { CallOptions, CallResult, KmsClient } from './interface.js';
import { createRegionCheck } from './region-check.js';
import { createAttemptSender } from './retry/attempt.js';
import { callWithRetry } from './retry/call-with-retry.js';
import { createCircuitBreakers } from './retry/circuit-breaker.js';
import { createRetryBudget } from './retry/retry-budget.js';
import { createRetrySchedule } from './retry/retry-schedule.js';

/** In milliseconds. `connectMs` and `headersMs` are accurate to about a second. */
interface Timeouts {
  /** For a connection, including its TLS handshake; 3,000 unless given. */
  readonly connectMs?: number;
  /** From sending an attempt to the first byte of the response; unless given, as long as the attempt. */
  readonly headersMs?: number;
  /** For one attempt, from waiting for a connection to the end of the response; 5,000 unless given. */
  readonly attemptMs?: number;
  /** For the call with all its attempts; 10,000 unless given, well below the 30 seconds that a router waits. */
  readonly totalMs?: number;
}

export interface KmsClientOptions extends NetworkOptions {
  /** Scheme, host and optionally port of KMS. The host may contain `{region}`. */
  readonly endpoint: URL;
  /** The region of calls that name none. */
  readonly defaultRegion: string;
  /** The regions that may be called. Default: any; those of the contract if the endpoint contains `{region}`. */
  readonly regions?: readonly string[];
  readonly credentials: Credentials | CredentialSource;
  readonly timeouts?: Timeouts;
  /** The largest response, including its headers; 10 MB unless given. */
  readonly maxResponseBytes?: number;
  /** The most connections to one host; 64 unless given. */
  readonly maxConnections?: number;
  /** The most hosts to which connections are kept; 32 unless given. */
  readonly maxPools?: number;
  /** Retries and read-backs of one call together; 3 unless given. */
  readonly maxRetries?: number;
  /** The number of attempts from which on an endpoint's circuit breaker may open; 20 unless given. */
  readonly breakerMinAttempts?: number;
  /** Called once for each action and field in whose responses something is not as documented. */
  readonly onDeviation?: (deviation: ReportedDeviation) => void;
  /** Replaces parts of the system clock. */
  readonly clock?: Partial<Clock>;
}

/** Throws a ClientSetupError if the endpoint is invalid. */
export const createKmsClient = (options: KmsClientOptions): KmsClient => {
  const { defaultRegion, regions, maxRetries } = options;
  const { connectMs = 3_000, totalMs = 10_000, attemptMs = 5_000 } = options.timeouts ?? {};
  const { headersMs = attemptMs } = options.timeouts ?? {};
  const clock: Clock = { ...systemClock, ...options.clock };
  const endpoints = createEndpoints(options.endpoint);
  const checkRegion = createRegionCheck({ defaultRegion, regions, perRegion: endpoints.perRegion });
  const transport = createTransport({
    endpoints,
    setTimer: clock.setTimer,
    connectMs,
    headersMs,
    maxResponseBytes: options.maxResponseBytes ?? 10 * 1_024 * 1_024,
    maxConnections: options.maxConnections ?? 64,
    maxPools: options.maxPools ?? 32,
    ca: options.ca,
    proxy: options.proxy,
    lookup: options.lookup,
  });
  const breakers = createCircuitBreakers(clock.monotonicMs, options.breakerMinAttempts);
  const budget = createRetryBudget(clock.monotonicMs);
  const sendAttempt = createAttemptSender({
    transport,
    credentialSource: toCredentialSource(options.credentials),
    signatureClock: createSignatureClock(clock.unixMs),
    breakerFor: (region) => breakers(endpoints.for(region).origin),
    attemptMs,
    onDeviation: createDeviationLog(options.onDeviation),
  });

  const call = <A extends Action>(
    action: A,
    params: ParamsOf<A>,
    { region = defaultRegion, signal }: CallOptions = {},
  ): Promise<CallResult<ResultOf<A>>> => {
    const refusal = checkRegion(region);
    if (refusal) return Promise.resolve(refusal);
    budget.recordCall();
    const deadline = clock.monotonicMs() + totalMs;
    const remainingMs = () => deadline - clock.monotonicMs();
    const context = { region, signal, remainingMs, renewed: new Set<'clock' | 'credentials'>() };
    return callWithRetry(action, params, {
      attempt: (each, itsParams) => sendAttempt(each, itsParams, context),
      schedule: createRetrySchedule({ budget, clock, signal, remainingMs, maxRetries }),
    });
  };

  return { defaultRegion, call, close: () => transport.close() };
};
