import { describe, expect, it } from '@jest/globals';
import {
  canBeRebound,
  parseHost,
  parseOrigin,
  parseRequestTarget,
} from '../../../src/platform/http/index.js';

describe('parseHost', () => {
  it.each([
    ['LocalHost', 'localhost', undefined],
    ['localhost:', 'localhost', undefined],
    ['localhost:0080', 'localhost', 80],
    ['kms.example.com.:443', 'kms.example.com', 443],
    ['kms_gateway:4000', 'kms_gateway', 4000],
    ['[0:0::1]:65535', '[::1]', 65_535],
    ['[::FFFF:127.0.0.1]', '[::ffff:7f00:1]', undefined],
  ])('reads %j', (text, name, port) => {
    expect(parseHost(text)).toEqual({ name, port });
  });

  it.each([
    '',
    ' localhost',
    'evil.example/.localhost',
    'evil.example\\.localhost',
    'evil.example?.localhost',
    'evil.example#.localhost',
    'user@localhost',
    'user:secret@localhost',
    'localhost, localhost',
    'localhost:80:80',
    'localhost:65536',
    'localhost:-1',
    'localhost:8o',
    ':80',
    '::1',
    '[::1',
    '[::g]',
    '[fe80::1%25eth0]',
    'b\u00fccher.example',
    '%zz',
  ])('refuses %j', (text) => {
    expect(parseHost(text)).toBeUndefined();
  });
});

describe('canBeRebound', () => {
  it.each(['evil.example', 'localhost.evil.example', 'intranet', '127.1', '127.999.0.1', '.localhost'])(
    'is true for %s',
    (name) => {
      expect(canBeRebound(name)).toBe(true);
    },
  );

  it.each(['localhost', 'kms.localhost', '127.0.0.1', '10.0.0.1', '[::1]', '[2001:db8::1]'])(
    'is false for %s',
    (name) => {
      expect(canBeRebound(name)).toBe(false);
    },
  );
});

describe('parseOrigin', () => {
  it.each(['http://localhost', 'https://a.example:8443', 'http://[::1]:4000'])('reads %s', (origin) => {
    expect(parseOrigin(origin)?.origin).toBe(origin);
  });

  it.each([
    'null',
    '',
    'ftp://localhost',
    'ws://localhost',
    'file://',
    'HTTP://localhost',
    'http://LOCALHOST',
    'http://localhost/',
    'http://localhost:80',
    'http://user@localhost',
    'http://localhost, http://localhost',
    'localhost',
  ])('refuses %j, which no browser sends', (origin) => {
    expect(parseOrigin(origin)).toBeUndefined();
  });
});

describe('parseRequestTarget', () => {
  it.each([
    ['/graphql', '/graphql', '', undefined],
    ['/a/../graphql?a=b?c', '/a/../graphql', '?a=b?c', undefined],
    ['//x/%2E%2E?', '//x/%2E%2E', '?', undefined],
    ['http://kms.example:80/graphql?q', '/graphql', '?q', 'kms.example:80'],
    ['HTTPS://kms.example', '/', '', 'kms.example'],
    ['http://kms.example?q', '/', '?q', 'kms.example'],
    ['http://user@kms.example/', '/', '', 'user@kms.example'],
    ['http:///graphql', '/graphql', '', ''],
  ])('splits %s without changing it', (target, path, search, authority) => {
    expect(parseRequestTarget(target)).toEqual({ path, search, authority });
  });

  it.each(['*', 'kms.example:443', 'ftp://kms.example/graphql', '/graphql#x', '/graphql?q#x', 'graphql', ''])(
    'refuses %j',
    (target) => {
      expect(parseRequestTarget(target)).toBeUndefined();
    },
  );
});
