import { describe, it } from '@jest/globals';
import { createGatewayLogger } from '../../src/app/gateway-logger.js';
import { actions } from '../../src/contract/index.js';
import { expectRedacted } from '../support/expect-redacted.js';

describe("the gateway's logger", () => {
  const marked = Object.values(actions)
    .flatMap(({ params, result }) => [...Object.entries(params), ...Object.entries(result)])
    .filter(([, { secret }]) => secret)
    .map(([name]) => name);
  const names = [
    ...marked,
    ...marked.map((name) => name.charAt(0).toLowerCase() + name.slice(1)),
    'authorization',
    'Router-Authorization',
    'routerAuthorization',
    'cookie',
    'set-cookie',
    'token',
    'secretKey',
    'SECRET_KEY',
    'variables',
    'query',
  ];

  it.each([...new Set(names)])('redacts the value of %s at any depth', (name) => {
    const lines: string[] = [];
    const log = createGatewayLogger({ level: 'debug', destination: { write: (line) => lines.push(line) } });
    expectRedacted(log, lines, name);
  });
});
