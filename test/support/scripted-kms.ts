/**
 * A KMS that does as it is told: `kms.answers('CancelKeyArchive').withError('ResourceUnavailable.CmkNotFound')`. A real
 * HTTP server on loopback, which keeps what it received, as it was received.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { stringify } from 'lossless-json';
import { verify, type Verdict } from '../../src/signing/index.js';

export interface ReceivedCall {
  readonly action: string;
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as it came, to the letter. */
  readonly body: string;
  /** What checking the signature against the credentials gives. */
  readonly verdict: Verdict;
}

type Plan = (response: ServerResponse, call: ReceivedCall) => void;

/** A result, or the code of an error. */
export type Said = object | string;

const credentials = { secretId: 'scripted-kms-id', secretKey: 'scripted-kms-key' };

const json = { 'content-type': 'application/json' };

/** The `RequestId` of answers that are given none. */
export const usualRequestId = '5c1a7c2e-0000-4000-8000-000000000001';

const answer = (fields: object, status = 200): Plan => {
  const body = stringify({ Response: { RequestId: usualRequestId, ...fields } });
  return (response) => response.writeHead(status, json).end(body);
};

const flatHeaders = ({ headers }: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );

/** The ways in which a call can end. */
const script = (plan: (next: Plan) => void) => ({
  /** A success. A bigint becomes a JSON number. */
  with: (result: object = {}) => {
    plan(answer(result));
  },
  withError: (code: string, message = 'As the script says.', status = 200) => {
    plan(answer({ Error: { Code: code, Message: message } }, status));
  },
  /** Says what depends on the parameters that came. */
  saying: (say: (params: Readonly<Record<string, unknown>>) => Said) => {
    plan((response, call) => {
      const params = JSON.parse(call.body) as Record<string, unknown>;
      const said = say(params);
      const fields =
        typeof said === 'string' ? { Error: { Code: said, Message: 'As the script says.' } } : said;
      answer(fields)(response, call);
    });
  },
  withStatus: (status: number, body: string, headers: Readonly<Record<string, string>> = {}) => {
    plan((response) => response.writeHead(status, headers).end(body));
  },
  withRaw: (text: string) => {
    plan((response) => response.writeHead(200, json).end(text));
  },
  /** Takes the call and closes the connection without a word. */
  hangingUp: () => {
    plan((response) => response.socket?.destroy());
  },
  /** Says `text`, which is not all that it announced, and closes the connection. */
  hangingUpAfter: (text: string) => {
    plan((response) => {
      response.writeHead(200, { ...json, 'content-length': String(text.length + 100) });
      response.write(text, () => response.socket?.destroy());
    });
  },
  /** Says `text` in the place of HTTP. */
  withNoHttp: (text: string) => {
    plan((response) => response.socket?.end(text));
  },
  never: () => {
    plan(() => undefined);
  },
  /** Begins to answer, and never ends. */
  neverEnding: () => {
    plan((response) => response.writeHead(200, json).write('{"Response":{'));
  },
  /** Answers once the function that this gives is called. */
  later: (result: object = {}) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    plan(
      (response, call) =>
        void released.then(() => {
          answer(result)(response, call);
        }),
    );
    return release;
  },
});

export const aScriptedKms = async () => {
  const plans = new Map<string, Plan>();
  const calls: ReceivedCall[] = [];
  const waiting: (() => void)[] = [];
  let connections = 0;

  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const headers = flatHeaders(request);
    const action = headers['x-tc-action'] ?? '';
    const now = Number(headers['x-tc-timestamp']);
    const verdict = verify({ headers, body, now }, (id) =>
      id === credentials.secretId ? credentials.secretKey : undefined,
    );
    const { method, url: path } = request;
    const call = { action, method, path, headers, body: body.toString(), verdict };
    calls.push(call);
    const plan = plans.get(action) ?? answer({ Error: { Code: 'InvalidAction', Message: 'Not scripted.' } });
    plan(response, call);
    for (const arrived of waiting.splice(0)) arrived();
  };

  const server = createServer(
    (request, response) => void receive(request, response).catch(() => response.destroy()),
  );
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    credentials,
    /** What came, the earliest first. */
    calls,
    connections: () => connections,
    /** Says how calls of an action end from now on. */
    answers: (action: string) => script((plan) => plans.set(action, plan)),
    /** Resolves when the next call has come. */
    nextCall: () => new Promise<void>((resolve) => waiting.push(resolve)),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

export type ScriptedKms = Awaited<ReturnType<typeof aScriptedKms>>;
