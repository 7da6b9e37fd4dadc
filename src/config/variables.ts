/** Every variable, with its meaning, in the order of the reference in docs/reference/configuration.md, which is made from this. */
import { z } from 'zod';
import { accessVariables } from './access-variables.js';
import { connectionVariables } from './connection-variables.js';
import { limitVariables } from './limit-variables.js';
import { header, port, text } from './parsers.js';
import { upstreamVariables } from './upstream-variables.js';

/** The SecretKey of the local KMS that everyone knows. */
export const demoSecretKey = 'local-kms-demo-key';

const processVariables = {
  HOST: text('must be an address or a host name')
    .default('127.0.0.1')
    .describe('The address that the gateway listens on.'),
  PORT: port(4_000).describe('The port that the gateway listens on; 0 for any free one.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info')
    .describe('What is logged, as lines of JSON on the standard output: this and what is graver.'),
  NODE_ENV: z
    .string()
    .optional()
    .describe('`production` closes the schema to strangers even on loopback: see `INTROSPECTION`.'),
} as const;

export const localKmsVariables = {
  LOCAL_KMS_PORT: port(4_010).describe(
    'The port of the local KMS, which listens on 127.0.0.1; 0 for any free one.',
  ),
  LOCAL_KMS_DATA: text('must be a folder')
    .default('.local-kms')
    .describe('The folder in which the local KMS keeps its state.'),
  LOCAL_KMS_SECRET_ID: header('a SecretId')
    .default('local-kms-demo-id')
    .describe('The SecretId that the local KMS accepts.'),
  LOCAL_KMS_SECRET_KEY: header('a SecretKey')
    .default(demoSecretKey)
    .describe('The SecretKey that goes with it.'),
} as const;

/** The variables by what they are for. */
export const groups = {
  'The process': processVariables,
  'Who may call': accessVariables,
  'How much': limitVariables,
  'The KMS behind': { ...upstreamVariables, ...connectionVariables },
  'The local KMS': localKmsVariables,
} as const;

export const variables = {
  ...processVariables,
  ...accessVariables,
  ...limitVariables,
  ...upstreamVariables,
  ...connectionVariables,
  ...localKmsVariables,
} as const;

export type Variables = z.output<z.ZodObject<typeof variables>>;

/** The variables that are valid; the others are undefined. */
export type ValidVariables = { readonly [Name in keyof Variables]?: Variables[Name] | undefined };
