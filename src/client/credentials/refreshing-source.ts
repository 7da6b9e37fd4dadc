/**
 * Credentials kept while they are good: refreshed ahead of their end, once for all waiters, in the background as long as
 * the old ones are valid. A refresh that fails is tried again, and spoils nothing for whoever asks later.
 */
import type { Credentials } from '../../signing/index.js';
import { CredentialError } from './error.js';
import type { CredentialProvider, Issued } from './provider.js';
import type { CredentialSource } from './source.js';
import { within } from './within.js';

export interface RefreshOptions {
  /** The clock, in Unix milliseconds. */
  readonly now?: (() => number) | undefined;
  /** Told, in a sentence for a person, when refreshing begins to fail and when it works again. */
  readonly onReport?: ((sentence: string) => void) | undefined;
  /** How long one refresh may take as a whole, in milliseconds; 8,000 unless given. */
  readonly refreshMs?: number | undefined;
}

/** Ahead of the end by this much, or by a quarter of the lifetime where that is less. Milliseconds, as all that follows. */
const aheadMs = 300_000;

/** Background refreshes that failed pause for twice as long each time, within these bounds. */
const pauses = { least: 1_000, most: 30_000 };

/** Without valid credentials each `get` tries at once, but a service that refuses at once is not hammered. */
const spacingMs = 100;

/**
 * Each refusal by KMS may force a refresh; a storm of them forces no more than one in this time after one that succeeded, and
 * one in the least pause after one that failed.
 */
const forcedGapMs = 5_000;

interface Held extends Issued {
  readonly refreshFrom: number;
}

const heldFrom = (issued: Issued, at: number): Held => {
  if (issued.expiresAt === undefined) return { ...issued, refreshFrom: Infinity };
  const ahead = Math.min(aheadMs, (issued.expiresAt - at) / 4);
  // Some services give the same credentials until shortly before their end.
  return { ...issued, refreshFrom: Math.max(issued.expiresAt - ahead, at + pauses.least) };
};

const isValid = (held: Held | undefined, at: number): held is Held =>
  held !== undefined && (held.expiresAt === undefined || at < held.expiresAt);

const areSame = (one: Credentials, other: Credentials) =>
  one.secretId === other.secretId && one.secretKey === other.secretKey && one.token === other.token;

/** False too where the clock was set back since: nothing waits for a time that is hours away. */
const isWithin = (span: number, since: number, at: number) => at >= since && at - since < span;

/** What is no CredentialError is a bug, whose message may hold anything. */
const asCredentialError = (error: unknown): CredentialError =>
  error instanceof CredentialError
    ? error
    : new CredentialError('The credentials could not be had, for a reason that is not foreseen.');

export const createRefreshingSource = (
  provider: CredentialProvider,
  { now = Date.now, onReport: report = () => undefined, refreshMs = 8_000 }: RefreshOptions = {},
): CredentialSource => {
  let held: Held | undefined;
  let underWay: Promise<Credentials> | undefined;
  let failures = 0;
  let failedAt = -Infinity;
  let forcedAt = -Infinity;
  let closed = false;

  const succeed = (issued: Issued): Credentials => {
    held = heldFrom(issued, now());
    if (failures > 0) report('The credentials are refreshed again.');
    failures = 0;
    return issued.credentials;
  };

  const fail = (error: unknown): CredentialError => {
    const failure = asCredentialError(error);
    const at = now();
    failures += 1;
    failedAt = at;
    if (failures === 1 && !closed) {
      const rest = isValid(held, at) ? ' Those at hand serve until they expire; it is tried again.' : '';
      report(`The credentials cannot be refreshed: ${failure.message}${rest}`);
    }
    return failure;
  };

  const attempt = async (): Promise<Credentials> => {
    if (failures > 0 && isWithin(spacingMs, failedAt, now())) {
      await new Promise((resolve) => setTimeout(resolve, spacingMs));
    }
    try {
      return succeed(await within(refreshMs, () => provider.issue()));
    } catch (error) {
      throw fail(error);
    }
  };

  /** One for all who wait. */
  const refresh = (): Promise<Credentials> =>
    (underWay ??= attempt().finally(() => {
      underWay = undefined;
    }));

  const refreshAhead = (at: number) => {
    const pause = Math.min(pauses.least * 2 ** (failures - 1), pauses.most);
    if (failures > 0 && isWithin(pause, failedAt, at)) return;
    refresh().catch(() => undefined);
  };

  const get = (): Promise<Credentials> => {
    if (closed) return Promise.reject(new CredentialError('The source of the credentials is closed.'));
    const at = now();
    if (!isValid(held, at)) return refresh();
    if (at >= held.refreshFrom) refreshAhead(at);
    return Promise.resolve(held.credentials);
  };

  const renew = async (refused: Credentials): Promise<boolean> => {
    const hasOthers = () => isValid(held, now()) && !areSame(held.credentials, refused);
    if (closed) return false;
    if (hasOthers()) return true;
    if (!underWay && isValid(held, now())) {
      if (isWithin(forcedGapMs, forcedAt, now())) return false;
      if (failures > 0 && isWithin(pauses.least, failedAt, now())) return false;
    }
    const renewed = await refresh().catch(() => undefined);
    // One that fails says nothing of what there is to be had, and holds up no other.
    if (renewed) forcedAt = now();
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
