import { expect } from '@jest/globals';
import type { Logger } from '../../src/platform/log/index.js';

/** Logs a secret under this name at several depths, and expects that no line contains it. `lines` receives the log. */
export const expectRedacted = (log: Logger, lines: readonly string[], name: string): void => {
  const value = 'canary5f3a';
  const secret = { [name]: value };
  const before = lines.length;
  log.info(secret, 'x');
  log.info({ a: secret, b: [secret, { c: { d: secret } }], e: new Set([secret]) }, 'x');
  log.info({ [name]: { deeper: [value] } }, 'x');
  const written = lines.slice(before);
  expect(written).toHaveLength(3);
  expect(written.join()).not.toContain(value);
  for (const line of written) expect(line).toContain('[secret]');
};
