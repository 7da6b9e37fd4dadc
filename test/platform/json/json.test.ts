import { describe, expect, it } from '@jest/globals';
import { readJson, writeJson } from '../../../src/platform/json/index.js';

describe('JSON without loss', () => {
  it.each([
    '{"uin":18446744073709551615}',
    '{"uin":9007199254740993}',
    '{"uin":1}',
    '{"text":"9007199254740993"}',
  ])('%s is read and written with all its digits', (text) => {
    expect(writeJson(readJson(text) as Record<string, unknown>)).toBe(text);
  });

  it('reads a number as a bigint only where it must', () => {
    expect(readJson('{"small":1,"large":9007199254740993}')).toEqual({ small: 1, large: 9007199254740993n });
  });
});
