import { describe, expect, it } from '@jest/globals';
import { createLogger, type LogLevel } from '../../../src/platform/log/index.js';
import { expectRedacted } from '../../support/expect-redacted.js';

const canary = 'canary5f3a';

const aLog = (level: LogLevel = 'debug', secretNames: readonly string[] = []) => {
  const lines: string[] = [];
  const log = createLogger({ level, secretNames, destination: { write: (line) => lines.push(line) } });
  const facts = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { log, lines, facts };
};

describe('a log line', () => {
  it('is JSON with a time, a level and the message', () => {
    const { log, lines, facts } = aLog();
    log.warn({ status: 200, caller: { issuer: null }, fields: ['a'] }, 'something happened');
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    expect(facts()).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        status: 200,
        caller: { issuer: null },
        fields: ['a'],
        msg: 'something happened',
      },
    ]);
  });

  it.each([
    ['debug', ['debug', 'info', 'warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['error', ['error']],
    ['silent', []],
  ] as const)('is written at level %s if it is at least as severe', (level, written) => {
    const { log, facts } = aLog(level);
    for (const each of ['debug', 'info', 'warn', 'error'] as const) log[each]({}, 'x');
    expect(facts().map((each) => each['level'])).toEqual(written);
  });

  const names = [
    'authorization',
    'cookie',
    'set-cookie',
    'token',
    'secretKey',
    'SECRET_KEY',
    'pinCode',
    'Pin-Code',
  ];

  it.each(names)('redacts the value of %s at any depth', (name) => {
    const { log, lines } = aLog('debug', ['PinCode']);
    expectRedacted(log, lines, name);
  });

  it('describes an error by its name, code and stack frames, without its message', () => {
    const { log, lines, facts } = aLog();
    const error = Object.assign(new TypeError(`It is ${canary}\n    at ${canary} (${canary}:1:1)`), {
      code: 'ERR_A_CODE',
      [canary]: canary,
    });
    log.error({ error, nested: { error } }, 'bug');
    expect(lines.join()).not.toContain(canary);
    const described = {
      name: 'TypeError',
      code: 'ERR_A_CODE',
      frames: expect.arrayContaining([expect.stringMatching(/^at .*logger\.test/)]),
    };
    expect(facts()).toMatchObject([{ error: described, nested: { error: described } }]);
  });

  it('leaves out an error name or code that is not a single word', () => {
    const { log, lines } = aLog();
    log.error({ error: Object.assign(new Error('x'), { name: `a ${canary}`, code: `b ${canary}` }) }, 'bug');
    expect(lines.join()).not.toContain(canary);
  });

  it('accepts values that JSON cannot hold', () => {
    const { log, facts } = aLog();
    const circle: Record<string, unknown> = {};
    circle['circle'] = circle;
    log.info({ big: 1n, bytes: Buffer.from(canary), when: new Date(0), circle, none: undefined }, '%s %d');
    expect(facts()).toMatchObject([
      { big: '1', bytes: '[bytes]', when: '1970-01-01T00:00:00.000Z', msg: '%s %d' },
    ]);
    expect(JSON.stringify(facts())).not.toContain(canary);
  });
});
