/** Starts a server, and reports in one line why it cannot start. */
import type { Server } from 'node:http';
import { OperatorError } from '../errors/index.js';

/** The server cannot listen. The message says why and what to do, in one line. */
export class ListenError extends OperatorError {
  override readonly name = 'ListenError';
}

export interface ListenOptions {
  readonly host: string;
  /** 0 picks any free port. */
  readonly port: number;
  /** The environment variables that set host and port, for the error message. */
  readonly setBy: string;
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is in use by another program',
  EACCES: 'permission denied',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such host',
};

/** Resolves to the port. Rejects with a ListenError. */
export const listen = (server: Server, { host, port, setBy }: ListenOptions) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? ''] ?? error.code ?? 'unknown error';
      reject(
        new ListenError(`Cannot listen on ${host}, port ${port}: ${reason}. Set ${setBy} to another value.`),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** Wildcard addresses: a server can listen on them, but a client cannot call them. */
const wildcards: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** The URL at which the same machine can call a server that listens on `host`. */
export const serverUrl = (host: string, port: number): string => {
  const callable = wildcards[host] ?? host;
  return `http://${callable.includes(':') ? `[${callable}]` : callable}:${port}`;
};
