/**
 * Skips interim responses (RFC 9110 15.2), which a server or proxy may send at any time before the response. undici closes the
 * connection at a `100 Continue` that it did not ask for, so they are removed before its parser sees them.
 */
import type { Socket } from 'node:net';

/** The most bytes of interim responses before one response. */
const maxInterimBytes = 16_384;

/** 101 is no interim response: it changes the protocol, and nobody has asked for that. */
const interimStart = /^HTTP\/1\.\d 1(?!01)\d\d[ \r]/;
const anInterimStart = 'HTTP/1.1 102 ';

/** Whether these bytes begin an interim response, or may do so once more of them have arrived. */
const mayBeInterim = (bytes: Buffer): boolean => {
  const start = bytes.toString('latin1', 0, anInterimStart.length);
  return interimStart.test(start + anInterimStart.slice(start.length));
};

class InterimResponsesError extends Error {
  override readonly name = 'InterimResponsesError';
  readonly code = 'TOO_MANY_INTERIM_RESPONSES';
}

const nothing: Buffer = Buffer.alloc(0);

/**
 * For a socket that carries one HTTP/1.1 request at a time. Only bytes that arrive between a request and the beginning of its
 * response are inspected; all others pass unchanged.
 */
export const skipInterimResponses = (socket: Socket): void => {
  const push = socket.push.bind(socket);
  /** How many bytes had been written when the latest response began. */
  let answered = socket.bytesWritten;
  let skippedBytes = 0;
  /** Bytes that may be the beginning of an interim response. */
  let held = nothing;

  const release = (): Buffer => {
    const bytes = held;
    held = nothing;
    skippedBytes = 0;
    answered = socket.bytesWritten;
    return bytes;
  };

  /** Returns whether to continue reading. */
  const receive = (chunk: Buffer): boolean => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (mayBeInterim(held)) {
      const end = held.indexOf('\r\n\r\n');
      const length = end === -1 ? held.length : end + 4;
      if (skippedBytes + length > maxInterimBytes) {
        socket.destroy(new InterimResponsesError());
        return false;
      }
      if (end === -1) return true;
      skippedBytes += length;
      held = held.subarray(length);
    }
    return push(release());
  };

  socket.push = (chunk: Buffer | null): boolean => {
    if (chunk !== null && socket.bytesWritten !== answered) return receive(chunk);
    if (chunk === null && held.length > 0) push(release());
    return push(chunk);
  };
};
