/**
 * Connections through a proxy: CONNECT, and inside the tunnel the TLS of KMS, verified as usual. undici's own ProxyAgent is
 * not used: it gives CONNECT no deadline, reconnects endlessly if the proxy hangs up, and does not report the status of a
 * refusal. Until the tunnel is established, nothing of a call has been sent.
 */
import { request } from 'node:http';
import type { LookupFunction, Socket } from 'node:net';
import { buildConnector } from 'undici';
import { errorCode } from '../../platform/errors/index.js';
import { withoutBrackets } from '../../platform/http/index.js';
import { createConnector, skipInterimResponses } from '../../platform/http-client/index.js';
import type { TlsOptions } from './tls-options.js';

export interface TunnelOptions {
  readonly proxy: URL;
  readonly endpoint: URL;
  readonly tls: TlsOptions;
  /** For the tunnel, and again for the TLS handshake inside it. */
  readonly connectMs: number;
  /** Replaces the DNS lookup of the system. */
  readonly lookup?: LookupFunction | undefined;
}

/** Why there is no tunnel. Contains no part of the proxy's URL, which may hold a password. */
class TunnelError extends Error {
  override readonly name = 'TunnelError';

  constructor(readonly code: string) {
    super(code);
  }
}

const proxyAuthorization = ({ username, password }: URL): Readonly<Record<string, string>> => {
  if (!username && !password) return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
};

const connectToProxy = ({ proxy, tls, connectMs, lookup }: TunnelOptions): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const { protocol, host, port } = proxy;
    const hostname = withoutBrackets(proxy.hostname);
    // The proxy's certificate must name the proxy.
    createConnector({ connectMs, lookup, tls })({ protocol, host, hostname, port }, (error, socket) => {
      if (error) reject(error);
      else resolve(socket);
    });
  });

/** Resolves once the proxy has connected to the endpoint. Rejects with a TunnelError. */
const establish = (socket: Socket, { proxy, endpoint, connectMs }: TunnelOptions): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const authority = `${endpoint.hostname}:${endpoint.port || '443'}`;
    const connectRequest = request({
      createConnection: () => socket,
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...proxyAuthorization(proxy) },
    });
    const fail = (code: string) => {
      clearTimeout(timer);
      reject(new TunnelError(`PROXY_${code}`));
      socket.destroy();
    };
    const timer = setTimeout(fail, connectMs, 'TIMEOUT');
    connectRequest.on('error', (error) => {
      fail(errorCode(error) ?? 'ERROR');
    });
    connectRequest.once('connect', ({ statusCode = 0 }) => {
      if (statusCode < 200 || statusCode > 299) {
        fail(`STATUS_${statusCode}`);
        return;
      }
      clearTimeout(timer);
      resolve(socket);
    });
    connectRequest.end();
  });

const codeOfConnecting = (error: unknown): string => {
  const code = errorCode(error) ?? 'ERROR';
  return code === 'UND_ERR_CONNECT_TIMEOUT' ? 'TIMEOUT' : code;
};

/** Rejects with a TunnelError. */
const openTunnel = async (options: TunnelOptions): Promise<Socket> => {
  const deadline = performance.now() + options.connectMs;
  const socket = await connectToProxy(options).catch((error: unknown) => {
    throw new TunnelError(`PROXY_${codeOfConnecting(error)}`);
  });
  return establish(socket, { ...options, connectMs: Math.max(1, deadline - performance.now()) });
};

/** A connector for undici pools that connects through a proxy. */
export const tunnelConnector = (options: TunnelOptions): buildConnector.connector => {
  const connectTls = buildConnector({ ...options.tls, timeout: options.connectMs });
  return (target, callback) => {
    void openTunnel(options).then(
      (httpSocket) => {
        connectTls({ ...target, httpSocket }, (error, socket) => {
          if (error) {
            callback(error, null);
          } else {
            skipInterimResponses(socket);
            callback(null, socket);
          }
        });
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new TunnelError('PROXY_ERROR'), null);
      },
    );
  };
};
