import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aClock, eventually, tokenAuthenticator } from '../../support/fixtures/token-authenticator.js';
import { aSigningKey } from '../../support/fixtures/signing-key.js';
import { answers, aTokenIssuer, type Answer, type TokenIssuer } from '../../support/servers/token-issuer.js';

const minutes = (count: number) => count * 60;
const hours = (count: number) => count * 3_600;

const unreachable = {
  problem: 'refused',
  message: 'The token is not accepted.',
  detail: 'JWKS_UNREACHABLE',
};
const accepted = { subject: 'ada' };
const unknownKey = { detail: 'ERR_JWKS_NO_MATCHING_KEY' };

describe("an issuer's keys", () => {
  let issuer: TokenIssuer;
  let clock: ReturnType<typeof aClock>;
  beforeEach(async () => {
    issuer = await aTokenIssuer();
    clock = aClock();
  });
  afterEach(() => issuer.close());

  const anAuthenticator = (options: { readonly fetchMs?: number } = {}) => {
    const authenticator = tokenAuthenticator([issuer], { now: clock.now, ...options });
    return {
      ...authenticator,
      /** What becomes of a token that is good at the time of the clock. */
      ask: (parts: Parameters<TokenIssuer['token']>[0] = {}) => {
        const now = Math.floor(clock.now() / 1_000);
        const claims = { iat: now, exp: now + 300, ...parts.claims };
        return authenticator.bearer(issuer.token({ ...parts, claims }));
      },
    };
  };
  /** One whose keys have come. */
  const aReadyAuthenticator = async (options: { readonly fetchMs?: number } = {}) => {
    const authenticator = anAuthenticator(options);
    expect(await authenticator.ask()).toMatchObject(accepted);
    expect(issuer.fetches()).toBe(1);
    return authenticator;
  };

  it('may be fetched before any token comes', async () => {
    const authenticator = anAuthenticator();
    await authenticator.prepare();
    expect(issuer.fetches()).toBe(1);
    expect(await authenticator.ask()).toMatchObject(accepted);
    expect(issuer.fetches()).toBe(1);
  });

  it('are fetched once for all who wait for them', async () => {
    const { bearer } = anAuthenticator();
    // Made before: an answer of the issuer could not be heard meanwhile.
    const tokens = Array.from({ length: 100 }, () => issuer.token());
    const callers = await Promise.all(tokens.map((token) => bearer(token)));
    for (const caller of callers) expect(caller).toMatchObject(accepted);
    expect(issuer.fetches()).toBe(1);
  });

  it('serve for 5 minutes, then are fetched anew by the way', async () => {
    const { ask } = await aReadyAuthenticator();
    clock.advance(minutes(5) - 1);
    await ask();
    expect(issuer.fetches()).toBe(1);
    clock.advance(2);
    // Nobody waits for what never comes.
    issuer.answers(answers.hangs());
    for (let i = 0; i < 10; i += 1) expect(await ask()).toMatchObject(accepted);
    await eventually(() => issuer.fetches() === 2);
  });

  it('are waited for where they are 10 minutes old: a key that was withdrawn no longer serves', async () => {
    const { ask } = await aReadyAuthenticator();
    issuer.rotateTo(aSigningKey({ kid: 'second' }));
    clock.advance(minutes(10));
    expect(await ask()).toMatchObject(unknownKey);
    expect(issuer.fetches()).toBe(2);
  });

  it('may rotate: a token by a new key causes them to be fetched', async () => {
    const { ask } = await aReadyAuthenticator();
    const second = aSigningKey({ kid: 'second' });
    issuer.rotateTo(issuer.key, second);
    clock.advance(30);
    expect(await ask({ key: second })).toMatchObject(accepted);
    expect(await ask()).toMatchObject(accepted);
    expect(issuer.fetches()).toBe(2);
  });

  it('are fetched three times at once, and then once in 30 seconds, however many tokens name keys that there are none of', async () => {
    const { ask } = await aReadyAuthenticator();
    const flood = async () => {
      for (let index = 0; index < 200; index += 1) {
        expect(await ask({ header: { kid: `no-${index}` } })).toMatchObject(unknownKey);
      }
    };
    await flood();
    expect(issuer.fetches()).toBe(4);
    for (const [seconds, fetches] of [
      [30, 5],
      [29, 5],
      [1, 6],
    ] as const) {
      clock.advance(seconds);
      await flood();
      expect(issuer.fetches()).toBe(fetches);
    }
    // And the callers with good tokens notice nothing.
    expect(await ask()).toMatchObject(accepted);
  });

  it('are fetched once for all tokens at a time that name keys that there are none of', async () => {
    const { ask } = await aReadyAuthenticator();
    const tokens = Array.from({ length: 1_000 }, (_, index) => ask({ header: { kid: `no-${index}` } }));
    for (const answer of await Promise.all(tokens)) expect(answer).toMatchObject(unknownKey);
    expect(issuer.fetches()).toBe(2);
  });

  it('serve on for a day while their server is down, and are fetched as soon as it is back', async () => {
    const { ask, failures } = await aReadyAuthenticator();
    await issuer.goesDown();
    clock.advance(minutes(10));
    expect(await ask()).toMatchObject(accepted);
    expect(failures).toEqual(['ECONNREFUSED']);
    clock.advance(hours(23));
    expect(await ask()).toMatchObject(accepted);
    await eventually(() => failures.length === 2);

    const second = aSigningKey({ kid: 'second' });
    issuer.rotateTo(second);
    await issuer.comesUp();
    clock.advance(30);
    expect(await ask({ key: second })).toMatchObject(accepted);
    expect(await ask()).toMatchObject(unknownKey);
  });

  it('serve no longer than a day after they were last fetched', async () => {
    const { ask } = await aReadyAuthenticator();
    await issuer.goesDown();
    clock.advance(hours(24) - 1);
    expect(await ask()).toMatchObject(accepted);
    clock.advance(2);
    expect(await ask()).toEqual(unreachable);
    await issuer.comesUp();
    clock.advance(1);
    expect(await ask()).toMatchObject(accepted);
  });

  it('hold up one call and no more while their server hangs', async () => {
    const { ask, failures } = await aReadyAuthenticator({ fetchMs: 1_000 });
    issuer.answers(answers.hangs());
    clock.advance(minutes(10));
    expect(await ask()).toMatchObject(accepted);
    expect(failures).toEqual(['TimeoutError']);
    for (let i = 0; i < 100; i += 1) expect(await ask()).toMatchObject(accepted);
    expect(issuer.fetches()).toBe(2);

    // The next attempt is under way, and would fail: the call that began it did not wait for that.
    clock.advance(30);
    expect(await ask()).toMatchObject(accepted);
    expect(failures).toHaveLength(1);
    await eventually(() => failures.length === 2);
    expect(issuer.fetches()).toBe(3);
  });

  const bad: readonly (readonly [string, Answer, string])[] = [
    ['an error', answers.status(500), 'HTTP_500'],
    ['nothing', answers.status(204), 'HTTP_204'],
    ['no JSON', answers.with('<html>'), 'NOT_JSON'],
    ['a list', answers.with([]), 'NOT_A_KEY_SET'],
    ['null', answers.with('null'), 'NOT_A_KEY_SET'],
    ['no keys', answers.with({ keys: [] }), 'NOT_A_KEY_SET'],
    ['keys that are none', answers.with({ keys: [null] }), 'NOT_A_KEY_SET'],
    ['keys of no kind', answers.with({ keys: [{}] }), 'NOT_A_KEY_SET'],
    ['keys for encryption alone', answers.with({ keys: [{ kty: 'RSA', use: 'enc' }] }), 'NOT_A_KEY_SET'],
    ['101 keys', answers.with({ keys: Array(101).fill(aSigningKey().jwk) }), 'NOT_A_KEY_SET'],
    ['50 MB', answers.bytes(50_000_000), 'UND_ERR_RES_EXCEEDED_MAX_SIZE'],
    ['a beginning, and then nothing', answers.hangsMidway(), 'TimeoutError'],
  ];

  it.each(bad)('are not replaced by %s', async (_, answer, code) => {
    const { ask, failures } = await aReadyAuthenticator();
    issuer.answers(answer);
    clock.advance(minutes(10));
    expect(await ask()).toMatchObject(accepted);
    expect(failures).toEqual([code]);
  });

  it('are not fetched from where a redirect leads', async () => {
    const elsewhere = await aTokenIssuer(issuer.key);
    issuer.answers(answers.redirectTo(elsewhere.jwksUrl.href));
    const { ask, failures } = anAuthenticator();
    expect(await ask()).toEqual(unreachable);
    expect(failures).toEqual(['HTTP_302']);
    expect(elsewhere.fetches()).toBe(0);
    await elsewhere.close();
  });

  it('may come late: until then each token is refused, and an attempt is made once a second', async () => {
    await issuer.goesDown();
    const { ask, failures } = anAuthenticator();
    for (let i = 0; i < 100; i += 1) expect(await ask()).toEqual(unreachable);
    expect(failures).toEqual(['ECONNREFUSED']);
    clock.advance(1);
    expect(await ask()).toEqual(unreachable);
    expect(failures).toHaveLength(2);
    await issuer.comesUp();
    clock.advance(1);
    expect(await ask()).toMatchObject(accepted);
    expect(issuer.fetches()).toBe(1);
  });

  it('hold up no one for long where their server hangs from the start', async () => {
    issuer.answers(answers.hangs());
    const { ask, failures } = anAuthenticator({ fetchMs: 1_000 });
    const callers = await Promise.all(Array.from({ length: 100 }, () => ask()));
    for (const caller of callers) expect(caller).toEqual(unreachable);
    expect(await ask()).toEqual(unreachable);
    expect(failures).toEqual(['TimeoutError']);
    expect(issuer.fetches()).toBe(1);
    issuer.answers();
    clock.advance(1);
    expect(await ask()).toMatchObject(accepted);
  });

  it('are fetched though the clock was set back by hours', async () => {
    const { ask } = await aReadyAuthenticator();
    clock.advance(-hours(3));
    const second = aSigningKey({ kid: 'second' });
    issuer.rotateTo(second);
    expect(await ask({ key: second })).toMatchObject(accepted);
  });

  it('may stand among others of kinds that are not known here', async () => {
    issuer.answers(
      answers.with({
        keys: [{ kty: 'new', alg: 'new' }, { kty: 'AKP', alg: 'ML-DSA-44', pub: 'AA' }, issuer.key.jwk],
      }),
    );
    expect(await anAuthenticator().ask()).toMatchObject(accepted);
  });
});
