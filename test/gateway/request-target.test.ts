import { describe, expect, it } from '@jest/globals';
import { useScriptedGateway } from '../support/servers/scripted-gateway.js';
import { sendLines, statusOfTarget } from '../support/servers/send.js';

describe('the path of a request', () => {
  const gateway = useScriptedGateway({ allowedHosts: ['kms.example.com'] });

  it.each(['/graphql', '/graphql?', '/graphql?a=/../b'])('%s is that of GraphQL', async (target) => {
    expect(await statusOfTarget(gateway.url, target)).toBe(200);
  });

  it.each([
    '//graphql',
    '//x/graphql',
    '///graphql',
    '/x/../graphql',
    '/./graphql',
    '/graphql/',
    '/graphql/.',
    '/graphql/..',
    '/graphql;x',
    '/graphql;id=1',
    '/graphq%6C',
    '/graphql%20',
    '/graphql%00',
    '/graphql%3F',
    '/%2Fgraphql',
    '/GraphQL',
    '/\\graphql',
    '/x\\..\\graphql',
    '/healthz/../graphql',
    '/healthz/%2e%2e/graphql',
    '/healthz/%2E./graphql',
    '/explorer/../graphql',
    '//[',
    '/@/graphql',
    '/http://localhost/graphql',
    'http://localhost//graphql',
    'http://localhost/x/../graphql',
    'http://localhost/graphq%6C',
    'http://localhost\\/graphql',
  ])('%s is not that of GraphQL, and gets 404 or 400', async (target) => {
    const expected = target.startsWith('http://localhost\\') ? 400 : 404;
    expect(await statusOfTarget(gateway.url, target)).toBe(expected);
  });

  it.each([
    '//healthz',
    '/x/../healthz',
    '/health%7A',
    '/healthz/',
    '/./',
    '//',
    '/explorer/../',
    '/playground/',
  ])('%s is neither that of the health probe nor that of the explorer', async (target) => {
    expect(await statusOfTarget(gateway.url, target, { method: 'GET' })).toBe(404);
  });

  it.each(['/graphql#x', '/graphql?a#x', 'http://localhost/graphql#x', '*', 'ftp://localhost/graphql'])(
    'is refused in %s',
    async (target) => {
      const method = target === '*' ? 'OPTIONS' : 'POST';
      expect(await statusOfTarget(gateway.url, target, { method })).toBe(400);
    },
  );

  it.each(['localhost:443', 'kms.example.com:80'])(
    'is missing in CONNECT %s, which gets 405',
    async (target) => {
      expect(await statusOfTarget(gateway.url, target, { method: 'CONNECT' })).toBe(405);
    },
  );

  it('is missing in an authority without CONNECT, which gets 400', async () => {
    expect(await statusOfTarget(gateway.url, 'localhost:443')).toBe(400);
  });
});

describe('a URL as the target of a request', () => {
  const gateway = useScriptedGateway({ allowedHosts: ['kms.example.com'] });
  const statusFor = (target: string, ...headers: string[]) =>
    statusOfTarget(gateway.url, target, { headers });

  it.each(['http://localhost/graphql', 'HTTP://LocalHost:4000/graphql', 'https://kms.example.com/graphql'])(
    '%s names the host, and the Host header is ignored',
    async (target) => {
      expect(await statusFor(target, 'Host: evil.example')).toBe(200);
      expect(await statusFor(target, 'Host:')).toBe(200);
    },
  );

  it('is refused if its host is not served, whatever the Host header', async () => {
    expect(await statusFor('http://evil.example/graphql', 'Host: localhost')).toBe(421);
    expect(await statusFor('http://localhost.evil.example/graphql', 'Host: localhost')).toBe(421);
  });

  it.each([
    'http://user@localhost/graphql',
    'http://user:secret@localhost/graphql',
    'http://evil.example@localhost/graphql',
    'http://localhost:x/graphql',
    'http://localhost:65536/graphql',
    'http:///graphql',
    'http://:80/graphql',
  ])('%s is refused: its host is malformed', async (target) => {
    expect(await statusFor(target, 'Host: localhost')).toBe(400);
  });

  it('decides which origin is its own', async () => {
    const target = 'http://kms.example.com/graphql';
    expect(await statusFor(target, 'Host: localhost', 'Origin: http://kms.example.com')).toBe(200);
    expect(await statusFor(target, 'Host: localhost', 'Origin: http://localhost')).toBe(403);
  });

  it('does not excuse two Host headers', async () => {
    expect(await statusFor('http://localhost/graphql', 'Host: localhost', 'Host: localhost')).toBe(400);
  });
});

describe('CONNECT', () => {
  const gateway = useScriptedGateway();

  it('gets a complete answer, and closes its connection', async () => {
    const answer = await sendLines(gateway.url, [
      'CONNECT kms.example:443 HTTP/1.1',
      'Host: kms.example:443',
      '',
      '',
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 405 Method Not Allowed\r\n[^]*\r\n\r\n$/);
  });
});
