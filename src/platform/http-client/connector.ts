/** Opens the connections of undici pools. */
import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { types } from 'node:util';
import { buildConnector, errors } from 'undici';
import { connectTcp, type TcpOptions } from './connect-tcp.js';
import { skipInterimResponses } from './skip-interim-responses.js';

/** `connectMs` is for everything: DNS lookup, TCP connection and TLS handshake. */
export interface ConnectorOptions extends TcpOptions {
  /** Certificates are verified, whatever the environment says. */
  readonly tls?: { readonly secureContext: SecureContext } | undefined;
}

export const createConnector = ({ tls, ...options }: ConnectorOptions): buildConnector.connector => {
  // Without a timeout of its own: the one below covers it.
  const connectTls = buildConnector({ ...tls, rejectUnauthorized: true, timeout: 0 });

  return (target, callback) => {
    const { hostname: host, protocol, port } = target;
    const isTls = protocol === 'https:';
    const abort = new AbortController();
    let opened: Socket | undefined;
    let finished = false;

    const finish = (error: Error | null, socket: Socket | null) => {
      if (finished) return;
      finished = true;
      clearTimeout(timer);
      if (socket) {
        skipInterimResponses(socket);
        callback(null, socket);
        return;
      }
      abort.abort();
      opened?.destroy();
      callback(error ?? new Error('not connected'), null);
    };
    // If this process was stalled, due timers run before sockets are read. setImmediate lets a connection that was made
    // meanwhile win.
    const timer = setTimeout(() => {
      setImmediate(finish, new errors.ConnectTimeoutError(), null);
    }, options.connectMs);

    connectTcp({ host, port: Number(port) || (isTls ? 443 : 80) }, options, abort.signal).then(
      (socket) => {
        opened = socket;
        if (isTls)
          connectTls({ ...target, httpSocket: socket }, (error, tlsSocket) => {
            finish(error, tlsSocket);
          });
        else finish(null, socket);
      },
      (error: unknown) => {
        // `instanceof` would miss errors of Node in another realm, as in tests.
        finish(types.isNativeError(error) ? error : new Error('not connected'), null);
      },
    );
  };
};
