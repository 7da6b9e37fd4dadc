import { describe, expect, it } from '@jest/globals';
import { isLoopback, isSecureUrl } from '../../../src/platform/http/index.js';

describe('isLoopback', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.9.9.9', '::1', '[::1]'])('accepts %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each([
    '10.0.0.1',
    '0.0.0.0',
    '128.0.0.1',
    '127.999.0.1',
    '127.0.0.1.example.com',
    'localhost.example.com',
    '::',
    '',
  ])('rejects "%s"', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});

describe('isSecureUrl', () => {
  it.each(['https://kms.example', 'https://127.0.0.1', 'http://localhost:4010', 'http://[::1]:4010'])(
    'accepts %s',
    (url) => {
      expect(isSecureUrl(new URL(url))).toBe(true);
    },
  );

  it.each(['http://kms.example', 'http://127.0.0.1.example.com', 'ftp://127.0.0.1'])('rejects %s', (url) => {
    expect(isSecureUrl(new URL(url))).toBe(false);
  });
});
