/**
 * A local KMS behind a faulty network: an HTTP server on loopback that forwards calls to the KMS and returns its responses,
 * except for the faults that are injected: `faulty.inject('response lost', 'request lost')`, one fault per call, then none.
 */
import { createServer, request as sendRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { RunningKms } from './local-kms.js';

interface FaultyCall {
  readonly action: string;
  readonly fault: Fault | undefined;
  /** Whether the KMS answered with a success; undefined if the call was not forwarded. */
  readonly succeeded: boolean | undefined;
}

interface KmsResponse {
  readonly status: number;
  readonly body: Buffer;
}

type Responder = (response: ServerResponse, fromKms: KmsResponse) => void;

const json = { 'content-type': 'application/json' };
const throttled = JSON.stringify({
  Response: { Error: { Code: 'RequestLimitExceeded', Message: 'Slowly.' }, RequestId: 'throttled' },
});
const html = '<html><body>Service unavailable</body></html>';

const unchanged: Responder = (response, { status, body }) => response.writeHead(status, json).end(body);
const hangUp: Responder = (response) => response.socket?.destroy();
const hangUpHalfway: Responder = (response, { body }) => {
  response.writeHead(200, { ...json, 'content-length': String(body.length) });
  response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy());
};
const respondWith =
  (status: number, text: string): Responder =>
  (response) =>
    response.writeHead(status).end(text);
const silence: Responder = () => undefined;

/** Whether the KMS gets the call, and what the client gets. */
const faultTable = {
  'request lost': { forwarded: false, respond: hangUp },
  'response lost': { forwarded: true, respond: hangUp },
  'response cut off': { forwarded: true, respond: hangUpHalfway },
  '503 before the KMS': { forwarded: false, respond: respondWith(503, html) },
  '503 after the KMS': { forwarded: true, respond: respondWith(503, html) },
  'empty body after the KMS': { forwarded: true, respond: respondWith(200, '') },
  'no Response after the KMS': { forwarded: true, respond: respondWith(200, '{}') },
  'HTML page before the KMS': { forwarded: false, respond: respondWith(200, html) },
  throttled: { forwarded: false, respond: respondWith(200, throttled) },
  'silence after the KMS': { forwarded: true, respond: silence },
} as const satisfies Record<string, { forwarded: boolean; respond: Responder }>;

export type Fault = keyof typeof faultTable;

/** The faults that leave the client without a usable response. */
export const faults = (Object.keys(faultTable) as Fault[]).filter((fault) => fault !== 'throttled');
/** Of these, the ones after which the KMS has executed the call. */
export const faultsAfterExecution = faults.filter((fault) => faultTable[fault].forwarded);
export const faultsBeforeExecution = faults.filter((fault) => !faultTable[fault].forwarded);

/** Forwards the call with its own Host header, so that its signature stays valid. */
const forward = async (port: number, { headers }: IncomingMessage, body: Buffer): Promise<KmsResponse> => {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sendRequest({ host: '127.0.0.1', port, method: 'POST', path: '/', headers, agent: false }, resolve)
      .on('error', reject)
      .end(body);
  });
  return { status: response.statusCode ?? 0, body: await buffer(response) };
};

interface Setup {
  /** Called when a call gets no response, so that a test can let the client's time pass. */
  readonly onSilence?: () => void;
}

export const startFaultyKms = async (kms: RunningKms, { onSilence }: Setup = {}) => {
  const calls: FaultyCall[] = [];
  let injected: Fault[] = [];
  const running = new Set<Promise<void>>();

  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const fault = injected.shift();
    const { forwarded, respond } = fault ? faultTable[fault] : { forwarded: true, respond: unchanged };
    const fromKms = forwarded ? await forward(kms.port, request, body) : undefined;
    const succeeded = fromKms && !fromKms.body.includes('"Error"');
    calls.push({ action: String(request.headers['x-tc-action']), fault, succeeded });
    respond(response, fromKms ?? { status: 0, body: Buffer.alloc(0) });
    if (respond === silence) onSilence?.();
  };

  const server = createServer((request, response) => {
    const received = receive(request, response)
      .catch(() => response.destroy())
      .then(() => void running.delete(received));
    running.add(received);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: kms.credentials,
    /** The received calls, the earliest first. */
    calls,
    /** Sets the faults of the next calls, one each. */
    inject: (...next: readonly Fault[]) => {
      injected = [...next];
    },
    /** Resolves when the KMS has executed all calls that were forwarded to it. */
    idle: async () => {
      await Promise.all(running);
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

export type FaultyKms = Awaited<ReturnType<typeof startFaultyKms>>;
