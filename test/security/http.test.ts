/** HTTP requests that no GraphQL client sends. */
import { gzipSync } from 'node:zlib';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  startAttackTarget,
  replyOf,
  type AttackTarget,
  type Reply,
} from '../support/servers/attack-target.js';

const query = JSON.stringify({ query: '{ kmsKeys { __typename } }' });
const mutation = 'mutation { generateRandom(numberOfBytes: 8) { __typename } }';

describe('a request is refused', () => {
  let target: AttackTarget;
  beforeAll(async () => {
    target = await startAttackTarget({ CORS_ORIGINS: 'https://app.example.com' });
  });
  afterAll(async () => {
    await target.close();
  });

  const expectStatus =
    (expected: number) =>
    ({ status }: Reply) => {
      expect(status).toBe(expected);
    };

  it('that contains a batch of operations', async () => {
    for (const body of [`[${query}]`, `[${Array(1_000).fill(query).join(',')}]`, '[]']) {
      await target.attack('array batching', () => target.post(body), expectStatus(400));
    }
  });

  it('whose body is 3 MB', async () => {
    const bodies = [
      JSON.stringify({ query: `{ ${'a '.repeat(1_500_000)} }` }),
      JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(3_000_000) } }),
      ' '.repeat(3_000_000),
    ];
    for (const body of bodies) await target.attack('3 MB body', () => target.post(body), expectStatus(413));
  });

  it.each([
    'application/json; charset=utf-16',
    'application/json; charset=utf-16le',
    'application/json; charset=utf-32',
    'application/json; charset=iso-8859-1',
    'application/json; charset=utf-7',
    'application/json; charset=',
    'application/json; charset=utf-8; charset=utf-16',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/graphql',
    'application/jsonp',
    'text/json',
    '*/*',
    ',application/json',
    '',
  ])('with the content type %j', async (type) => {
    await target.attack(
      `content type ${type}`,
      () => target.post(query, { ...target.authorized, 'content-type': type }),
      expectStatus(415),
    );
  });

  it('whose body is a form, or has another charset than it declares', async () => {
    const form = `query=${encodeURIComponent(mutation)}`;
    const typed = (type: string) => ({ ...target.authorized, 'content-type': type });
    await target.attack(
      'form',
      () => target.post(form, typed('application/x-www-form-urlencoded')),
      expectStatus(415),
    );
    await target.attack('form as JSON', () => target.post(form), expectStatus(400));
    await target.attack(
      'UTF-16 as UTF-8',
      () => target.post(Buffer.from(query, 'utf16le')),
      expectStatus(400),
    );
    await target.attack(
      'broken UTF-8',
      () => target.post(Buffer.from([0x22, 0xff, 0x22])),
      expectStatus(400),
    );
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip']) {
      const headers = { ...target.authorized, 'content-encoding': encoding };
      await target.attack('compressed body', () => target.post(gzipSync(query), headers), expectStatus(415));
    }
  });

  const get = async (search: string, headers: Readonly<Record<string, string>>) =>
    replyOf(await fetch(`${target.url}/graphql${search}`, { headers }));

  it('that contains a mutation by GET', async () => {
    const search = `?query=${encodeURIComponent(mutation)}`;
    const headers = { ...target.authorized, 'apollo-require-preflight': '1' };
    await target.attack('mutation by GET', () => get(search, headers), expectStatus(405));
  });

  it('that a page of another origin could send without a preflight', async () => {
    const { authorization } = target.authorized;
    await target.attack(
      'GET without preflight',
      () => get(`?query=${encodeURIComponent('{ kmsKeys { __typename } }')}`, { authorization }),
      expectStatus(400),
    );
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD'])('with the method %s', async (method) => {
    await target.attack(
      `method ${method}`,
      async () => replyOf(await fetch(`${target.url}/graphql`, { method, headers: target.authorized })),
      expectStatus(405),
    );
  });

  it.each([
    'null',
    'https://evil.example',
    'http://app.example.com',
    'https://app.example.com.evil.example',
    'https://app.example.com:8443',
    'https://evilapp.example.com',
    'file://',
    'https://APP.example.com.',
    '',
  ])('from the origin %j', async (origin) => {
    const headers = { ...target.authorized, origin };
    await target.attack(
      `origin ${origin}`,
      () => target.post(query, headers),
      ({ status, headers: replied }) => {
        expect(status).toBe(403);
        expect(replied.get('access-control-allow-origin')).toBeNull();
      },
    );
  });

  it('but not from an allowed origin', async () => {
    const headers = { ...target.authorized, origin: 'https://app.example.com' };
    const reply = await target.post(query, headers);
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'https://app.example.com',
    ]);
  });

  it('with a foreign host name', async () => {
    const send = () =>
      new Promise<Reply>((resolve, reject) => {
        const headers = { ...target.authorized, host: 'evil.example' };
        const sent = httpRequest(`${target.url}/graphql`, { method: 'POST', headers }, (response) => {
          response.resume();
          resolve({ status: response.statusCode ?? 0, headers: new Headers(), text: '', codes: [] });
        });
        sent.on('error', reject);
        sent.end(query);
      });
    await target.attack('DNS rebinding', send, expectStatus(421));
  });
});
