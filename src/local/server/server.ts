/** The local KMS as a part of a process: an HTTP server on loopback before a store in a folder. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { trackConnections, listen, serverUrl } from '../../platform/http/index.js';
import { createResponder, type ResponderOptions } from './responder.js';
import { closeDatabase, openDatabase } from '../store/database.js';
import { checkPackages } from '../crypto/packages.js';
import { createDispatcher } from './dispatch.js';

export interface LocalKmsOptions extends ResponderOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** The folder that keeps the keys; made if it is not there. */
  readonly dataDir: string;
}

export interface LocalKms {
  /** Such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Takes no more calls, lets those under way finish, and closes connections and store. */
  close(): Promise<void>;
}

/** Only this machine: the keys of a local KMS are protected by nothing else. */
const host = '127.0.0.1';

/** In milliseconds: for a kept-alive connection, for a request's headers, and for a whole request. */
const timeouts = { keepAliveTimeout: 30_000, headersTimeout: 40_000, requestTimeout: 60_000 };

/** How long calls under way are waited for when it stops, in milliseconds: none takes long. */
const graceMs = 10_000;

const send = (request: IncomingMessage, response: ServerResponse, body: string, last: boolean) => {
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    // A body that was not read to its end leaves the connection of no further use.
    ...(last || !request.complete ? { connection: 'close' } : {}),
  });
  response.end(body);
};

const openService = async ({ dataDir, now = Date.now }: LocalKmsOptions) => {
  const database = await openDatabase(dataDir);
  try {
    checkPackages();
    return { database, service: await createDispatcher(database, Math.floor(now() / 1_000)) };
  } catch (error) {
    closeDatabase(database);
    throw error;
  }
};

/** Rejects with a LocalKmsStartError or a ListenError. */
export const startLocalKms = async (options: LocalKmsOptions): Promise<LocalKms> => {
  const { database, service } = await openService(options);
  const answerTo = createResponder(service, options);
  const server = createServer(timeouts, (request, response) => {
    void answerTo(request).then((body) => {
      if (body === undefined) response.destroy();
      else send(request, response, body, connections.stopping);
    });
  });
  const connections = trackConnections(server, { graceMs });
  try {
    const port = await listen(server, { host, port: options.port, setBy: 'LOCAL_KMS_PORT' });
    return {
      url: serverUrl(host, port),
      port,
      close: async () => {
        await connections.stop();
        await service.close();
        closeDatabase(database);
      },
    };
  } catch (error) {
    await service.close();
    closeDatabase(database);
    throw error;
  }
};
