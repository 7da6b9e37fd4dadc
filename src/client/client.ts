/** The client: an action and its parameters go out signed, an outcome comes back, whatever happens in between. */
import type { Action, ParamsOf, ResultOf } from '../contract/index.js';
import type { Credentials } from '../signing/index.js';
import { createAttempts } from './attempt.js';
import { createBreakers } from './breaker.js';
import { createBudget } from './budget.js';
import { fixedCredentials, type CredentialSource } from './credentials/source.js';
import { insist } from './insist.js';
import type { CallOptions, KmsClient, Outcome } from './interface.js';
import { realPace, type Pace } from './pace.js';
import { patienceOf } from './patience.js';
import { createSignatureClock } from './skew.js';
import { createTransport } from './transport.js';

/** How long to wait, in milliseconds. All but the last are kept to within a second or so. */
export interface Timeouts {
  /** For a connection, its TLS handshake included; 3,000 unless given. */
  readonly connectMs?: number;
  /** For an answer to begin once an attempt is sent; as long as the attempt unless given. */
  readonly headersMs?: number;
  /** For each attempt, its wait for a connection included; 5,000 unless given. */
  readonly attemptMs?: number;
  /** For the whole call, all its attempts included; 10,000 unless given: well below the 30 seconds of a router in front. */
  readonly totalMs?: number;
}

export interface KmsClientOptions {
  /** Where KMS is: a scheme, a host and perhaps a port. */
  readonly endpoint: URL;
  /** The region of calls that name none. */
  readonly defaultRegion: string;
  readonly credentials: Credentials | CredentialSource;
  readonly timeouts?: Timeouts;
  /** The bytes that an answer may have, its headers included; 10 MB unless given. */
  readonly maxResponseBytes?: number;
  /** The connections kept open; 64 unless given. */
  readonly maxConnections?: number;
  /** The clock, in Unix milliseconds. */
  readonly now?: () => number;
  /** The repeats and readings that may follow the first attempt of a call; 3 unless given. */
  readonly maxRepeats?: number;
  /** The attempts by which an endpoint's breaker judges it; 20 unless given. */
  readonly breakerAttempts?: number;
  /** How time passes between attempts, and what chance says. */
  readonly pace?: Partial<Pace>;
}

const isRegion = (region: string) => /^[a-z0-9-]{1,40}$/.test(region);

/** What KMS says of a region that it does not know; one that no header can carry is not sent at all. */
const unsupportedRegion: Outcome<never> = {
  ok: false,
  failure: {
    kind: 'refused',
    code: 'UnsupportedRegion',
    message: 'region must be lower-case letters, digits and hyphens; nothing was sent',
    requestId: null,
  },
};

const sourceOf = (credentials: Credentials | CredentialSource): CredentialSource =>
  'get' in credentials ? credentials : fixedCredentials(credentials);

export const createKmsClient = (options: KmsClientOptions): KmsClient => {
  const { connectMs = 3_000, totalMs = 10_000, attemptMs = 5_000 } = options.timeouts ?? {};
  const { headersMs = attemptMs } = options.timeouts ?? {};
  const pace: Pace = { ...realPace, ...options.pace };
  const { endpoint } = options;
  const transport = createTransport({
    endpoint,
    connectMs,
    headersMs,
    maxResponseBytes: options.maxResponseBytes ?? 10 * 1_024 * 1_024,
    maxConnections: options.maxConnections ?? 64,
  });
  const breakers = createBreakers(pace.now, options.breakerAttempts);
  const budget = createBudget(pace.now);
  const attempt = createAttempts({
    transport,
    source: sourceOf(options.credentials),
    clock: createSignatureClock(options.now ?? Date.now),
    breakerOf: () => breakers(endpoint.origin),
    attemptMs,
  });

  const call = <A extends Action>(
    action: A,
    params: ParamsOf<A>,
    { region = options.defaultRegion, signal }: CallOptions = {},
  ): Promise<Outcome<ResultOf<A>>> => {
    if (!isRegion(region)) return Promise.resolve(unsupportedRegion);
    budget.begin();
    const deadline = pace.now() + totalMs;
    const remainingMs = () => deadline - pace.now();
    const underWay = { region, signal, remainingMs, mended: new Set<'clock' | 'credentials'>() };
    return insist(action, params, {
      attempt: (each, its) => attempt(each, its, underWay),
      again: patienceOf({ budget, pace, signal, remainingMs, mostRepeats: options.maxRepeats }),
    });
  };

  return { defaultRegion: options.defaultRegion, call, close: () => transport.close() };
};
