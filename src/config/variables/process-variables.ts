/** The process: where it listens and what it logs. */
import { z } from 'zod';
import { port, text } from './schemas.js';

export const processVariables = {
  HOST: text('must be an address or a host name')
    .default('127.0.0.1')
    .describe('The address that the gateway listens on.'),
  PORT: port(4_000).describe('The port that the gateway listens on. 0 picks a free port.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info')
    .describe('The lowest level that is logged. The log is written to standard output as JSON lines.'),
  NODE_ENV: z
    .string()
    .optional()
    .describe(
      '`production` hides the schema from callers without a token, even on loopback: see `INTROSPECTION`.',
    ),
} as const;
