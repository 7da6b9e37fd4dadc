/** How a server here begins to listen: where it is then, or in one line why it cannot. */
import type { Server } from 'node:http';

/** A server could not listen; the message says why and what to do, in one line. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

export interface ListenOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The variables by which the place can be set otherwise, in words. */
  readonly setBy: string;
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is in use by another program',
  EACCES: 'this user may not',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such host',
};

/** Resolves to the port. Rejects with a ListenError. */
export const listen = (server: Server, { host, port, setBy }: ListenOptions) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? ''] ?? error.code ?? 'unknown error';
      reject(new ListenError(`Cannot listen on ${host}, port ${port}: ${reason}. Set ${setBy} to another.`));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** Addresses that stand for all that a machine has: to listen on, and not to call. */
const wildcards: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Where a server that listens on `host` can be called from its own machine. */
export const urlOf = (host: string, port: number): string => {
  const callable = wildcards[host] ?? host;
  return `http://${callable.includes(':') ? `[${callable}]` : callable}:${port}`;
};
