/**
 * Connections through a proxy: CONNECT, and inside the tunnel the TLS of KMS, verified as usual. undici's own ProxyAgent is
 * not used: it gives CONNECT no deadline, reconnects endlessly if the proxy hangs up, and does not report the status of a
 * refusal. Until the tunnel is established, nothing of a call has been sent.
 */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { errorCode } from './error-code.js';
import type { TlsOptions } from './tls-options.js';

export interface TunnelOptions {
  readonly proxy: URL;
  readonly endpoint: URL;
  readonly tls: TlsOptions;
  /** For the tunnel, and again for the TLS handshake inside it. */
  readonly connectMs: number;
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

const openTunnel = ({ proxy, endpoint, tls, connectMs }: TunnelOptions): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const authority = `${endpoint.hostname}:${endpoint.port || '443'}`;
    const host = proxy.hostname.replace(/^\[(.*)\]$/, '$1');
    const isHttps = proxy.protocol === 'https:';
    const connectRequest = (isHttps ? httpsRequest : httpRequest)({
      host,
      port: proxy.port || (isHttps ? 443 : 80),
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...proxyAuthorization(proxy) },
      agent: false,
      // The proxy's certificate must name the proxy, not the host in the Host header.
      ...(isHttps ? { ...tls, servername: isIP(host) ? '' : host } : {}),
    });
    const fail = (code: string) => {
      clearTimeout(timer);
      reject(new TunnelError(`PROXY_${code}`));
      connectRequest.destroy();
    };
    const timer = setTimeout(fail, connectMs, 'TIMEOUT');
    connectRequest.on('error', (error) => {
      fail(errorCode(error) ?? 'ERROR');
    });
    connectRequest.once('connect', ({ statusCode = 0 }, socket) => {
      socket.on('error', () => undefined);
      if (statusCode < 200 || statusCode > 299) {
        socket.destroy();
        fail(`STATUS_${statusCode}`);
        return;
      }
      clearTimeout(timer);
      resolve(socket);
    });
    connectRequest.end();
  });

/** A connector for undici pools that connects through a proxy. */
export const tunnelConnector = (options: TunnelOptions): buildConnector.connector => {
  const connectTls = buildConnector({ ...options.tls, timeout: options.connectMs });
  return (target, callback) => {
    void openTunnel(options).then(
      (httpSocket) => {
        connectTls({ ...target, httpSocket }, callback);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new TunnelError('PROXY_ERROR'), null);
      },
    );
  };
};
