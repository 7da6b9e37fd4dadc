import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bombs, compressions, undecodable } from '../../support/fixtures/compressed.js';
import { tokenAuthenticator } from '../../support/fixtures/token-authenticator.js';
import { startInterjectingRelay } from '../../support/servers/network/interjecting-relay.js';
import { createStops } from '../../support/servers/stops.js';
import { aTokenIssuer, type TokenIssuer } from '../../support/servers/token-issuer.js';

const stops = createStops();
let issuer: TokenIssuer;
let keys: string;
beforeEach(async () => {
  issuer = stops.add(await aTokenIssuer());
  keys = JSON.stringify({ keys: [issuer.key.jwk] });
});
afterEach(() => stops.all());

/** The subject of a caller whose token is verified with the fetched keys, or the code of the failed fetch. */
const fetched = async (authenticator = tokenAuthenticator([issuer])) => {
  const caller = await authenticator.bearer(issuer.token());
  return 'subject' in caller ? caller.subject : authenticator.failures.join();
};

describe('the keys of an issuer', () => {
  it('are asked for without compression', async () => {
    let asked: string | undefined;
    issuer.respondWith((response) => {
      asked = String(response.req.headers['accept-encoding']);
      response.end(keys);
    });
    expect(await fetched()).toBe('ada');
    expect(asked).toBe('identity');
  });

  it.each(compressions)('may have the Content-Encoding "%s"', async (coding, compress) => {
    issuer.respondWith((response) => response.setHeader('content-encoding', coding).end(compress(keys)));
    expect(await fetched()).toBe('ada');
  });

  it.each(undecodable)('are not read with %s (%s)', async (_flaw, coding, compress) => {
    issuer.respondWith((response) => response.setHeader('content-encoding', coding).end(compress(keys)));
    expect(await fetched()).toMatch(/^(UNKNOWN|INVALID)_CODING$/);
  });

  it.each(bombs)('have at most 1 MB when they are decompressed (%s)', async (coding, bomb) => {
    issuer.respondWith((response) => response.setHeader('content-encoding', coding).end(bomb(50_000_000)));
    expect(await fetched()).toBe('UND_ERR_RES_EXCEEDED_MAX_SIZE');
  });

  it.each([201, 203])('may come with the status %i', async (status) => {
    issuer.respondWith((response) => response.writeHead(status).end(keys));
    expect(await fetched()).toBe('ada');
  });

  it('may begin with a byte order mark', async () => {
    issuer.respondWith((response) => response.end(`\uFEFF${keys}`));
    expect(await fetched()).toBe('ada');
  });

  it('may come after interim responses', async () => {
    const before = 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(2);
    const relay = stops.add(await startInterjectingRelay(issuer.issuer, { before, packets: 'two' }));
    const viaRelay = { ...issuer, jwksUrl: new URL(relay.url) };
    expect(await fetched(tokenAuthenticator([viaRelay]))).toBe('ada');
  });
});
