import { describe, expect, it } from '@jest/globals';
import { CredentialError } from '../../../src/client/index.js';
import type {
  CredentialProvider,
  ExpiringCredentials,
} from '../../../src/client/credentials/credential-provider.js';
import { createRefreshingSource } from '../../../src/client/credentials/refreshing-source.js';

const start = 1_800_000_000_000;
const hour = 3_600_000;

interface SourceSetup {
  readonly lifetimeMs?: number;
  readonly neverExpires?: boolean;
  readonly refreshMs?: number;
}

/** A source whose provider gives `id-1`, `id-2`, ..., each for an hour unless told otherwise, on a manual clock. */
const createSource = ({ lifetimeMs = hour, neverExpires = false, ...options }: SourceSetup = {}) => {
  const state = {
    now: start,
    retrievals: 0,
    /** What the next retrievals do instead. */
    next: [] as (() => Promise<ExpiringCredentials>)[],
    closed: false,
  };
  const provider: CredentialProvider = {
    retrieve: () => {
      state.retrievals += 1;
      const secretId = `id-${state.retrievals}`;
      const expiresAt = neverExpires ? undefined : state.now + lifetimeMs;
      const fresh = () => Promise.resolve({ credentials: { secretId, secretKey: 'key' }, expiresAt });
      return (state.next.shift() ?? fresh)();
    },
    close: () => {
      state.closed = true;
      return Promise.resolve();
    },
  };
  const reports: string[] = [];
  const source = createRefreshingSource(provider, {
    clock: { unixMs: () => state.now, sleep: () => Promise.resolve() },
    onReport: (sentence) => reports.push(sentence),
    ...options,
  });
  const idNow = async () => (await source.get()).secretId;
  /** Lets background work finish. */
  const backgroundWork = () => new Promise((resolve) => setImmediate(resolve));
  return { state, source, reports, idNow, backgroundWork };
};

const failing = () => Promise.reject(new CredentialError('Not now.', { transient: true }));

/** A retrieval that ends when `release` is called. */
const later = (credentials: ExpiringCredentials['credentials'], expiresAt: number) => {
  let release = () => {};
  const given = new Promise<ExpiringCredentials>((resolve) => {
    release = () => {
      resolve({ credentials, expiresAt });
    };
  });
  return { issue: () => given, release };
};

describe('cached credentials', () => {
  it('are retrieved when first needed, once for a thousand concurrent callers', async () => {
    const { state, source } = createSource();
    expect(state.retrievals).toBe(0);
    const all = await Promise.all(Array.from({ length: 1_000 }, () => source.get()));
    expect(new Set(all.map(({ secretId }) => secretId))).toEqual(new Set(['id-1']));
    expect(state.retrievals).toBe(1);
  });

  it('are not refreshed until five minutes before they expire', async () => {
    const { state, idNow } = createSource();
    await idNow();
    state.now += hour - 300_001;
    expect(await idNow()).toBe('id-1');
    expect(state.retrievals).toBe(1);
  });

  it('are then refreshed once in the background, while the old ones are used', async () => {
    const { state, source, idNow, backgroundWork } = createSource();
    await idNow();
    state.now += hour - 300_000;
    const { issue, release } = later({ secretId: 'later', secretKey: 'key' }, state.now + hour);
    state.next.push(issue);
    const all = await Promise.all(Array.from({ length: 1_000 }, () => source.get()));
    expect(new Set(all.map(({ secretId }) => secretId))).toEqual(new Set(['id-1']));
    expect(state.retrievals).toBe(2);
    release();
    await backgroundWork();
    expect(await idNow()).toBe('later');
    expect(state.retrievals).toBe(2);
  });

  it('are refreshed a quarter of their lifetime ahead if that is shorter', async () => {
    const { state, idNow, backgroundWork } = createSource({ lifetimeMs: 60_000 });
    await idNow();
    state.now += 44_999;
    await idNow();
    expect(state.retrievals).toBe(1);
    state.now += 1;
    await idNow();
    await backgroundWork();
    expect(await idNow()).toBe('id-2');
  });

  it('are retrieved at most once a second if the provider gives the same ones until they expire', async () => {
    const { state, source, backgroundWork } = createSource();
    const end = start + 10_000;
    const same = () =>
      Promise.resolve({ credentials: { secretId: 'same', secretKey: 'key' }, expiresAt: end });
    state.next.push(...Array.from({ length: 100 }, () => same));
    for (; state.now < end; state.now += 10) {
      await source.get();
      await backgroundWork();
    }
    expect(state.retrievals).toBeLessThanOrEqual(10);
    expect(state.retrievals).toBeGreaterThan(2);
  });

  it('that do not expire are retrieved once', async () => {
    const { state, idNow } = createSource({ neverExpires: true });
    await idNow();
    state.now += 1_000 * hour;
    expect(await idNow()).toBe('id-1');
    expect(state.retrievals).toBe(1);
  });

  it('are never used after they expire', async () => {
    const { state, idNow } = createSource();
    await idNow();
    state.now += hour;
    expect(await idNow()).toBe('id-2');
  });
});

describe('a refresh that fails', () => {
  it('does not affect the next one, even if there were no credentials yet', async () => {
    const { state, source, idNow } = createSource();
    state.next.push(failing, failing);
    await expect(source.get()).rejects.toThrow(new CredentialError('Not now.'));
    await expect(source.get()).rejects.toBeInstanceOf(CredentialError);
    expect(await idNow()).toBe('id-3');
    expect(state.retrievals).toBe(3);
  });

  it('before the expiry is not noticed by callers, and is retried after 1, 2, 4, ... and at most 30 seconds', async () => {
    const { state, idNow, backgroundWork } = createSource();
    await idNow();
    state.now += hour - 300_000;
    state.next.push(...Array.from({ length: 200 }, () => failing));
    const tries: number[] = [];
    const from = state.now;
    for (; state.now < from + 130_000; state.now += 500) {
      const before = state.retrievals;
      expect(await idNow()).toBe('id-1');
      await backgroundWork();
      if (state.retrievals > before) tries.push((state.now - from) / 1_000);
    }
    expect(tries).toEqual([0, 1, 3, 7, 15, 31, 61, 91, 121]);
    state.next.splice(0);
    state.now += 30_000;
    await idNow();
    await backgroundWork();
    expect(await idNow()).not.toBe('id-1');
  });

  it('after the expiry fails all waiting callers at once, and the next caller retries', async () => {
    const { state, source, idNow } = createSource();
    await idNow();
    state.now += hour;
    state.next.push(failing);
    const all = await Promise.allSettled(Array.from({ length: 1_000 }, () => source.get()));
    expect(all.every(({ status }) => status === 'rejected')).toBe(true);
    expect(state.retrievals).toBe(2);
    expect(await idNow()).toBe('id-3');
  });

  it('is a CredentialError whatever was thrown, and reveals nothing of it', async () => {
    const { state, source } = createSource();
    state.next.push(
      () => Promise.reject(new Error('canary')),
      () => {
        throw new TypeError('canary');
      },
    );
    while (state.next.length > 0) {
      const error: unknown = await source.get().catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(CredentialError);
      expect(String(error)).not.toContain('canary');
    }
  });

  it('times out if the provider never ends, and does not block the next one', async () => {
    const { state, source, idNow } = createSource({ refreshMs: 20 });
    state.next.push(() => new Promise<ExpiringCredentials>(() => undefined));
    await expect(source.get()).rejects.toMatchObject({ name: 'CredentialError', transient: true });
    expect(await idNow()).toBe('id-2');
  });

  it('is reported when failures begin and when they end, not each time', async () => {
    const { state, reports, idNow, backgroundWork } = createSource();
    await idNow();
    state.now += hour - 300_000;
    state.next.push(failing, failing);
    for (const seconds of [0, 1, 2]) {
      state.now += seconds * 1_000;
      await idNow();
      await backgroundWork();
    }
    expect(reports).toEqual([
      'The credentials cannot be refreshed: Not now. The current ones are used until they expire; refreshing is retried.',
      'The credentials are refreshed again.',
    ]);
  });
});

describe('credentials that KMS refuses', () => {
  const createRefusedSource = async (...args: Parameters<typeof createSource>) => {
    const setup = createSource(...args);
    return { ...setup, refused: await setup.source.get() };
  };

  it('are replaced, once for all callers', async () => {
    const { state, source, refused, idNow } = await createRefusedSource();
    const all = await Promise.all(Array.from({ length: 1_000 }, () => source.renew(refused)));
    expect(new Set(all)).toEqual(new Set([true]));
    expect(state.retrievals).toBe(2);
    expect(await idNow()).toBe('id-2');
  });

  it('are not retrieved again if others arrived meanwhile', async () => {
    const { state, source, refused } = await createRefusedSource();
    await source.renew(refused);
    expect(await source.renew(refused)).toBe(true);
    expect(state.retrievals).toBe(2);
  });

  it('stay if the provider gives the same ones again', async () => {
    const { state, source, refused, idNow } = await createRefusedSource({ neverExpires: true });
    state.next.push(() => Promise.resolve({ credentials: { ...refused }, expiresAt: undefined }));
    expect(await source.renew(refused)).toBe(false);
    expect(await idNow()).toBe('id-1');
  });

  it('stay if the provider fails', async () => {
    const { state, source, refused, idNow } = await createRefusedSource();
    state.next.push(failing);
    expect(await source.renew(refused)).toBe(false);
    expect(await idNow()).toBe('id-1');
  });

  it('are replaced a second after a failed refresh', async () => {
    const { state, source, refused, idNow } = await createRefusedSource();
    state.next.push(failing);
    expect(await source.renew(refused)).toBe(false);
    state.now += 999;
    expect(await source.renew(refused)).toBe(false);
    expect(state.retrievals).toBe(2);
    state.now += 1;
    expect(await source.renew(refused)).toBe(true);
    expect(await idNow()).not.toBe('id-1');
  });

  it('force a refresh at most every five seconds, however many refusals there are', async () => {
    const { state, source } = await createRefusedSource();
    for (let each = 0; each < 200; each += 1) {
      await source.renew(await source.get());
      state.now += 100;
    }
    expect(state.retrievals).toBe(1 + 4);
  });

  it('are replaced at once if they have expired as well', async () => {
    const { state, source, refused } = await createRefusedSource();
    await source.renew(refused);
    const second = await source.get();
    state.now += hour;
    expect(await source.renew(second)).toBe(true);
    expect(state.retrievals).toBe(3);
  });

  it('can be renewed even if the clock was set back', async () => {
    const { state, source, refused } = await createRefusedSource({ neverExpires: true });
    await source.renew(refused);
    state.now -= 10 * hour;
    expect(await source.renew(await source.get())).toBe(true);
  });
});

describe('a closed source', () => {
  it('gives no credentials, and has closed its provider', async () => {
    const { state, source, idNow } = createSource();
    const refused = await source.get();
    await source.close();
    await expect(idNow()).rejects.toBeInstanceOf(CredentialError);
    expect(await source.renew(refused)).toBe(false);
    expect(state).toMatchObject({ closed: true, retrievals: 1 });
  });
});
