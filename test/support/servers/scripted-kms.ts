/**
 * A KMS that follows a script: `kms.answers('CancelKeyArchive').withError('ResourceUnavailable.CmkNotFound')`, or call by
 * call: `kms.answers('EnableKey').first.hangingUp().then.with()`, whose last step applies from then on. It is a real HTTP
 * server on loopback, and records the calls exactly as received.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { verify, type Credentials } from '../../../src/signing/index.js';
import { flatHeaders } from './flat-headers.js';
import { refusal, scriptOf, type Responder, type ReceivedCall, type Script } from './kms-script.js';

export { defaultRequestId, type ReceivedCall, type Script } from './kms-script.js';

const credentials = { secretId: 'scripted-kms-id', secretKey: 'scripted-kms-key' };

interface Setup {
  /** Its time in Unix milliseconds. If given, it refuses calls whose timestamp or credentials are not valid. */
  readonly now?: () => number;
}

export const startScriptedKms = async ({ now: clock }: Setup = {}) => {
  const scripts = new Map<string, Responder[]>();
  let known: Credentials = credentials;
  const calls: ReceivedCall[] = [];
  const waiting: (() => void)[] = [];
  let connections = 0;

  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const headers = flatHeaders(request);
    const action = headers['x-tc-action'] ?? '';
    const now = clock ? clock() / 1_000 : Number(headers['x-tc-timestamp']);
    const verification = verify({ headers, body, now }, (id) =>
      id === known.secretId ? known.secretKey : undefined,
    );
    const { method, url: path } = request;
    const call = { action, method, path, headers, body: body.toString(), verification };
    calls.push(call);
    if (clock) response.setHeader('date', new Date(clock()).toUTCString());
    if (clock && !verification.ok) refusal(verification.code)(response, call);
    else responderFor(action)(response, call);
    for (const onCall of waiting.splice(0)) onCall();
  };

  /** The next step of the script; the last one stays. */
  const responderFor = (action: string): Responder => {
    const script = scripts.get(action) ?? [];
    const [next = refusal('InvalidAction', 'Not scripted.')] =
      script.length > 1 ? script.splice(0, 1) : script;
    return next;
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
    /** The received calls, the earliest first. */
    calls,
    connections: () => connections,
    /** Accepts only these credentials from now on. */
    knows: (credentials: Credentials) => {
      known = credentials;
    },
    /** Scripts the calls of an action from now on: all of them, or `first` one and `then` the next. */
    answers: (action: string): Script & { readonly first: Script } => {
      let script: Responder[] | undefined;
      const steps = scriptOf((responder) => {
        if (script) script.push(responder);
        else scripts.set(action, (script = [responder]));
      });
      return { ...steps, first: steps };
    },
    /** Resolves when the next call has been received. */
    nextCall: () => new Promise<void>((resolve) => waiting.push(resolve)),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

export type ScriptedKms = Awaited<ReturnType<typeof startScriptedKms>>;
