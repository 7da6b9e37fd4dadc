/** The command `gateway`: builds the parts of the program from the configuration and starts them in order. */
import type { Config } from '../config/index.js';
import { startGateway } from '../gateway/index.js';
import { buildSubgraph } from '../graph/index.js';
import type { Logger } from '../platform/log/index.js';
import { accessRecorder } from './access-log.js';
import { authenticatorFor } from './authenticator.js';
import { banner } from './banner.js';
import { openCredentials } from './credentials.js';
import { createGatewayLogger } from './gateway-logger.js';
import { kmsClientFor, networkOptionsOf } from './kms-client.js';
import { closeAll, closeOnSignals, type Closable } from './shutdown.js';
import { startLocalKms } from './start-local-kms.js';
import { terminal } from './terminal.js';

type Add = <T extends Closable>(part: T) => T;

/** The KMS behind the gateway: the configured one, or a local KMS that is started here. */
const startKms = async ({ upstream, localKms }: Config, add: Add) => {
  if (upstream) return { endpoint: upstream.endpoint, local: undefined };
  const local = add(await startLocalKms(localKms));
  return { endpoint: new URL(local.url), local };
};

/** Starts the parts. Each is added to `started` as soon as it runs, so that all can be closed if a later one fails. */
const startParts = async (config: Config, log: Logger, started: Closable[]) => {
  const add: Add = (part) => {
    started.push(part);
    return part;
  };
  const network = networkOptionsOf(config);
  const credentials = add(
    await openCredentials(config, {
      network,
      warn: terminal.warn,
      onReport: (detail) => {
        log.warn({ detail }, 'credentials');
      },
    }),
  );
  const { endpoint, local } = await startKms(config, add);
  const client = add(kmsClientFor(config, { endpoint, credentials, network, log }));
  const authenticator = authenticatorFor(config, log);
  const gateway = add(
    await startGateway({
      ...config.gateway,
      client,
      authenticator,
      record: accessRecorder(log),
      onBug: (error, path) => {
        log.error({ error, path }, 'bug');
      },
      log,
    }),
  );
  return { local, authenticator, gateway };
};

const start = async (config: Config, log: Logger) => {
  const started: Closable[] = [];
  try {
    const parts = await startParts(config, log, started);
    closeOnSignals(started);
    return parts;
  } catch (error) {
    await closeAll(started);
    throw error;
  }
};

export const runGateway = async (config: Config): Promise<void> => {
  const log = createGatewayLogger({ level: config.logLevel, destination: process.stdout });
  const { local, authenticator, gateway } = await start(config, log);
  // Only now: building the schema blocks the process, so that a response of the issuer would have timed out.
  await authenticator.prepare();
  const { renameOperation } = await buildSubgraph(config.gateway.graphPrefix);
  for (const warning of config.warnings) terminal.warn(warning);
  terminal.print(
    banner({
      url: gateway.url,
      explorer: config.gateway.explorer,
      local: local ? { url: local.url, ...config.localKms } : undefined,
      endpoint: config.upstream?.endpoint,
      renameOperation,
    }),
  );
};
