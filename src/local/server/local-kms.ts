/** The local KMS as part of a process: an HTTP server on loopback in front of a store in a folder. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { listen, serverUrl, trackConnections } from '../../platform/http/index.js';
import { createCryptoEngine, type CryptoEngine } from '../crypto/engine.js';
import { missingPackage } from '../crypto/packages.js';
import { LocalKmsStartError } from '../model/start-error.js';
import { closeDatabase, openDatabase } from '../store/database.js';
import { damagedState, isStoreError, startError } from '../store/store-errors.js';
import { createDispatcher } from './dispatch.js';
import { answerOtherProtocols } from './other-protocols.js';
import { maxQueryBytes } from './request-parts.js';
import { createResponder, printHint, type ResponderOptions } from './responder.js';

export interface LocalKmsOptions extends ResponderOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** The folder that holds the keys. It is created if it does not exist. */
  readonly dataDir: string;
  /**
   * Closed with the local KMS. Tests set it: they run from TypeScript sources, but worker threads run JavaScript only, and
   * they save the time to generate RSA keys.
   */
  readonly engine?: CryptoEngine;
}

export interface LocalKms {
  /** Such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Stops accepting calls, lets running calls finish, and closes connections and store. */
  close(): Promise<void>;
}

/** Loopback only: nothing else protects the keys of a local KMS. */
const host = '127.0.0.1';

const limits = {
  // Milliseconds.
  ...{ keepAliveTimeout: 30_000, headersTimeout: 40_000, requestTimeout: 60_000 },
  // Bytes. The parameters of a GET request are in its first line.
  maxHeaderSize: 2 * maxQueryBytes,
};

/** How long shutdown waits for running calls, in milliseconds. No call takes that long. */
const graceMs = 10_000;

const send = (request: IncomingMessage, response: ServerResponse, body: string, last: boolean) => {
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    // A connection whose request body was not read completely cannot be reused.
    ...(last || !request.complete ? { connection: 'close' } : {}),
  });
  response.end(body);
};

const requirePackages = () => {
  const name = missingPackage();
  if (name === undefined) return;
  throw new LocalKmsStartError(
    `The local KMS needs the package ${name}, which is not installed: run npm ci without --omit=optional.`,
  );
};

const openStore = async ({ dataDir, now = Date.now, engine = createCryptoEngine() }: LocalKmsOptions) => {
  const database = await openDatabase(dataDir);
  try {
    requirePackages();
    const startedAt = Math.floor(now() / 1_000);
    return { database, dispatcher: await createDispatcher({ database, now: startedAt, engine }) };
  } catch (error) {
    await engine.close();
    closeDatabase(database);
    // Rows that cannot be parsed are as damaged as pages.
    if (error instanceof z.ZodError) throw damagedState(dataDir, 'a row cannot be read');
    throw isStoreError(error) ? startError(dataDir, error) : error;
  }
};

/** Rejects with a LocalKmsStartError or a ListenError. */
export const startLocalKms = async (options: LocalKmsOptions): Promise<LocalKms> => {
  const { database, dispatcher } = await openStore(options);
  const respond = createResponder(dispatcher, options);
  const server = createServer(limits, (request, response) => {
    void respond(request).then((body) => {
      if (body === undefined) response.destroy();
      else send(request, response, body, connections.stopping);
    });
  });
  const connections = trackConnections(server, { graceMs });
  answerOtherProtocols(server, options.onHint ?? printHint);
  const closeStore = async () => {
    await dispatcher.close();
    closeDatabase(database);
  };
  try {
    const port = await listen(server, { host, port: options.port, setBy: 'LOCAL_KMS_PORT' });
    return {
      url: serverUrl(host, port),
      port,
      close: async () => {
        await connections.stop();
        await closeStore();
      },
    };
  } catch (error) {
    await closeStore();
    throw error;
  }
};
