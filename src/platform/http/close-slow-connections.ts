/**
 * Closes connections in two cases that Node's own timeouts miss: a client that does not read its responses, and a client
 * that sends bytes between requests which never become a request.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface SlowClientTimeouts {
  /** How long a client may take to read a complete response, in milliseconds. */
  readonly responseMs: number;
  /** How long a client may send bytes that do not become a request, in milliseconds. */
  readonly headersMs: number;
}

/** How often connections are checked, here and by Node's own timeouts, in milliseconds. */
export const connectionCheckIntervalMs = 500;

interface ConnectionState {
  /** The latest request. */
  request: IncomingMessage | undefined;
  /** The open responses, each with the time at which it was complete and waiting for the client to read it. */
  readonly responses: Map<ServerResponse, number | undefined>;
  /** `socket.bytesRead` when the last request was finished. */
  bytesReadWhenIdle: number | undefined;
  /** When the client sent more bytes after that. */
  sendingSince: number | undefined;
}

/** Whether the client has left a complete response unread for too long. */
const isNotReading = ({ responses }: ConnectionState, now: number, responseMs: number): boolean =>
  [...responses].some(([response, since]) => {
    if (!response.writableEnded) return false;
    if (since === undefined) responses.set(response, now);
    return since !== undefined && now - since > responseMs;
  });

/**
 * Whether the client has been sending something other than a request for too long. Node's headers timeout starts with the
 * first byte of a request, and empty lines before it do not count as such: a client could send them for ever.
 */
const isSendingNoRequest = (
  socket: Socket,
  state: ConnectionState,
  now: number,
  headersMs: number,
): boolean => {
  if (state.responses.size > 0 || !state.request?.complete) {
    state.bytesReadWhenIdle = undefined;
    state.sendingSince = undefined;
    return false;
  }
  state.bytesReadWhenIdle ??= socket.bytesRead;
  if (socket.bytesRead > state.bytesReadWhenIdle) state.sendingSince ??= now;
  return state.sendingSince !== undefined && now - state.sendingSince > headersMs;
};

export const closeSlowConnections = (server: Server, { responseMs, headersMs }: SlowClientTimeouts): void => {
  const connections = new Map<Socket, ConnectionState>();
  server.on('connection', (socket: Socket) => {
    connections.set(socket, {
      request: undefined,
      responses: new Map(),
      bytesReadWhenIdle: undefined,
      sendingSince: undefined,
    });
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', (request, response) => {
    const state = connections.get(request.socket);
    if (!state) return;
    state.request = request;
    state.bytesReadWhenIdle = undefined;
    state.sendingSince = undefined;
    state.responses.set(response, undefined);
    response.once('close', () => state.responses.delete(response));
  });
  const timer = setInterval(() => {
    const now = performance.now();
    for (const [socket, state] of connections) {
      if (isNotReading(state, now, responseMs) || isSendingNoRequest(socket, state, now, headersMs)) {
        socket.destroy();
      }
    }
  }, connectionCheckIntervalMs);
  timer.unref();
  server.once('close', () => {
    clearInterval(timer);
  });
};
