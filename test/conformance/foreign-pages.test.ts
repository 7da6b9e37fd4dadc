import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiVersion } from '../../src/contract/index.js';
import { authorizationHeader } from '../../src/signing/index.js';
import { result } from '../support/local/caller.js';
import { signedByParameters } from '../support/local/sdk-requests.js';
import { installMs, startChromium, whyNoChromium } from '../support/servers/browser/chromium.js';
import { gatewayFor } from '../support/servers/gateway.js';
import { startTestKms, type RunningKms } from '../support/servers/local-kms.js';

interface PageRequest {
  readonly url: string;
  readonly init: {
    readonly method?: string;
    readonly mode?: 'no-cors';
    readonly referrerPolicy?: 'no-referrer';
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  };
}

/** What a page reads; `blocked` if the browser keeps the answer from it. */
interface PageReply {
  readonly status: number | 'blocked';
  readonly text: string;
}

const inABrowser = () => {
  let browser: Browser;
  let kms: RunningKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  let gatewayPort: string;

  beforeAll(async () => {
    browser = await startChromium([
      // The DNS server of the attacker: its domain leads to this machine.
      '--host-resolver-rules=MAP evil.example 127.0.0.1',
      // Recent versions of Chromium ask the user before a public page calls this machine. Others do not.
      '--disable-features=LocalNetworkAccessChecks',
    ]);
    kms = await startTestKms();
    // As with HOST=0.0.0.0, AUTH_MODE=off and no ALLOWED_HOSTS.
    gateway = await gatewayFor(kms, { allowedHosts: 'any' });
    gatewayPort = new URL(gateway.url).port;
  }, installMs);
  afterAll(async () => {
    await browser.close();
    await gateway.close();
    await kms.close();
  });

  /** Sends a request from a page of this origin. Only the page itself does not come from the network. */
  const fromPage = async (origin: string, { url, init }: PageRequest): Promise<PageReply> => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.route(`${origin}/page`, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<p>page</p>' }),
      );
      await page.goto(`${origin}/page`);
      // With a route, Playwright would answer preflights itself.
      await page.unrouteAll();
      return await page.evaluate(
        async (request): Promise<PageReply> => {
          try {
            const response = await fetch(request.url, request.init);
            return { status: response.status, text: await response.text() };
          } catch {
            return { status: 'blocked', text: '' };
          }
        },
        { url, init },
      );
    } finally {
      await context.close();
    }
  };

  const keyCount = async () => (await result(kms, 'ListKeyDetail'))['TotalCount'];
  let aliases = 0;
  const nextAlias = () => {
    aliases += 1;
    return `of-a-page-${aliases}`;
  };

  describe('the gateway', () => {
    const mutation = () => `mutation { createKey(alias: "${nextAlias()}") { __typename } }`;
    const postTo = (origin: string): PageRequest => ({
      url: `${origin}/graphql`,
      init: {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: mutation() }),
      },
    });
    const getFrom = (origin: string): PageRequest => ({
      url: `${origin}/graphql?query=${encodeURIComponent('{ kmsKeys { __typename } }')}`,
      init: {
        headers: { 'apollo-require-preflight': '1', 'accept-language': '' },
        referrerPolicy: 'no-referrer',
      },
    });

    it.each([
      ['by POST', postTo],
      ['by GET, without a trace of the page', getFrom],
    ])('refuses a page that points its domain at it, %s', async (_, requestTo) => {
      const before = await keyCount();
      const origin = `http://evil.example:${gatewayPort}`;
      const { status, text } = await fromPage(origin, requestTo(origin));
      expect([status, text]).toEqual([421, expect.stringContaining('MISDIRECTED_REQUEST')]);
      expect(await keyCount()).toBe(before);
    });

    it.each(['127.0.0.1', 'localhost', 'kms.localhost'])('answers its own pages at %s', async (name) => {
      const origin = `http://${name}:${gatewayPort}`;
      for (const requestTo of [postTo, getFrom]) {
        const { status, text } = await fromPage(origin, requestTo(origin));
        expect([status, text]).toEqual([200, expect.stringContaining('"data"')]);
      }
    });

    it('executes nothing for a page of another origin', async () => {
      const before = await keyCount();
      const origin = `http://127.0.0.1:${gatewayPort}`;
      const { url, init } = postTo(origin);
      const simple = { ...init, mode: 'no-cors', headers: { 'content-type': 'text/plain' } } as const;
      for (const request of [postTo(origin), getFrom(origin), { url, init: simple }]) {
        const { text } = await fromPage('http://evil.example:1', request);
        expect(text).toBe('');
      }
      expect(await keyCount()).toBe(before);
    });
  });

  it('a page of a listed origin may send what its tracers add, and read the answer', async () => {
    const origin = 'https://app.example';
    const listing = await gatewayFor(kms, { corsOrigins: [origin] });
    const tracing = {
      baggage: 'sentry-release=1',
      'sentry-trace': '0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      'x-datadog-trace-id': '1',
      'x-datadog-sampling-priority': '1',
      b3: '0',
    };
    try {
      const reply = await fromPage(origin, {
        url: `${listing.url}/graphql`,
        init: {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...tracing },
          body: '{"query":"{ __typename }"}',
        },
      });
      expect([reply.status, JSON.parse(reply.text)]).toEqual([200, { data: { __typename: 'Query' } }]);
    } finally {
      await listing.close();
    }
  });

  describe('the local KMS', () => {
    /** A correctly signed CreateKey: anyone can sign with the default credentials. */
    const createKeyAt = (origin: string): PageRequest => {
      const { host } = new URL(origin);
      const body = JSON.stringify({ Alias: nextAlias() });
      const timestamp = Math.floor(Date.now() / 1_000);
      const contentType = 'application/json';
      const signed = { headers: { 'content-type': contentType, host }, body, service: 'kms', timestamp };
      return {
        url: `${origin}/`,
        init: {
          method: 'POST',
          body,
          headers: {
            'content-type': contentType,
            authorization: authorizationHeader(signed, kms.credentials),
            'x-tc-action': 'CreateKey',
            'x-tc-version': apiVersion,
            'x-tc-region': 'ap-guangzhou',
            'x-tc-timestamp': String(timestamp),
          },
        },
      };
    };

    it('refuses a page that points its domain at it', async () => {
      const before = await keyCount();
      const origin = `http://evil.example:${kms.port}`;
      const { text } = await fromPage(origin, createKeyAt(origin));
      expect(text).toContain('"InvalidRequest"');
      expect(await keyCount()).toBe(before);
    });

    it('executes nothing for a page of another origin, which gets no preflight granted', async () => {
      const before = await keyCount();
      for (const origin of ['http://evil.example:1', `http://localhost:${gatewayPort}`]) {
        expect(await fromPage(origin, createKeyAt(kms.url))).toEqual({ status: 'blocked', text: '' });
      }
      const { url, init } = createKeyAt(kms.url);
      const simple = { ...init, mode: 'no-cors', headers: { 'content-type': 'text/plain' } } as const;
      expect((await fromPage('http://evil.example:1', { url, init: simple })).text).toBe('');
      expect(await keyCount()).toBe(before);
    });

    it.each(['GET', 'POST'] as const)(
      'executes nothing for a page that sends a signed %s without a preflight',
      async (method) => {
        const before = await keyCount();
        const build = signedByParameters('HmacSHA256', { method });
        const signedFor = (origin: string): PageRequest => {
          const endpoint = new URL(origin).host;
          const { target, headers, body } = build(kms, 'CreateKey', { Alias: nextAlias() }, { endpoint });
          const type = headers['Content-Type'];
          return {
            url: `${origin}${target}`,
            init: {
              method,
              mode: 'no-cors',
              headers: type === undefined ? {} : { 'content-type': type },
              ...(body !== undefined && { body }),
            },
          };
        };
        await fromPage('http://evil.example:1', signedFor(kms.url));
        const rebound = `http://evil.example:${kms.port}`;
        expect((await fromPage(rebound, signedFor(rebound))).text).toContain('"InvalidRequest"');
        expect(await keyCount()).toBe(before);
        // The signature is not the reason: a page of this machine may send the same.
        expect((await fromPage(kms.url, signedFor(kms.url))).text).toContain('"KeyId"');
      },
    );

    it('answers a page of its own origin', async () => {
      const { text } = await fromPage(kms.url, createKeyAt(kms.url));
      expect(text).toContain('"KeyId"');
    });
  });
};

const why = whyNoChromium();
if (why === undefined) {
  describe('in a browser,', inABrowser);
} else {
  const notice = `Foreign pages were not tested in a browser: ${why}`;
  process.stderr.write(`${notice}\n`);
  it(notice, async () => {
    await expect(startChromium()).rejects.toThrow(why);
  });
}
