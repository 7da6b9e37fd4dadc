/**
 * The environment, read and checked once. Each variable is declared here with its meaning; the reference in
 * docs/configuration.md is made from these declarations.
 */
import { z } from 'zod';

const loopbackNames = ['localhost', '127.0.0.1', '::1', '[::1]'];

/** Whether only this machine can reach `host`. */
export const isLoopback = (host: string): boolean =>
  loopbackNames.includes(host.toLowerCase()) || /^127(\.\d{1,3}){3}$/.test(host);

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number, 0 to 65535')
    .transform(Number)
    .refine((value) => value <= 65_535, 'must be a port number, 0 to 65535')
    .prefault(String(fallback));

const text = (expected: string) => z.string().min(1, expected);

const header = (name: string) =>
  // What cannot stand in an HTTP header cannot sign a request either.
  z.string().regex(/^[\x21-\x7e]+$/, `must be ${name}: visible ASCII characters without spaces`);

const endpoint = z.string().transform((value, context) => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  if (!URL.canParse(value)) return refuse('must be a URL such as https://kms.tencentcloudapi.com');
  const url = new URL(value);
  if (url.username || url.password || url.search || url.hash || url.pathname !== '/') {
    return refuse('must be a URL of a scheme, a host and perhaps a port, and nothing more');
  }
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return url;
  return refuse('must begin with https:// (http:// is for loopback only)');
});

const listOf = (isElement: (value: string) => boolean, expected: string) =>
  z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every(isElement), expected)
    .prefault('');

const isOrigin = (value: string) =>
  URL.canParse(value) && new URL(value).origin === value && value !== 'null';

const origins = listOf(isOrigin, 'must be origins such as https://app.example.com, separated by commas');

const isHostName = (value: string) => /^[a-z0-9-]+(\.[a-z0-9-]+)*$|^\[[0-9a-f:.]+\]$/.test(value);

const hosts = listOf(
  isHostName,
  'must be host names in lower case and without ports, such as kms.example.com, separated by commas',
);

/** The SecretKey of the local KMS that everyone knows. */
export const demoSecretKey = 'local-kms-demo-key';

/** Every variable, in the order of the reference. */
export const variables = {
  HOST: text('must be an address or a host name')
    .default('127.0.0.1')
    .describe('The address that the gateway listens on.'),
  PORT: port(4_000).describe('The port that the gateway listens on; 0 for any free one.'),
  AUTH_MODE: z
    .enum(['off'], 'must be off (the only mode there is at present)')
    .optional()
    .describe(
      'Who may call. `off` lets in everyone who can reach the gateway, and has to be set by hand where `HOST` or ' +
        '`KMS_ENDPOINT` is not loopback.',
    ),
  ALLOWED_HOSTS: hosts.describe(
    'The host names by which the gateway may be called beside those of loopback, separated by commas: for a proxy ' +
      'before it that passes on a name of its own. Not looked at where `HOST` is not loopback, unless it is set.',
  ),
  CORS_ORIGINS: origins.describe(
    'The origins whose pages may call the gateway from a browser, separated by commas.',
  ),
  KMS_ENDPOINT: endpoint
    .optional()
    .describe('The KMS to call: https, or http on loopback. Unset, the local KMS is started and called.'),
  KMS_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be a region such as ap-guangzhou')
    .default('ap-guangzhou')
    .describe('The region of calls that name none.'),
  TENCENTCLOUD_SECRET_ID: header('a SecretId')
    .optional()
    .describe('The SecretId, with `KMS_ENDPOINT`; else ignored.'),
  TENCENTCLOUD_SECRET_KEY: header('a SecretKey')
    .optional()
    .describe('The SecretKey, with `KMS_ENDPOINT`; else ignored.'),
  TENCENTCLOUD_SESSION_TOKEN: header('a session token')
    .optional()
    .describe('The token of temporary credentials, with `KMS_ENDPOINT`; else ignored.'),
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

type Variables = z.output<z.ZodObject<typeof variables>>;

interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string | undefined;
}

export interface LocalKmsConfig {
  readonly port: number;
  readonly dataDir: string;
  readonly credentials: Credentials;
}

export interface GatewayConfig {
  readonly host: string;
  readonly port: number;
  readonly corsOrigins: readonly string[];
  readonly allowedHosts: readonly string[] | 'any';
  readonly region: string;
}

export interface Config {
  readonly gateway: GatewayConfig;
  /** The KMS to call; undefined where the local KMS is to be started. */
  readonly upstream: { readonly endpoint: URL; readonly credentials: Credentials } | undefined;
  readonly localKms: LocalKmsConfig;
  /** What the person who starts the gateway should know, a line each. */
  readonly warnings: readonly string[];
}

/** What is wrong with the environment, a line for each problem; holds no value of a variable. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

type LocalKmsVariables = Pick<Variables, `LOCAL_KMS_${'PORT' | 'DATA' | 'SECRET_ID' | 'SECRET_KEY'}`>;

const localKmsOf = (values: LocalKmsVariables): LocalKmsConfig => ({
  port: values.LOCAL_KMS_PORT,
  dataDir: values.LOCAL_KMS_DATA,
  credentials: { secretId: values.LOCAL_KMS_SECRET_ID, secretKey: values.LOCAL_KMS_SECRET_KEY },
});

/** What makes the gateway reachable from elsewhere, or lets it act on keys that are not for play. */
const exposures = ({ HOST, KMS_ENDPOINT }: Partial<Variables>): string[] => [
  ...(HOST === undefined || isLoopback(HOST) ? [] : ['HOST is not loopback']),
  ...(KMS_ENDPOINT === undefined || isLoopback(KMS_ENDPOINT.hostname)
    ? []
    : ['KMS_ENDPOINT is not loopback']),
];

type Environment = Readonly<Record<string, string>>;

/** A variable that is set to nothing counts as not set. */
const present = (environment: NodeJS.ProcessEnv): Environment =>
  Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );

/** What one variable asks of another, looked at even where other variables are wrong, so that all is told at once. */
const crossProblems = (values: Partial<Variables>, environment: Environment): string[] => {
  const problems: string[] = [];
  if (environment['KMS_ENDPOINT'] !== undefined) {
    for (const name of ['TENCENTCLOUD_SECRET_ID', 'TENCENTCLOUD_SECRET_KEY']) {
      if (environment[name] === undefined) problems.push(`${name}: must be set when KMS_ENDPOINT is`);
    }
  }
  const exposed = exposures(values);
  if (exposed.length > 0 && environment['AUTH_MODE'] === undefined) {
    problems.push(
      `AUTH_MODE: ${exposed.join(' and ')}, so anyone who reaches the gateway could use the keys; ` +
        'set it to off to start all the same',
    );
  }
  return problems;
};

const parse = <S extends z.ZodRawShape>(shape: S, environment: Environment) => {
  const parsed = z.object(shape).safeParse(environment);
  const wrong = parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  return { parsed, wrong };
};

/** The variables that are well, where others are not. */
const wellOnes = (environment: Environment): Partial<Variables> => ({
  HOST: variables.HOST.safeParse(environment['HOST']).data,
  KMS_ENDPOINT: variables.KMS_ENDPOINT.safeParse(environment['KMS_ENDPOINT']).data,
});

const upstreamOf = (values: Variables): Config['upstream'] => {
  const {
    KMS_ENDPOINT: endpoint,
    TENCENTCLOUD_SECRET_ID: secretId,
    TENCENTCLOUD_SECRET_KEY: secretKey,
  } = values;
  if (endpoint === undefined || secretId === undefined || secretKey === undefined) return undefined;
  return { endpoint, credentials: { secretId, secretKey, token: values.TENCENTCLOUD_SESSION_TOKEN } };
};

/** A gateway that only its own machine reaches is called by that machine's names, or by those that are set. */
const allowedHostsOf = ({ HOST, ALLOWED_HOSTS }: Variables): GatewayConfig['allowedHosts'] =>
  isLoopback(HOST) || ALLOWED_HOSTS.length > 0 ? ALLOWED_HOSTS : 'any';

/** Reads the environment of the gateway. Throws a ConfigError that names every problem. */
export const readConfig = (from: NodeJS.ProcessEnv): Config => {
  const environment = present(from);
  const { parsed, wrong } = parse(variables, environment);
  const problems = [...wrong, ...crossProblems(parsed.data ?? wellOnes(environment), environment)];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const values = parsed.data;
  return {
    gateway: {
      host: values.HOST,
      port: values.PORT,
      corsOrigins: values.CORS_ORIGINS,
      allowedHosts: allowedHostsOf(values),
      region: values.KMS_REGION,
    },
    upstream: upstreamOf(values),
    localKms: localKmsOf(values),
    warnings: exposures(values).map(
      (exposure) => `${exposure} and AUTH_MODE is off: everyone who reaches the gateway may use the keys.`,
    ),
  };
};

/** Reads what the local KMS alone needs. */
export const readLocalKmsConfig = (from: NodeJS.ProcessEnv): LocalKmsConfig => {
  const { LOCAL_KMS_PORT, LOCAL_KMS_DATA, LOCAL_KMS_SECRET_ID, LOCAL_KMS_SECRET_KEY } = variables;
  const own = { LOCAL_KMS_PORT, LOCAL_KMS_DATA, LOCAL_KMS_SECRET_ID, LOCAL_KMS_SECRET_KEY };
  const { parsed, wrong } = parse(own, present(from));
  if (!parsed.success) throw new ConfigError(wrong);
  return localKmsOf(parsed.data);
};
