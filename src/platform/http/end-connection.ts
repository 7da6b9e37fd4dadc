import type { Duplex } from 'node:stream';

/**
 * Sends an answer as the last thing on a connection, and closes it. What the client still sends is read and dropped, because TCP
 * discards an answer if a connection is closed with unread bytes; a client that does not close its side is cut off after `lingerMs`.
 */
export const endConnection = (socket: Duplex, answer: string, lingerMs = 1_000): void => {
  if (socket.writableEnded) return;
  // Node may no longer listen for errors of this connection, and one without a listener would end the process.
  socket.on('error', () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const timer = setTimeout(() => socket.destroy(), lingerMs);
  socket.once('close', () => {
    clearTimeout(timer);
  });
  socket.end(answer);
  socket.resume();
};
