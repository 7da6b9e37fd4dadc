/**
 * The metadata service of a CVM instance and STS in one HTTP server on loopback. It verifies signatures, records the requests,
 * and can be told to misbehave.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { verify, type Credentials, type Verification } from '../../../src/signing/index.js';
import { flatHeaders } from './flat-headers.js';

interface RecordedRequest {
  /** The path of a GET, the action of a POST. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly params: Readonly<Record<string, unknown>>;
  /** The verified signature; undefined for a request that needs none. */
  readonly verification: Verification | undefined;
}

type Behaviour = (response: ServerResponse) => void;

/** Ways to misbehave. */
export const bad = {
  hangUp: (response: ServerResponse) => response.socket?.destroy(),
  says:
    (body: string | Uint8Array, status = 200, headers: Readonly<Record<string, string>> = {}): Behaviour =>
    (response) =>
      response.writeHead(status, headers).end(body),
  refuses:
    (code: string): Behaviour =>
    (response) =>
      response.end(
        JSON.stringify({ Response: { Error: { Code: code, Message: 'canary' }, RequestId: 'r' } }),
      ),
} as const;

export const rolesPath = '/latest/meta-data/cam/security-credentials/';

export const startCredentialServer = async () => {
  const requests: RecordedRequest[] = [];
  const issued: Credentials[] = [];
  const known = new Map<string, Credentials>();
  const expiries = new Map<string, number>();
  const nextBehaviours: Behaviour[] = [];
  const settings: {
    /** The role that is bound to the instance; undefined if none is. */
    role: string | undefined;
    lifetimeSeconds: number;
    /** Whether it gives the latest credentials again. */
    repeats: boolean;
    /** What it does with each request instead of answering. */
    always: Behaviour | undefined;
    now: () => number;
  } = { role: 'kms-role', lifetimeSeconds: 7_200, repeats: false, always: undefined, now: Date.now };

  const issue = (): Credentials => {
    const last = issued.at(-1);
    if (settings.repeats && last) return last;
    const number = issued.length + 1;
    const credentials = {
      secretId: `canary-id-${number}`,
      secretKey: `canary-key-${number}`,
      token: `canary-token-${number}`,
    };
    issued.push(credentials);
    known.set(credentials.secretId, credentials);
    return credentials;
  };

  const issueTemporary = () => {
    const { secretId, secretKey, token } = issue();
    const ExpiredTime = Math.floor(settings.now() / 1_000) + settings.lifetimeSeconds;
    expiries.set(secretId, ExpiredTime);
    return { fields: { TmpSecretId: secretId, TmpSecretKey: secretKey, Token: token }, ExpiredTime };
  };

  const answerMetadata = (response: ServerResponse, path: string) => {
    if (settings.role === undefined) return response.writeHead(404).end('<html>canary</html>');
    if (path === rolesPath) return response.end(`${settings.role}\n`);
    if (path !== rolesPath + settings.role) return response.writeHead(404).end();
    const { fields, ExpiredTime } = issueTemporary();
    return response.end(JSON.stringify({ ...fields, ExpiredTime, Code: 'Success' }));
  };

  const answerSts = (response: ServerResponse, verification: Verification | undefined) => {
    if (verification && !verification.ok) {
      bad.refuses(verification.code)(response);
      return;
    }
    const { fields, ExpiredTime } = issueTemporary();
    response.end(JSON.stringify({ Response: { Credentials: fields, ExpiredTime, RequestId: 'r' } }));
  };

  const verifyRequest = (headers: RecordedRequest['headers'], body: Uint8Array): Verification | undefined => {
    if (headers['x-tc-action'] === 'AssumeRoleWithWebIdentity') return undefined;
    const now = settings.now() / 1_000;
    const verification = verify({ headers, body, now }, (id) => known.get(id)?.secretKey);
    if (!verification.ok) return verification;
    if (known.get(verification.secretId)?.token === headers['x-tc-token']) return verification;
    return { ok: false, code: 'AuthFailure.SignatureFailure', message: 'The token is another.' };
  };

  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const headers = flatHeaders(request);
    const isSts = request.method === 'POST';
    const target = (isSts ? headers['x-tc-action'] : request.url) ?? '';
    const verification = isSts ? verifyRequest(headers, body) : undefined;
    const params = isSts ? (JSON.parse(body.toString()) as RecordedRequest['params']) : {};
    requests.push({ target, headers, params, verification });
    response.setHeader('date', new Date(settings.now()).toUTCString());
    const behaviour = nextBehaviours.shift() ?? settings.always;
    if (behaviour) behaviour(response);
    else if (isSts) answerSts(response, verification);
    else answerMetadata(response, target);
  };

  const server = createServer(
    (request, response) => void receive(request, response).catch(() => response.destroy()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: new URL(`http://127.0.0.1:${port}`),
    settings,
    /** The received requests, the earliest first. */
    requests,
    /** How many requests for a target were received. */
    times: (target: string) => requests.filter((request) => request.target === target).length,
    /** The issued credentials, the earliest first. */
    issued,
    /** When issued credentials expire, in Unix seconds. */
    expiryOf: (secretId: string) => expiries.get(secretId),
    /** Makes STS accept credentials that it did not issue. */
    accept: (credentials: Credentials) => known.set(credentials.secretId, credentials),
    /** Makes STS refuse credentials. */
    revoke: ({ secretId }: Credentials) => known.delete(secretId),
    /** What it does with the next requests, one each, instead of answering. */
    next: (...behaviours: readonly Behaviour[]) => nextBehaviours.push(...behaviours),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

export type CredentialServer = Awaited<ReturnType<typeof startCredentialServer>>;
