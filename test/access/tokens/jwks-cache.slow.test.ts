import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.js';
import { aSigningKey } from '../../support/fixtures/signing-key.js';
import { tokenAuthenticator } from '../../support/fixtures/token-authenticator.js';
import {
  aTokenIssuer,
  responses,
  type JwksResponse,
  type TokenIssuer,
} from '../../support/servers/token-issuer.js';

const minutes = (count: number) => count * 60;
const hours = (count: number) => count * 3_600;

const unreachable = {
  problem: 'refused',
  message: 'The token is not accepted.',
  detail: 'JWKS_UNREACHABLE',
};
const accepted = { subject: 'ada' };
const unknownKey = { detail: 'ERR_JWKS_NO_MATCHING_KEY' };

/** For an issuer that hangs. Only its fetches may time out, so a test waits until the others succeed. */
const shortFetchMs = 1_000;

/** A clock that stands still until the test advances it. */
const createTestClock = () => {
  let now = Date.now();
  return {
    now: () => now,
    advance: (seconds: number) => {
      now += seconds * 1_000;
    },
  };
};

describe('the keys of an issuer', () => {
  let issuer: TokenIssuer;
  let clock: ReturnType<typeof createTestClock>;
  beforeEach(async () => {
    issuer = await aTokenIssuer();
    clock = createTestClock();
  });
  afterEach(() => issuer.close());

  const anAuthenticator = (options: { readonly fetchMs?: number } = {}) => {
    const authenticator = tokenAuthenticator([issuer], { now: clock.now, ...options });
    return {
      ...authenticator,
      /** Authenticates with a token that is valid at the time of the clock. */
      authenticate: (parts: Parameters<TokenIssuer['token']>[0] = {}) => {
        const now = Math.floor(clock.now() / 1_000);
        const claims = { iat: now, exp: now + 300, ...parts.claims };
        return authenticator.bearer(issuer.token({ ...parts, claims }));
      },
    };
  };

  /** An authenticator that has just fetched the keys. The counts start then. */
  const aReadyAuthenticator = async (options: { readonly fetchMs?: number } = {}) => {
    const authenticator = anAuthenticator(options);
    await eventually(async () => {
      if ('subject' in (await authenticator.authenticate())) return true;
      clock.advance(1);
      return false;
    });
    const fetchesBefore = issuer.fetches();
    authenticator.failures.splice(0);
    return { ...authenticator, fetches: () => issuer.fetches() - fetchesBefore };
  };

  it('can be fetched before the first token arrives', async () => {
    const authenticator = anAuthenticator();
    await authenticator.prepare();
    expect(issuer.fetches()).toBe(1);
    expect(await authenticator.authenticate()).toMatchObject(accepted);
    expect(issuer.fetches()).toBe(1);
  });

  it('are fetched once for all tokens that wait for them', async () => {
    const { bearer } = anAuthenticator();
    const tokens = Array.from({ length: 100 }, () => issuer.token());
    const callers = await Promise.all(tokens.map((token) => bearer(token)));
    for (const caller of callers) expect(caller).toMatchObject(accepted);
    expect(issuer.fetches()).toBe(1);
  });

  it('are refreshed in the background after 5 minutes', async () => {
    const { authenticate, fetches } = await aReadyAuthenticator();
    clock.advance(minutes(5) - 1);
    await authenticate();
    expect(fetches()).toBe(0);
    clock.advance(2);
    // No token may wait for a response that never comes.
    issuer.respondWith(responses.hang());
    for (let i = 0; i < 10; i += 1) expect(await authenticate()).toMatchObject(accepted);
    await eventually(() => fetches() === 1);
  });

  it('are refreshed first after 10 minutes, so that a withdrawn key no longer works', async () => {
    const { authenticate, fetches } = await aReadyAuthenticator();
    issuer.rotateTo(aSigningKey({ kid: 'second' }));
    clock.advance(minutes(10));
    expect(await authenticate()).toMatchObject(unknownKey);
    expect(fetches()).toBe(1);
  });

  it('are refreshed at once for a token with a new key', async () => {
    const { authenticate, fetches } = await aReadyAuthenticator();
    const second = aSigningKey({ kid: 'second' });
    issuer.rotateTo(issuer.key, second);
    clock.advance(30);
    expect(await authenticate({ key: second })).toMatchObject(accepted);
    expect(await authenticate()).toMatchObject(accepted);
    expect(fetches()).toBe(1);
  });

  it('are fetched at most three times, then once every 30 seconds, for any number of tokens with unknown key ids', async () => {
    const { authenticate, fetches } = await aReadyAuthenticator();
    const flood = async () => {
      for (let index = 0; index < 200; index += 1) {
        expect(await authenticate({ header: { kid: `no-${index}` } })).toMatchObject(unknownKey);
      }
    };
    await flood();
    expect(fetches()).toBe(3);
    for (const [seconds, expected] of [
      [30, 4],
      [29, 4],
      [1, 5],
    ] as const) {
      clock.advance(seconds);
      await flood();
      expect(fetches()).toBe(expected);
    }
    expect(await authenticate()).toMatchObject(accepted);
  });

  it('are fetched once for simultaneous tokens with unknown key ids', async () => {
    const { authenticate, fetches } = await aReadyAuthenticator();
    const tokens = Array.from({ length: 1_000 }, (_, index) =>
      authenticate({ header: { kid: `no-${index}` } }),
    );
    for (const answer of await Promise.all(tokens)) expect(answer).toMatchObject(unknownKey);
    expect(fetches()).toBe(1);
  });

  it('stay in use for a day while the issuer is down, and are fetched as soon as it is back', async () => {
    const { authenticate, failures } = await aReadyAuthenticator();
    await issuer.stop();
    clock.advance(minutes(10));
    expect(await authenticate()).toMatchObject(accepted);
    expect(failures).toEqual(['ECONNREFUSED']);
    clock.advance(hours(23));
    expect(await authenticate()).toMatchObject(accepted);
    await eventually(() => failures.length === 2);

    const second = aSigningKey({ kid: 'second' });
    issuer.rotateTo(second);
    await issuer.restart();
    clock.advance(30);
    expect(await authenticate({ key: second })).toMatchObject(accepted);
    expect(await authenticate()).toMatchObject(unknownKey);
  });

  it('are not used for longer than a day after they were fetched', async () => {
    const { authenticate } = await aReadyAuthenticator();
    await issuer.stop();
    clock.advance(hours(24) - 1);
    expect(await authenticate()).toMatchObject(accepted);
    clock.advance(2);
    expect(await authenticate()).toEqual(unreachable);
    await issuer.restart();
    clock.advance(1);
    expect(await authenticate()).toMatchObject(accepted);
  });

  it('delay only one token while the issuer hangs', async () => {
    const { authenticate, failures, fetches } = await aReadyAuthenticator({ fetchMs: shortFetchMs });
    issuer.respondWith(responses.hang());
    clock.advance(minutes(10));
    expect(await authenticate()).toMatchObject(accepted);
    expect(failures).toEqual(['TimeoutError']);
    for (let i = 0; i < 100; i += 1) expect(await authenticate()).toMatchObject(accepted);
    expect(fetches()).toBe(1);

    // This token starts the next fetch and does not wait for it.
    clock.advance(30);
    expect(await authenticate()).toMatchObject(accepted);
    await eventually(() => failures.length === 2);
    expect(fetches()).toBe(2);
  });

  const invalid: readonly (readonly [string, JwksResponse, string])[] = [
    ['an error', responses.status(500), 'HTTP_500'],
    ['an empty response', responses.status(204), 'HTTP_204'],
    ['a response that is not JSON', responses.body('<html>'), 'NOT_JSON'],
    ['a list', responses.body([]), 'NOT_A_KEY_SET'],
    ['null', responses.body('null'), 'NOT_A_KEY_SET'],
    ['no keys', responses.body({ keys: [] }), 'NOT_A_KEY_SET'],
    ['a null key', responses.body({ keys: [null] }), 'NOT_A_KEY_SET'],
    ['a key without a type', responses.body({ keys: [{}] }), 'NOT_A_KEY_SET'],
    ['only encryption keys', responses.body({ keys: [{ kty: 'RSA', use: 'enc' }] }), 'NOT_A_KEY_SET'],
    ['101 keys', responses.body({ keys: Array(101).fill(aSigningKey().jwk) }), 'NOT_A_KEY_SET'],
    ['50 MB', responses.bytes(50_000_000), 'UND_ERR_RES_EXCEEDED_MAX_SIZE'],
  ];

  it.each(invalid)('are not replaced by %s', async (_, response, code) => {
    const { authenticate, failures } = await aReadyAuthenticator();
    issuer.respondWith(response);
    clock.advance(minutes(10));
    expect(await authenticate()).toMatchObject(accepted);
    expect(failures).toEqual([code]);
  });

  it('are not replaced by a response that stops half-way', async () => {
    const { authenticate, failures } = await aReadyAuthenticator({ fetchMs: shortFetchMs });
    issuer.respondWith(responses.hangMidway());
    clock.advance(minutes(10));
    expect(await authenticate()).toMatchObject(accepted);
    expect(failures).toEqual(['TimeoutError']);
  });

  it('are not fetched through a redirect', async () => {
    const elsewhere = await aTokenIssuer(issuer.key);
    issuer.respondWith(responses.redirectTo(elsewhere.jwksUrl.href));
    const { authenticate, failures } = anAuthenticator();
    expect(await authenticate()).toEqual(unreachable);
    expect(failures).toEqual(['HTTP_302']);
    expect(elsewhere.fetches()).toBe(0);
    await elsewhere.close();
  });

  it('are fetched once a second until the issuer is up; every token is rejected until then', async () => {
    await issuer.stop();
    const { authenticate, failures } = anAuthenticator();
    for (let i = 0; i < 100; i += 1) expect(await authenticate()).toEqual(unreachable);
    expect(failures).toEqual(['ECONNREFUSED']);
    clock.advance(1);
    expect(await authenticate()).toEqual(unreachable);
    expect(failures).toHaveLength(2);
    await issuer.restart();
    clock.advance(1);
    expect(await authenticate()).toMatchObject(accepted);
    expect(issuer.fetches()).toBe(1);
  });

  it('delay tokens by one timeout if the issuer hangs from the start', async () => {
    issuer.respondWith(responses.hang());
    const { authenticate, failures } = anAuthenticator({ fetchMs: shortFetchMs });
    const callers = await Promise.all(Array.from({ length: 100 }, () => authenticate()));
    for (const caller of callers) expect(caller).toEqual(unreachable);
    expect(await authenticate()).toEqual(unreachable);
    expect(failures).toEqual(['TimeoutError']);
    expect(issuer.fetches()).toBe(1);
    issuer.respondWith();
    await eventually(async () => {
      clock.advance(1);
      return 'subject' in (await authenticate());
    });
  });

  it('are fetched even after the clock was set back by hours', async () => {
    const { authenticate } = await aReadyAuthenticator();
    clock.advance(-hours(3));
    const second = aSigningKey({ kid: 'second' });
    issuer.rotateTo(second);
    expect(await authenticate({ key: second })).toMatchObject(accepted);
  });

  it('may include keys of unknown types', async () => {
    issuer.respondWith(
      responses.body({
        keys: [{ kty: 'new', alg: 'new' }, { kty: 'AKP', alg: 'ML-DSA-44', pub: 'AA' }, issuer.key.jwk],
      }),
    );
    expect(await anAuthenticator().authenticate()).toMatchObject(accepted);
  });
});
