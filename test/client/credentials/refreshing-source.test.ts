import { describe, expect, it } from '@jest/globals';
import { CredentialError } from '../../../src/client/index.js';
import type {
  CredentialProvider,
  ExpiringCredentials,
} from '../../../src/client/credentials/credential-provider.js';
import { createRefreshingSource } from '../../../src/client/credentials/refreshing-source.js';

const start = 1_800_000_000_000;
const hour = 3_600_000;

/** A provider that gives `id-1`, `id-2`, ..., each for an hour unless told otherwise, and a clock that is moved by hand. */
const aProvider = ({ lifetimeMs = hour, lasting = false } = {}) => {
  const state = {
    now: start,
    issues: 0,
    /** What the next ones do in the place of giving something. */
    next: [] as (() => Promise<ExpiringCredentials>)[],
    closed: false,
  };
  const provider: CredentialProvider = {
    retrieve: () => {
      state.issues += 1;
      const secretId = `id-${state.issues}`;
      const expiresAt = lasting ? undefined : state.now + lifetimeMs;
      const usual = () => Promise.resolve({ credentials: { secretId, secretKey: 'key' }, expiresAt });
      return (state.next.shift() ?? usual)();
    },
    close: () => {
      state.closed = true;
      return Promise.resolve();
    },
  };
  const reports: string[] = [];
  const source = createRefreshingSource(provider, {
    clock: { unixMs: () => state.now },
    onReport: (sentence) => reports.push(sentence),
    refreshMs: 500,
  });
  const idNow = async () => (await source.get()).secretId;
  /** Lets what runs in the background come to its end. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { state, source, reports, idNow, settle };
};

const failing = () => Promise.reject(new CredentialError('Not now.', { transient: true }));

/** A provider's answer that is given when told. */
const later = (credentials: ExpiringCredentials['credentials'], expiresAt: number) => {
  let release = () => {};
  const given = new Promise<ExpiringCredentials>((resolve) => {
    release = () => {
      resolve({ credentials, expiresAt });
    };
  });
  return { issue: () => given, release };
};

describe('credentials that are kept', () => {
  it('are asked for when they are first needed, once for a thousand who wait', async () => {
    const { state, source } = aProvider();
    expect(state.issues).toBe(0);
    const all = await Promise.all(Array.from({ length: 1_000 }, () => source.get()));
    expect(new Set(all.map(({ secretId }) => secretId))).toEqual(new Set(['id-1']));
    expect(state.issues).toBe(1);
  });

  it('serve until five minutes before their end', async () => {
    const { state, idNow } = aProvider();
    await idNow();
    state.now += hour - 300_001;
    expect(await idNow()).toBe('id-1');
    expect(state.issues).toBe(1);
  });

  it('are refreshed in the background from then on, once, while the old ones serve', async () => {
    const { state, source, idNow, settle } = aProvider();
    await idNow();
    state.now += hour - 300_000;
    const { issue, release } = later({ secretId: 'later', secretKey: 'key' }, state.now + hour);
    state.next.push(issue);
    const all = await Promise.all(Array.from({ length: 1_000 }, () => source.get()));
    expect(new Set(all.map(({ secretId }) => secretId))).toEqual(new Set(['id-1']));
    expect(state.issues).toBe(2);
    release();
    await settle();
    expect(await idNow()).toBe('later');
    expect(state.issues).toBe(2);
  });

  it('are refreshed a quarter of their lifetime ahead where that is less', async () => {
    const { state, idNow, settle } = aProvider({ lifetimeMs: 60_000 });
    await idNow();
    state.now += 44_999;
    await idNow();
    expect(state.issues).toBe(1);
    state.now += 1;
    await idNow();
    await settle();
    expect(await idNow()).toBe('id-2');
  });

  it('are asked for once a second at most where the same come again until their end', async () => {
    const { state, source, settle } = aProvider();
    const end = start + 10_000;
    const same = () =>
      Promise.resolve({ credentials: { secretId: 'same', secretKey: 'key' }, expiresAt: end });
    state.next.push(...Array.from({ length: 100 }, () => same));
    for (; state.now < end; state.now += 10) {
      await source.get();
      await settle();
    }
    expect(state.issues).toBeLessThanOrEqual(10);
    expect(state.issues).toBeGreaterThan(2);
  });

  it('without an end are asked for once', async () => {
    const { state, idNow } = aProvider({ lasting: true });
    await idNow();
    state.now += 1_000 * hour;
    expect(await idNow()).toBe('id-1');
    expect(state.issues).toBe(1);
  });

  it('are never given after their end', async () => {
    const { state, idNow } = aProvider();
    await idNow();
    state.now += hour;
    expect(await idNow()).toBe('id-2');
  });
});

describe('a refresh that fails', () => {
  it('does not spoil the next one, also where there were no credentials yet', async () => {
    const { state, source, idNow } = aProvider();
    state.next.push(failing, failing);
    await expect(source.get()).rejects.toThrow(new CredentialError('Not now.'));
    await expect(source.get()).rejects.toBeInstanceOf(CredentialError);
    expect(await idNow()).toBe('id-3');
    expect(state.issues).toBe(3);
  });

  it('ahead of the end is not felt, and is tried again after 1, 2, 4, ... and at most 30 seconds', async () => {
    const { state, idNow, settle } = aProvider();
    await idNow();
    state.now += hour - 300_000;
    state.next.push(...Array.from({ length: 200 }, () => failing));
    const tries: number[] = [];
    const from = state.now;
    for (; state.now < from + 130_000; state.now += 500) {
      const before = state.issues;
      expect(await idNow()).toBe('id-1');
      await settle();
      if (state.issues > before) tries.push((state.now - from) / 1_000);
    }
    expect(tries).toEqual([0, 1, 3, 7, 15, 31, 61, 91, 121]);
    state.next.splice(0);
    state.now += 30_000;
    await idNow();
    await settle();
    expect(await idNow()).not.toBe('id-1');
  });

  it('after the end fails those who wait, once for all of them, and the next who asks tries again', async () => {
    const { state, source, idNow } = aProvider();
    await idNow();
    state.now += hour;
    state.next.push(failing);
    const all = await Promise.allSettled(Array.from({ length: 1_000 }, () => source.get()));
    expect(all.every(({ status }) => status === 'rejected')).toBe(true);
    expect(state.issues).toBe(2);
    expect(await idNow()).toBe('id-3');
  });

  it('is a CredentialError whatever was thrown, and shows nothing of it', async () => {
    const { state, source } = aProvider();
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

  it('ends by itself where the provider never does, and the next one is not held up', async () => {
    const { state, source, idNow } = aProvider();
    state.next.push(() => new Promise<ExpiringCredentials>(() => undefined));
    await expect(source.get()).rejects.toMatchObject({ name: 'CredentialError', transient: true });
    expect(await idNow()).toBe('id-2');
  });

  it('is told of when it begins and when it is over, not each time', async () => {
    const { state, reports, idNow, settle } = aProvider();
    await idNow();
    state.now += hour - 300_000;
    state.next.push(failing, failing);
    for (const seconds of [0, 1, 2]) {
      state.now += seconds * 1_000;
      await idNow();
      await settle();
    }
    expect(reports).toEqual([
      'The credentials cannot be refreshed: Not now. The current ones are used until they expire; refreshing is retried.',
      'The credentials are refreshed again.',
    ]);
  });
});

describe('credentials that KMS refuses', () => {
  const aRefusal = async (...args: Parameters<typeof aProvider>) => {
    const setup = aProvider(...args);
    return { ...setup, refused: await setup.source.get() };
  };

  it('are replaced, once for all who were refused', async () => {
    const { state, source, refused, idNow } = await aRefusal();
    const all = await Promise.all(Array.from({ length: 1_000 }, () => source.renew(refused)));
    expect(new Set(all)).toEqual(new Set([true]));
    expect(state.issues).toBe(2);
    expect(await idNow()).toBe('id-2');
  });

  it('are not asked for again where others came meanwhile', async () => {
    const { state, source, refused } = await aRefusal();
    await source.renew(refused);
    expect(await source.renew(refused)).toBe(true);
    expect(state.issues).toBe(2);
  });

  it('stay where the same come again', async () => {
    const { state, source, refused, idNow } = await aRefusal({ lasting: true });
    state.next.push(() => Promise.resolve({ credentials: { ...refused }, expiresAt: undefined }));
    expect(await source.renew(refused)).toBe(false);
    expect(await idNow()).toBe('id-1');
  });

  it('stay where no others can be had', async () => {
    const { state, source, refused, idNow } = await aRefusal();
    state.next.push(failing);
    expect(await source.renew(refused)).toBe(false);
    expect(await idNow()).toBe('id-1');
  });

  it('are replaced a second after a refresh that failed: it spoils nothing for long', async () => {
    const { state, source, refused, idNow } = await aRefusal();
    state.next.push(failing);
    expect(await source.renew(refused)).toBe(false);
    state.now += 999;
    expect(await source.renew(refused)).toBe(false);
    expect(state.issues).toBe(2);
    state.now += 1;
    expect(await source.renew(refused)).toBe(true);
    expect(await idNow()).not.toBe('id-1');
  });

  it('force a refresh every five seconds at most, however many refusals there are', async () => {
    const { state, source } = await aRefusal();
    for (let each = 0; each < 200; each += 1) {
      await source.renew(await source.get());
      state.now += 100;
    }
    expect(state.issues).toBe(1 + 4);
  });

  it('and have expired besides are replaced like any that have', async () => {
    const { state, source, refused } = await aRefusal();
    await source.renew(refused);
    const second = await source.get();
    state.now += hour;
    expect(await source.renew(second)).toBe(true);
    expect(state.issues).toBe(3);
  });

  it('can be renewed though the clock was set back', async () => {
    const { state, source, refused } = await aRefusal({ lasting: true });
    await source.renew(refused);
    state.now -= 10 * hour;
    expect(await source.renew(await source.get())).toBe(true);
  });
});

describe('a source that is closed', () => {
  it('gives nothing more, and has closed its provider', async () => {
    const { state, source, idNow } = aProvider();
    const refused = await source.get();
    await source.close();
    await expect(idNow()).rejects.toBeInstanceOf(CredentialError);
    expect(await source.renew(refused)).toBe(false);
    expect(state).toMatchObject({ closed: true, issues: 1 });
  });
});
