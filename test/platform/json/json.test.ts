import { describe, expect, it } from '@jest/globals';
import { parseJson, stringifyJson } from '../../../src/platform/json/index.js';

describe('lossless JSON', () => {
  it.each([
    '{"uin":18446744073709551615}',
    '{"uin":9007199254740993}',
    '{"uin":1}',
    '{"text":"9007199254740993"}',
  ])('reads and writes %s with all its digits', (text) => {
    expect(stringifyJson(parseJson(text) as Record<string, unknown>)).toBe(text);
  });

  it('reads an integer as a bigint only if a number cannot hold it', () => {
    expect(parseJson('{"small":1,"large":9007199254740993}')).toEqual({ small: 1, large: 9007199254740993n });
  });
});
