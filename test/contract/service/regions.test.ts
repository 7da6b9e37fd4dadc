import { describe, expect, it } from '@jest/globals';
import { isRegionName, regions } from '../../../src/contract/index.js';

describe('isRegionName', () => {
  it.each([...regions, 'a', 'a'.repeat(40)])('accepts %s', (region) => {
    expect(isRegionName(region)).toBe(true);
  });

  it.each(['-a', 'a-', '', 'a.b', 'A', 'a'.repeat(41)])('refuses "%s"', (region) => {
    expect(isRegionName(region)).toBe(false);
  });
});
