/**
 * An address that does not answer: its queue of connections is full, so the system drops every further one, as a firewall does.
 * Once it is released it answers, and relays to a server on 127.0.0.1: an address that is slow. Works on Linux.
 */
import { readFileSync } from 'node:fs';
import { connect, type LookupFunction, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { eventually } from '../../eventually.js';

/** Listens, and then blocks its thread, so that nothing is accepted until the gate opens. */
const script = `
  const { connect, createServer } = require('node:net');
  const { parentPort, workerData: { host, port, gate } } = require('node:worker_threads');
  const server = createServer((socket) => {
    const onward = connect(port, '127.0.0.1');
    for (const [from, to] of [[socket, onward], [onward, socket]]) {
      from.on('error', () => undefined).once('close', () => to.destroy()).pipe(to);
    }
  });
  server.listen({ host, port, backlog: 1 }, () => {
    parentPort.postMessage('listening');
    Atomics.wait(new Int32Array(gate), 0, 0);
  });
`;

/** The system completes this many connections for a backlog of 1, and drops the others. */
const queueLength = 2;

const hexOf = (host: string, port: number): string => {
  const address = Buffer.from(host.split('.').map(Number)).reverse().toString('hex');
  return `${address}:${port.toString(16).padStart(4, '0')}`.toUpperCase();
};

/** Whether a connection to the address has begun, and is not answered. */
const isBeingTried = (host: string, port: number): boolean =>
  readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .some(([, , remote, state]) => remote === hexOf(host, port) && state === '02');

/** `host` is an address of loopback other than 127.0.0.1, such as 127.0.0.2; `port` is that of the server. */
export const startStalledAddress = async (host: string, port: number) => {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(script, { eval: true, workerData: { host, port, gate: gate.buffer } });
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  const fillers = Array.from({ length: queueLength }, () => connect(port, host));
  await Promise.all(fillers.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  for (const socket of fillers) socket.on('error', () => undefined);

  const release = () => {
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
  };
  return {
    host,
    /** Resolves when a client tries to connect. */
    tried: () => eventually(() => isBeingTried(host, port)),
    release,
    close: async () => {
      release();
      for (const socket of fillers as readonly Socket[]) socket.destroy();
      await worker.terminate();
    },
  };
};

/** A DNS lookup that gives every name these addresses. */
export const lookupOf =
  (...addresses: readonly string[]): LookupFunction =>
  (_name, _options, callback) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    process.nextTick(callback, null, found);
  };
