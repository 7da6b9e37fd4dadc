/** Answers clients that speak another protocol than HTTP/1.1, and says which of their settings is the cause. */
import { STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { endConnection } from '../../platform/http/index.js';
import { refusal } from './answer.js';

const tls =
  'A client uses TLS, but the local KMS does not: set the protocol of the client to http, or its endpoint to http://.';
const http2 = 'The local KMS speaks HTTP/1.1: set the client not to use HTTP/2.';
const proxy =
  'The local KMS is no proxy for HTTPS: set it as the endpoint of the client, with the protocol http, and not as its proxy.';

/** As Node.js itself would answer. */
const statusOf = (code: string | undefined): number => {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
};

const reasonOf = (packet: Buffer | undefined): string => {
  // The first byte of a TLS handshake.
  if (packet?.[0] === 0x16) return tls;
  return packet?.toString('latin1', 0, 6) === 'PRI * ' ? http2 : 'The request must be valid HTTP/1.1.';
};

const end = (socket: Duplex, status: number, message: string) => {
  const body = refusal('InvalidRequest', message);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  endConnection(socket, `${head.join('\r\n')}\r\n\r\n${body}`);
};

/** `hint` receives, once, what a client cannot read: a client that uses TLS expects no answer in plain text. */
export const answerOtherProtocols = (server: Server, hint: (message: string) => void) => {
  let hinted = false;
  server.on('clientError', (error: NodeJS.ErrnoException & { readonly rawPacket?: Buffer }, socket) => {
    const reason = reasonOf(error.rawPacket);
    if (reason === tls && !hinted) {
      hinted = true;
      hint(reason);
    }
    end(socket, statusOf(error.code), reason);
  });
  server.on('connect', (_, socket) => {
    end(socket, 405, proxy);
  });
};
