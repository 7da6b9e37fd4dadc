/**
 * A local KMS behind a bad network: an HTTP server on loopback that hands each call on to the KMS, or does not, and answers
 * with what came back, or does not: `faulty.suffers('answer lost', 'request lost')`, one fault a call, then none.
 */
import { createServer, request as sendRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { RunningKms } from './local-kms.js';

interface Passed {
  readonly action: string;
  readonly fault: Fault | undefined;
  /** Whether the KMS did it; undefined where it was not handed on. */
  readonly done: boolean | undefined;
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

type End = (response: ServerResponse, answer: Answer) => void;

const json = { 'content-type': 'application/json' };
const throttled = JSON.stringify({
  Response: { Error: { Code: 'RequestLimitExceeded', Message: 'Slowly.' }, RequestId: 'throttled' },
});
const html = '<html><body>Service unavailable</body></html>';

const whole: End = (response, { status, body }) => response.writeHead(status, json).end(body);
const reset: End = (response) => response.socket?.destroy();
const cut: End = (response, { body }) => {
  response.writeHead(200, { ...json, 'content-length': String(body.length) });
  response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy());
};
const saying =
  (status: number, text: string): End =>
  (response) =>
    response.writeHead(status).end(text);
const silence: End = () => undefined;

/** What becomes of a call: whether the KMS sees it, and what comes back. */
const ends = {
  'request lost': { handedOn: false, end: reset },
  'answer lost': { handedOn: true, end: reset },
  'answer cut': { handedOn: true, end: cut },
  '503': { handedOn: false, end: saying(503, html) },
  '503 afterwards': { handedOn: true, end: saying(503, html) },
  'empty afterwards': { handedOn: true, end: saying(200, '') },
  'no Response afterwards': { handedOn: true, end: saying(200, '{}') },
  'page in its place': { handedOn: false, end: saying(200, html) },
  throttled: { handedOn: false, end: saying(200, throttled) },
  'silence afterwards': { handedOn: true, end: silence },
} as const satisfies Record<string, { handedOn: boolean; end: End }>;

export type Fault = keyof typeof ends;
/** Those by which no usable answer comes. */
export const faults = (Object.keys(ends) as Fault[]).filter((fault) => fault !== 'throttled');

/** The call as it came, host and all: its signature holds. */
const handOn = async (port: number, { headers }: IncomingMessage, body: Buffer): Promise<Answer> => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    sendRequest({ host: '127.0.0.1', port, method: 'POST', path: '/', headers, agent: false }, resolve)
      .on('error', reject)
      .end(body);
  });
  return { status: answer.statusCode ?? 0, body: await buffer(answer) };
};

export const aFaultyKms = async (kms: RunningKms) => {
  const passed: Passed[] = [];
  let coming: Fault[] = [];
  const underWay = new Set<Promise<void>>();

  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const fault = coming.shift();
    const { handedOn, end } = fault ? ends[fault] : { handedOn: true, end: whole };
    const answer = handedOn ? await handOn(kms.port, request, body) : undefined;
    const done = answer && !answer.body.includes('"Error"');
    passed.push({ action: String(request.headers['x-tc-action']), fault, done });
    end(response, answer ?? { status: 0, body: Buffer.alloc(0) });
  };

  const server = createServer((request, response) => {
    const received = receive(request, response)
      .catch(() => response.destroy())
      .then(() => void underWay.delete(received));
    underWay.add(received);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: kms.credentials,
    /** What came, the earliest first. */
    passed,
    /** The faults of the calls that come next, in their order; calls after them meet none. */
    suffers: (...next: readonly Fault[]) => {
      coming = [...next];
    },
    /** Resolves when the KMS has carried out all that was handed on to it. */
    settled: async () => {
      await Promise.all(underWay);
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

export type FaultyKms = Awaited<ReturnType<typeof aFaultyKms>>;
