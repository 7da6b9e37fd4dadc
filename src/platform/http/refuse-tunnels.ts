import type { Server } from 'node:http';
import { endConnection } from './end-connection.js';

const answer = [
  'HTTP/1.1 405 Method Not Allowed',
  'Allow: GET, POST, OPTIONS',
  'Connection: close',
  'Content-Length: 0',
  '\r\n',
].join('\r\n');

/** Answers CONNECT, which asks a proxy for a tunnel. Node would close the connection without an answer. */
export const refuseTunnels = (server: Server): void => {
  server.on('connect', (_request, socket) => {
    endConnection(socket, answer);
  });
};
