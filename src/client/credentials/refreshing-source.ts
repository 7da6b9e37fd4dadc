import type { Credentials } from '../../signing/index.js';
import { systemClock, type Clock } from '../clock.js';
import { withTimeout } from '../with-timeout.js';
import { CredentialError } from './credential-error.js';
import type { CredentialProvider, ExpiringCredentials } from './credential-provider.js';
import type { CredentialSource } from './credential-source.js';

export interface RefreshOptions {
  /** Replaces parts of the system clock. */
  readonly clock?: Partial<Clock> | undefined;
  /** Called with a sentence for a person when refreshing starts to fail, and when it works again. */
  readonly onReport?: ((sentence: string) => void) | undefined;
  /** How long one refresh may take as a whole; 8,000 unless given. */
  readonly refreshMs?: number | undefined;
}

/** Refresh this long before the expiry, or a quarter of the lifetime before it if that is shorter. */
const refreshAheadMs = 300_000;

/** The pause after a failed background refresh doubles each time, within these bounds. */
const minPauseMs = 1_000;
const maxPauseMs = 30_000;

/** Without valid credentials, each `get` refreshes, but this long after a failure: a service that refuses is not flooded. */
const retrySpacingMs = 100;

/**
 * Refreshes that KMS forces by refusing the credentials are at least this far apart after a success, and `minPauseMs` after a
 * failure, however many refusals there are.
 */
const forcedSpacingMs = 5_000;

interface CachedCredentials extends ExpiringCredentials {
  readonly refreshFrom: number;
}

const toCached = (retrieved: ExpiringCredentials, at: number): CachedCredentials => {
  const { expiresAt } = retrieved;
  if (expiresAt === undefined) return { ...retrieved, refreshFrom: Infinity };
  const ahead = Math.min(refreshAheadMs, (expiresAt - at) / 4);
  // Some services return the same credentials until shortly before their expiry: do not ask more often than once a pause.
  return { ...retrieved, refreshFrom: Math.max(expiresAt - ahead, at + minPauseMs) };
};

/** At the very millisecond of their expiry, credentials are no longer valid. */
const isValid = (cached: CachedCredentials | undefined, at: number): cached is CachedCredentials =>
  cached !== undefined && (cached.expiresAt === undefined || at < cached.expiresAt);

const areEqual = (one: Credentials, other: Credentials) =>
  one.secretId === other.secretId && one.secretKey === other.secretKey && one.token === other.token;

/** Whether less than `spanMs` have passed since `since`. False if the clock was set back: otherwise the wait could be hours. */
const isWithin = (spanMs: number, since: number, at: number) => at >= since && at - since < spanMs;

const toCredentialError = (error: unknown): CredentialError =>
  error instanceof CredentialError
    ? error
    : // A bug. Its message is dropped, because it may contain anything.
      new CredentialError('Getting the credentials failed for an unexpected reason.');

/**
 * Caches the credentials of a provider and refreshes them before they expire. All callers share one refresh, and it runs in the
 * background while the old credentials are valid. A failed refresh is retried and does not affect later callers.
 */
export const createRefreshingSource = (
  provider: CredentialProvider,
  { clock, onReport = () => undefined, refreshMs = 8_000 }: RefreshOptions = {},
): CredentialSource => {
  const { unixMs, sleep } = { ...systemClock, ...clock };
  let cached: CachedCredentials | undefined;
  let running: Promise<Credentials> | undefined;
  let failures = 0;
  let failedAt = -Infinity;
  let forcedAt = -Infinity;
  let closed = false;

  const recordSuccess = (retrieved: ExpiringCredentials) => {
    cached = toCached(retrieved, unixMs());
    if (failures > 0) onReport('The credentials are refreshed again.');
    failures = 0;
  };

  const recordFailure = (error: CredentialError) => {
    failedAt = unixMs();
    failures += 1;
    if (failures > 1 || closed) return;
    const rest = isValid(cached, failedAt)
      ? ' The current ones are used until they expire; refreshing is retried.'
      : '';
    onReport(`The credentials cannot be refreshed: ${error.message}${rest}`);
  };

  const retrieve = async (): Promise<Credentials> => {
    if (failures > 0 && isWithin(retrySpacingMs, failedAt, unixMs())) await sleep(retrySpacingMs);
    try {
      const retrieved = await withTimeout(provider.retrieve(), refreshMs);
      if (!retrieved)
        throw new CredentialError('The credentials did not arrive in time.', { transient: true });
      recordSuccess(retrieved);
      return retrieved.credentials;
    } catch (error) {
      const failure = toCredentialError(error);
      recordFailure(failure);
      throw failure;
    }
  };

  /** One refresh for all callers. */
  const refresh = (): Promise<Credentials> =>
    (running ??= retrieve().finally(() => {
      running = undefined;
    }));

  const refreshInBackground = (at: number) => {
    const pauseMs = Math.min(minPauseMs * 2 ** (failures - 1), maxPauseMs);
    if (failures > 0 && isWithin(pauseMs, failedAt, at)) return;
    refresh().catch(() => undefined);
  };

  const get = (): Promise<Credentials> => {
    if (closed) return Promise.reject(new CredentialError('The credential source is closed.'));
    const at = unixMs();
    if (!isValid(cached, at)) return refresh();
    if (at >= cached.refreshFrom) refreshInBackground(at);
    return Promise.resolve(cached.credentials);
  };

  const renew = async (refused: Credentials): Promise<boolean> => {
    const hasOthers = () => isValid(cached, unixMs()) && !areEqual(cached.credentials, refused);
    if (closed) return false;
    if (hasOthers()) return true;
    if (!running && isValid(cached, unixMs())) {
      if (isWithin(forcedSpacingMs, forcedAt, unixMs())) return false;
      if (failures > 0 && isWithin(minPauseMs, failedAt, unixMs())) return false;
    }
    const renewed = await refresh().catch(() => undefined);
    // Only a success delays the next forced refresh for long.
    if (renewed) forcedAt = unixMs();
    return hasOthers();
  };

  return {
    get,
    renew,
    close: () => {
      closed = true;
      return provider.close();
    },
  };
};
