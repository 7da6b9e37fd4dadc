/**
 * A KMS that does as it is told: `kms.answers('CancelKeyArchive').withError('ResourceUnavailable.CmkNotFound')`, or one call
 * after the other: `kms.answers('EnableKey').first.hangingUp().then.with()`, where the last holds from then on. A real HTTP
 * server on loopback, which keeps what it received, as it was received.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { verify, type Credentials } from '../../../src/signing/index.js';
import { refusal, scriptOf, type Plan, type ReceivedCall, type Script } from './kms-script.js';

export { usualRequestId, type ReceivedCall, type Script } from './kms-script.js';

const credentials = { secretId: 'scripted-kms-id', secretKey: 'scripted-kms-key' };

const flatHeaders = ({ headers }: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );

interface Setup {
  /** A clock, in Unix milliseconds. With one, the KMS refuses what is not signed by it and by credentials that it knows. */
  readonly now?: () => number;
}

export const aScriptedKms = async ({ now: clock }: Setup = {}) => {
  const plans = new Map<string, Plan[]>();
  let known: Credentials = credentials;
  const calls: ReceivedCall[] = [];
  const waiting: (() => void)[] = [];
  let connections = 0;

  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const headers = flatHeaders(request);
    const action = headers['x-tc-action'] ?? '';
    const now = clock ? clock() / 1_000 : Number(headers['x-tc-timestamp']);
    const verdict = verify({ headers, body, now }, (id) =>
      id === known.secretId ? known.secretKey : undefined,
    );
    const { method, url: path } = request;
    const call = { action, method, path, headers, body: body.toString(), verdict };
    calls.push(call);
    if (clock) response.setHeader('date', new Date(clock()).toUTCString());
    if (clock && !verdict.ok) refusal(verdict.code)(response, call);
    else planFor(action)(response, call);
    for (const arrived of waiting.splice(0)) arrived();
  };

  /** The next of the script; its last one stays. */
  const planFor = (action: string): Plan => {
    const script = plans.get(action) ?? [];
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
    /** What came, the earliest first. */
    calls,
    connections: () => connections,
    /** Takes these credentials and no others from now on. */
    knows: (credentials: Credentials) => {
      known = credentials;
    },
    /** Says how calls of an action end from now on, or `first` and `then`. */
    answers: (action: string): Script & { readonly first: Script } => {
      let script: Plan[] | undefined;
      const told = scriptOf((plan) => {
        if (script) script.push(plan);
        else plans.set(action, (script = [plan]));
      });
      return { ...told, first: told };
    },
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
