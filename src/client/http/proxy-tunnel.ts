/**
 * Connections through a proxy: a CONNECT, and within it the TLS of KMS, verified as ever. undici's own ProxyAgent is not
 * used: it gives the CONNECT no deadline, asks again without end where the proxy hangs up, and does not tell the status with
 * which it refuses. Until the tunnel stands, nothing of a call has been sent.
 */
import { request as requestByHttp } from 'node:http';
import { request as requestByHttps } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { codeOf } from './error-code.js';
import type { Trust } from './tls-options.js';

export interface TunnelOptions {
  readonly proxy: URL;
  readonly endpoint: URL;
  readonly trust: Trust;
  /** For the tunnel, and again for the handshake within it. Milliseconds. */
  readonly connectMs: number;
}

/** Why there is no tunnel. Holds nothing of the proxy's URL, in which there may be a password. */
class TunnelError extends Error {
  override readonly name = 'TunnelError';

  constructor(readonly code: string) {
    super(code);
  }
}

const authorizationOf = ({ username, password }: URL): Readonly<Record<string, string>> => {
  if (!username && !password) return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
};

const openTunnel = ({ proxy, endpoint, trust, connectMs }: TunnelOptions): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const authority = `${endpoint.hostname}:${endpoint.port || '443'}`;
    const host = proxy.hostname.replace(/^\[(.*)\]$/, '$1');
    const overTls = proxy.protocol === 'https:';
    const asking = (overTls ? requestByHttps : requestByHttp)({
      host,
      port: proxy.port || (overTls ? 443 : 80),
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...authorizationOf(proxy) },
      agent: false,
      // Its certificate must name the proxy, and not the host of the header.
      ...(overTls ? { ...trust, servername: isIP(host) ? '' : host } : {}),
    });
    const fail = (code: string) => {
      clearTimeout(timer);
      reject(new TunnelError(`PROXY_${code}`));
      asking.destroy();
    };
    const timer = setTimeout(fail, connectMs, 'TIMEOUT');
    asking.on('error', (error) => {
      fail(codeOf(error) ?? 'ERROR');
    });
    asking.once('connect', ({ statusCode = 0 }, socket) => {
      socket.on('error', () => undefined);
      if (statusCode < 200 || statusCode > 299) {
        socket.destroy();
        fail(`STATUS_${statusCode}`);
        return;
      }
      clearTimeout(timer);
      resolve(socket);
    });
    asking.end();
  });

/** Makes the connections of a pool by tunnels through a proxy. */
export const tunnelConnector = (options: TunnelOptions): buildConnector.connector => {
  const secure = buildConnector({ ...options.trust, timeout: options.connectMs });
  return (wanted, callback) => {
    void openTunnel(options).then(
      (httpSocket) => {
        secure({ ...wanted, httpSocket }, callback);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new TunnelError('PROXY_ERROR'), null);
      },
    );
  };
};
