/** Reads and validates the environment. */
import { z } from 'zod';
import { checkAccess } from './access-checks.js';
import type { Config, LocalKmsConfig } from './config.js';
import { ConfigError } from './config-error.js';
import { checkConnection, connectionConfig } from './connection-config.js';
import { checkCredentials, credentialConfig } from './credential-config.js';
import { readEnvironment, type Environment } from './environment.js';
import { exposures } from './exposures.js';
import { gatewayConfig } from './gateway-config.js';
import { localKmsConfig } from './local-kms-config.js';
import { tokenConfig } from './token-config.js';
import { graphVariables, localKmsVariables, variables, type Variables } from './variables/index.js';

const parse = <S extends z.ZodRawShape>(shape: S, environment: Environment) => {
  const parsed = z.object(shape).safeParse(environment);
  const problems = parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  return { values: parsed.data, problems };
};

/** Each variable that is valid by itself. */
const validValues = (environment: Environment): Partial<Variables> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, schema]) => {
      const { success, data } = schema.safeParse(environment[name]);
      return success ? [[name, data]] : [];
    }),
  );

/** Checks variables against each other, also if others are invalid: the operator should see all problems at once. */
const crossCheck = (values: Partial<Variables>, environment: Environment): string[] => [
  ...checkCredentials(environment),
  ...checkConnection(values),
  ...checkAccess(values, environment),
];

const upstreamConfig = (values: Variables): Config['upstream'] =>
  values.KMS_ENDPOINT && { endpoint: values.KMS_ENDPOINT, credentials: credentialConfig(values) };

const startupWarnings = (values: Variables): string[] => {
  if (values.AUTH_MODE !== 'off') return [];
  const exposed = exposures(values);
  return [
    `AUTH_MODE is off${exposed.length > 0 ? ` and ${exposed.join(' and ')}` : ''}: everyone who reaches the gateway may use the keys.`,
  ];
};

/** Reads the configuration of the gateway. Throws a ConfigError that lists every problem. */
export const readConfig = (processEnv: NodeJS.ProcessEnv): Config => {
  const environment = readEnvironment(processEnv);
  const { values, problems } = parse(variables, environment);
  problems.push(...crossCheck(values ?? validValues(environment), environment));
  if (!values || problems.length > 0) throw new ConfigError(problems);
  return {
    gateway: gatewayConfig(values),
    region: values.KMS_REGION,
    tokens: tokenConfig(values),
    upstream: upstreamConfig(values),
    connection: connectionConfig(values),
    localKms: localKmsConfig(values),
    logLevel: values.LOG_LEVEL,
    warnings: startupWarnings(values),
  };
};

/** Reads only the variables of the local KMS. Throws a ConfigError that lists every problem. */
export const readLocalKmsConfig = (processEnv: NodeJS.ProcessEnv): LocalKmsConfig => {
  const { values, problems } = parse(localKmsVariables, readEnvironment(processEnv));
  if (!values) throw new ConfigError(problems);
  return localKmsConfig(values);
};

/** Reads only the prefix of the graph. Throws a ConfigError if it is invalid. */
export const readGraphPrefix = (processEnv: NodeJS.ProcessEnv): string | undefined => {
  const { values, problems } = parse(graphVariables, readEnvironment(processEnv));
  if (!values) throw new ConfigError(problems);
  return values.GRAPH_PREFIX;
};
