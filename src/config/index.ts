/** The environment, read and checked once. */
import { z } from 'zod';
import { OperatorError } from '../platform/errors/index.js';
import { crossProblems, exposures } from './checks.js';
import { connectionOf } from './connection-config.js';
import { credentialsOf } from './credentials.js';
import type { Environment } from './environment.js';
import { gatewayOf, tokensOf } from './gateway-config.js';
import type { Config, LocalKmsConfig } from './types.js';
import { localKmsVariables, variables, type ValidVariables, type Variables } from './variables.js';

export { demoSecretKey, groups } from './variables.js';
export type * from './types.js';

/** What is wrong with the environment, a line for each problem; holds no value of a variable. */
export class ConfigError extends OperatorError {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

type LocalKmsVariables = Pick<Variables, keyof typeof localKmsVariables>;

const localKmsOf = (values: LocalKmsVariables): LocalKmsConfig => ({
  port: values.LOCAL_KMS_PORT,
  dataDir: values.LOCAL_KMS_DATA,
  credentials: { secretId: values.LOCAL_KMS_SECRET_ID, secretKey: values.LOCAL_KMS_SECRET_KEY },
});

/** These are spelled in small letters too, by custom, and then win. */
const customary = ['HTTPS_PROXY', 'NO_PROXY'];

/** A variable that is set to nothing counts as not set. */
const present = (environment: NodeJS.ProcessEnv): Environment => {
  const small = customary.map((name) => [name, environment[name.toLowerCase()]] as const);
  return Object.fromEntries(
    [...Object.entries(environment), ...small].filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    ),
  );
};

const parse = <S extends z.ZodRawShape>(shape: S, environment: Environment) => {
  const parsed = z.object(shape).safeParse(environment);
  const wrong = parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  return { parsed, wrong };
};

/** The variables that are well, of those that others are compared with. */
const wellOnes = (environment: Environment): ValidVariables => ({
  HOST: variables.HOST.safeParse(environment['HOST']).data,
  KMS_ENDPOINT: variables.KMS_ENDPOINT.safeParse(environment['KMS_ENDPOINT']).data,
  AUTH_ISSUER: variables.AUTH_ISSUER.safeParse(environment['AUTH_ISSUER']).data,
  AUTH_AUDIENCE: variables.AUTH_AUDIENCE.safeParse(environment['AUTH_AUDIENCE']).data,
  AUTH_JWKS_URL: variables.AUTH_JWKS_URL.safeParse(environment['AUTH_JWKS_URL']).data,
  KMS_REGION: variables.KMS_REGION.safeParse(environment['KMS_REGION']).data,
  KMS_REGIONS: variables.KMS_REGIONS.safeParse(environment['KMS_REGIONS']).data,
  KMS_CONNECT_TIMEOUT_MS: variables.KMS_CONNECT_TIMEOUT_MS.safeParse(environment['KMS_CONNECT_TIMEOUT_MS'])
    .data,
  KMS_ATTEMPT_TIMEOUT_MS: variables.KMS_ATTEMPT_TIMEOUT_MS.safeParse(environment['KMS_ATTEMPT_TIMEOUT_MS'])
    .data,
  KMS_CALL_TIMEOUT_MS: variables.KMS_CALL_TIMEOUT_MS.safeParse(environment['KMS_CALL_TIMEOUT_MS']).data,
  HTTPS_PROXY: variables.HTTPS_PROXY.safeParse(environment['HTTPS_PROXY']).data,
});

const upstreamOf = (values: Variables): Config['upstream'] =>
  values.KMS_ENDPOINT && { endpoint: values.KMS_ENDPOINT, credentials: credentialsOf(values) };

const warningsOf = (values: Variables): string[] => {
  if (values.AUTH_MODE !== 'off') return [];
  const exposed = exposures(values);
  return [
    `AUTH_MODE is off${exposed.length > 0 ? ` and ${exposed.join(' and ')}` : ''}: everyone who reaches the gateway may use the keys.`,
  ];
};

/** Reads the environment of the gateway. Throws a ConfigError that names every problem. */
export const readConfig = (from: NodeJS.ProcessEnv): Config => {
  const environment = present(from);
  const { parsed, wrong } = parse(variables, environment);
  const problems = [...wrong, ...crossProblems(parsed.data ?? wellOnes(environment), environment)];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const values = parsed.data;
  return {
    gateway: gatewayOf(values),
    region: values.KMS_REGION,
    tokens: tokensOf(values),
    upstream: upstreamOf(values),
    connection: connectionOf(values),
    localKms: localKmsOf(values),
    logLevel: values.LOG_LEVEL,
    warnings: warningsOf(values),
  };
};

/** Reads what the local KMS alone needs. */
export const readLocalKmsConfig = (from: NodeJS.ProcessEnv): LocalKmsConfig => {
  const { parsed, wrong } = parse(localKmsVariables, present(from));
  if (!parsed.success) throw new ConfigError(wrong);
  return localKmsOf(parsed.data);
};
