/** Closes the connections of clients that are slow where node does not look: those that do not read, and those that drip. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface Patience {
  /** How long a client may take to read an answer, in milliseconds. */
  readonly responseMs: number;
  /** How long it may send what becomes no request, in milliseconds. */
  readonly headersMs: number;
}

/** How often is looked, in milliseconds; node's own time-outs are looked after as often. */
export const checkMs = 500;

interface Watched {
  /** The latest request. */
  request: IncomingMessage | undefined;
  /** The answers under way, and since when each is there in full for the client to read. */
  readonly answers: Map<ServerResponse, number | undefined>;
  /** What had been read from the client when its last request was done with. */
  restingAt: number | undefined;
  /** Since when it has sent more. */
  talkingSince: number | undefined;
}

/** Ended, and yet not handed over to the system: the client does not take it. */
const isUnread = ({ answers }: Watched, now: number, responseMs: number): boolean =>
  [...answers].some(([answer, since]) => {
    if (!answer.writableEnded) return false;
    if (since === undefined) answers.set(answer, now);
    return since !== undefined && now - since > responseMs;
  });

/** Node counts from the first byte of a request, and empty lines before one are none: they could go on for ever. */
const isDripping = (socket: Socket, watched: Watched, now: number, headersMs: number): boolean => {
  if (watched.answers.size > 0 || !watched.request?.complete) {
    watched.restingAt = undefined;
    watched.talkingSince = undefined;
    return false;
  }
  watched.restingAt ??= socket.bytesRead;
  if (socket.bytesRead > watched.restingAt) watched.talkingSince ??= now;
  return watched.talkingSince !== undefined && now - watched.talkingSince > headersMs;
};

export const cutSlowClients = (server: Server, { responseMs, headersMs }: Patience): void => {
  const connections = new Map<Socket, Watched>();
  server.on('connection', (socket: Socket) => {
    connections.set(socket, {
      request: undefined,
      answers: new Map(),
      restingAt: undefined,
      talkingSince: undefined,
    });
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', (request, response) => {
    const watched = connections.get(request.socket);
    if (!watched) return;
    watched.request = request;
    watched.restingAt = undefined;
    watched.talkingSince = undefined;
    watched.answers.set(response, undefined);
    response.once('close', () => watched.answers.delete(response));
  });
  const timer = setInterval(() => {
    const now = performance.now();
    for (const [socket, watched] of connections) {
      if (isUnread(watched, now, responseMs) || isDripping(socket, watched, now, headersMs)) socket.destroy();
    }
  }, checkMs);
  timer.unref();
  server.once('close', () => {
    clearInterval(timer);
  });
};
