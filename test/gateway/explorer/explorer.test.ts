import { pathToFileURL } from 'node:url';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAssets } from '../../../src/gateway/explorer/assets.js';
import { placeholder, tabs } from '../../../src/gateway/explorer/tabs.js';
import { buildSubgraph } from '../../../src/graph/index.js';
import { aGateway, ask } from '../../support/servers/gateway.js';

let gateway: Awaited<ReturnType<typeof aGateway>>;
beforeAll(async () => {
  gateway = await aGateway();
});
afterAll(async () => {
  await gateway.close();
});

describe('the files of the explorer', () => {
  const get = (path: string, init: RequestInit = {}) => fetch(`${gateway.url}${path}`, init);

  it('are served with their content types', async () => {
    const files = {
      '/': 'text/html; charset=utf-8',
      '/playground': 'text/html; charset=utf-8',
      '/explorer/start.js': 'text/javascript; charset=utf-8',
      '/explorer/start.css': 'text/css; charset=utf-8',
      '/explorer/playground.js': 'text/javascript; charset=utf-8',
      '/explorer/playground.css': 'text/css; charset=utf-8',
      '/explorer/favicon.png': 'image/png',
      '/explorer/tabs.json': 'application/json; charset=utf-8',
    };
    for (const [path, type] of Object.entries(files)) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, type]);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });

  it('allow the page to run no other scripts, to reach no other origin, and to be in no frame', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')?.split('; ') ?? [];
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule);
    expect(await (await get('/')).text()).not.toMatch(/<script>|<script [^>]*>[^<]|https?:/);
  });

  it('are not sent again to a browser that has cached them', async () => {
    const first = await get('/explorer/playground.js');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const etag = first.headers.get('etag') ?? '';
    const again = await get('/explorer/playground.js', {
      headers: { 'if-none-match': `"other", W/${etag}` },
    });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    const changed = await get('/explorer/playground.js', { headers: { 'if-none-match': '"other"' } });
    expect(changed.status).toBe(200);
  });

  it('have the same headers for HEAD', async () => {
    const [head, full] = [await get('/', { method: 'HEAD' }), await get('/')];
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['content-type', 'content-length', 'etag', 'content-security-policy'])
      expect(head.headers.get(name)).toBe(full.headers.get(name));
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuse %s', async (method) => {
    const response = await get('/', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/explorer',
    '/explorer/',
    '/explorer/index.html',
    '/explorer/LICENSE.graphql-playground',
    '/explorer/..%2f..%2f..%2fpackage.json',
    '/playground/',
    '/__proto__',
    '/constructor',
  ])('do not include %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('cause an error that names the command if they have not been built', () => {
    const read = createAssets(pathToFileURL('/nowhere/'), (text) => text).get('/');
    expect(read).toBeDefined();
    expect(read).toThrow(/npm run build/);
  });
});

describe('the tabs of the first visit', () => {
  let keyId: string;

  it.each(tabs)(
    '$name: is valid, and results in $expectedType',
    async ({ query, variables, expectedType }) => {
      const { schema } = await buildSubgraph();
      expect(validate(schema, parse(query))).toEqual([]);
      const values = JSON.parse(variables.replace(placeholder, keyId)) as Record<string, unknown>;
      const { data, errors } = await ask<
        Record<string, { __typename: string; key?: { keyId: string } }>,
        typeof values
      >(gateway.url, query, values);
      expect(errors).toBeUndefined();
      const [answer] = Object.values(data ?? {});
      expect(answer?.__typename).toBe(expectedType);
      keyId = answer?.key?.keyId ?? keyId;
    },
  );

  it('are served unchanged', async () => {
    const served: unknown = await (await fetch(`${gateway.url}/explorer/tabs.json`)).json();
    expect(served).toEqual(tabs.map(({ name, query, variables }) => ({ name, query, variables })));
  });
});
