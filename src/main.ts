/** The command line: the gateway with its local KMS, or the local KMS alone. */
import { createTokenAuthenticator, noAuthentication, type Authenticator } from './access/index.js';
import { startGateway, type Gateway } from './gateway/index.js';
import { ListenError } from './platform/http/index.js';
import { createGatewayLogger } from './app/gateway-logger.js';
import { describeError, type Logger } from './platform/log/index.js';
import {
  ClientSetupError,
  createKmsClient,
  CredentialError,
  readCaFile,
  type CredentialSource,
  type KmsClient,
  type NetworkOptions,
} from './client/index.js';
import {
  ConfigError,
  readConfig,
  readLocalKmsConfig,
  type Config,
  type LocalKmsConfig,
} from './config/index.js';
import { recordTo } from './app/access-log.js';
import { banner, localKmsBanner } from './app/banner.js';
import { openCredentials } from './app/credentials.js';

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);
const warn = (text: string) => complain(`WARNING: ${text}`);

/** A bug is told by where it happened: what its message says may hold anything. */
const complainOfBug = (error: Error) => {
  const { name, frames } = describeError(error);
  complain([`Unexpected ${name} at start`, ...frames.map((frame) => `    ${frame}`)].join('\n'));
};

/** Whoever reads what is printed may be gone before the program is, as in a pipe: that is no reason to break off. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

interface Closable {
  close(): Promise<void>;
}

/** Ctrl-C under npm comes twice, from the terminal and from npm: what follows this soon is the same wish, in milliseconds. */
const sameWishMs = 1_000;

/** Stops everything, the last started first, on the first signal; a second one ends the process at once. */
const stopOnSignals = (parts: readonly Closable[]) => {
  let stoppingSince: number | undefined;
  const stop = async (signal: NodeJS.Signals) => {
    if (stoppingSince !== undefined) {
      if (Date.now() - stoppingSince > sameWishMs) process.exit(1);
      return;
    }
    stoppingSince = Date.now();
    say(`\n${signal}: finishing what is under way.`);
    for (const part of [...parts].reverse()) await part.close();
    say('Stopped.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
};

const startLocal = async (config: LocalKmsConfig) => {
  // Loaded only here: a gateway for a real KMS runs without the parts that the local KMS needs.
  const { startLocalKms } = await import('./local/index.js');
  return startLocalKms(config);
};

const reachOf = ({ upstream, connection: { caFile, proxy } }: Config): NetworkOptions => ({
  ca: caFile && upstream ? readCaFile(caFile) : undefined,
  proxy,
});

const clientOf = (
  { upstream, connection, region }: Config,
  localUrl: string | undefined,
  credentials: CredentialSource,
  reach: NetworkOptions,
): KmsClient => {
  const { regions, timeouts } = connection;
  return createKmsClient({
    ...reach,
    endpoint: upstream?.endpoint ?? new URL(localUrl ?? ''),
    credentials,
    defaultRegion: region,
    timeouts,
    ...(regions ? { regions } : {}),
  });
};

const authenticatorFor = (tokens: Config['tokens'], log: Logger): Authenticator =>
  tokens
    ? createTokenAuthenticator({
        ...tokens,
        onKeysFailure: (issuer, code) => {
          log.warn({ issuer, code }, 'keys of issuer not fetched');
        },
      })
    : noAuthentication;

const runGateway = async () => {
  const config = readConfig(process.env);
  const log = createGatewayLogger({ level: config.logLevel, destination: process.stdout });
  const reach = reachOf(config);
  const credentials = await openCredentials(config, {
    reach,
    warn,
    report: (detail) => {
      log.warn({ detail }, 'credentials');
    },
  });
  const parts: Closable[] = [credentials];
  const local = config.upstream ? undefined : await startLocal(config.localKms);
  if (local) parts.push(local);
  const client = clientOf(config, local?.url, credentials, reach);
  parts.push(client);
  const authenticator = authenticatorFor(config.tokens, log);
  let gateway: Gateway;
  try {
    gateway = await startGateway({
      ...config.gateway,
      client,
      authenticator,
      record: recordTo(log),
      onBug: (error, path) => {
        log.error({ error, path }, 'bug');
      },
      log,
    });
  } catch (error) {
    for (const part of parts.reverse()) await part.close();
    throw error;
  }
  parts.push(gateway);
  stopOnSignals(parts);
  // Not before: while the schema is built, no answer would be heard in time.
  await authenticator.prepare();
  for (const warning of config.warnings) warn(warning);
  say(
    banner({
      url: gateway.url,
      explorer: config.gateway.explorer,
      local: local ? { url: local.url, ...config.localKms } : undefined,
      endpoint: config.upstream?.endpoint,
    }),
  );
};

const runLocalKms = async () => {
  const config = readLocalKmsConfig(process.env);
  const local = await startLocal(config);
  stopOnSignals([local]);
  say(localKmsBanner({ url: local.url, ...config }));
};

/** Errors whose message is written for the person who starts the program. */
const isExpected = (error: unknown): error is Error =>
  error instanceof ConfigError ||
  error instanceof ClientSetupError ||
  error instanceof ListenError ||
  error instanceof CredentialError ||
  (error instanceof Error && error.name === 'LocalKmsStartError');

const main = async () => {
  const [command = 'gateway'] = process.argv.slice(2);
  if (command === 'gateway') await runGateway();
  else if (command === 'local-kms') await runLocalKms();
  else throw new ConfigError([`Unknown command: say "gateway" (or nothing) or "local-kms".`]);
};

try {
  await main();
} catch (error) {
  if (isExpected(error)) complain(error.message);
  else complainOfBug(error instanceof Error ? error : new Error('Not an error'));
  process.exit(1);
}
