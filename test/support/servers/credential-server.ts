/**
 * What gives temporary credentials, on loopback: the metadata service of a CVM instance and STS. Real HTTP, signatures
 * verified; it keeps what it was asked, and can be told to behave badly.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { verify, type Credentials, type Verification } from '../../../src/signing/index.js';

export interface Asked {
  /** The path of a GET, the action of a POST. */
  readonly what: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly params: Readonly<Record<string, unknown>>;
  /** What checking the signature against the credentials that are known gives; undefined where none is wanted. */
  readonly verification: Verification | undefined;
}

type Behaviour = (response: ServerResponse) => void;

/** The ways to behave badly. */
export const bad = {
  hangUp: (response: ServerResponse) => response.socket?.destroy(),
  never: () => undefined,
  says:
    (body: string, status = 200): Behaviour =>
    (response) =>
      response.writeHead(status).end(body),
  refuses:
    (code: string): Behaviour =>
    (response) =>
      response.end(
        JSON.stringify({ Response: { Error: { Code: code, Message: 'canary' }, RequestId: 'r' } }),
      ),
} as const;

export const rolesPath = '/latest/meta-data/cam/security-credentials/';

const flatHeaders = ({ headers }: IncomingMessage) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );

export const startCredentialServer = async () => {
  const asked: Asked[] = [];
  const issued: Credentials[] = [];
  const known = new Map<string, Credentials>();
  const ends = new Map<string, number>();
  const toCome: Behaviour[] = [];
  const settings: {
    /** The role that is bound to the instance; undefined for none. */
    role: string | undefined;
    lifetimeSeconds: number;
    /** Gives the last ones again, until told otherwise. */
    repeats: boolean;
    /** What it does each time, in the place of an answer. */
    always: Behaviour | undefined;
    now: () => number;
  } = { role: 'kms-role', lifetimeSeconds: 7_200, repeats: false, always: undefined, now: Date.now };

  const issue = (): Credentials => {
    const last = issued.at(-1);
    if (settings.repeats && last) return last;
    const number = issued.length + 1;
    const made = {
      secretId: `canary-id-${number}`,
      secretKey: `canary-key-${number}`,
      token: `canary-token-${number}`,
    };
    issued.push(made);
    known.set(made.secretId, made);
    return made;
  };

  const given = () => {
    const { secretId, secretKey, token } = issue();
    const ExpiredTime = Math.floor(settings.now() / 1_000) + settings.lifetimeSeconds;
    ends.set(secretId, ExpiredTime);
    return { names: { TmpSecretId: secretId, TmpSecretKey: secretKey, Token: token }, ExpiredTime };
  };

  const answerMetadata = (response: ServerResponse, path: string) => {
    if (settings.role === undefined) return response.writeHead(404).end('<html>canary</html>');
    if (path === rolesPath) return response.end(`${settings.role}\n`);
    if (path !== rolesPath + settings.role) return response.writeHead(404).end();
    const { names, ExpiredTime } = given();
    return response.end(JSON.stringify({ ...names, ExpiredTime, Code: 'Success' }));
  };

  const answerSts = (response: ServerResponse, verification: Verification | undefined) => {
    if (verification && !verification.ok) {
      bad.refuses(verification.code)(response);
      return;
    }
    const { names, ExpiredTime } = given();
    response.end(JSON.stringify({ Response: { Credentials: names, ExpiredTime, RequestId: 'r' } }));
  };

  const verdictOn = (headers: Asked['headers'], body: Uint8Array): Verification | undefined => {
    if (headers['x-tc-action'] === 'AssumeRoleWithWebIdentity') return undefined;
    const now = settings.now() / 1_000;
    const verification = verify({ headers, body, now }, (id) => known.get(id)?.secretKey);
    if (!verification.ok || known.get(verification.secretId)?.token === headers['x-tc-token'])
      return verification;
    return { ok: false, code: 'AuthFailure.SignatureFailure', message: 'The token is another.' };
  };

  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const headers = flatHeaders(request);
    const isSts = request.method === 'POST';
    const what = (isSts ? headers['x-tc-action'] : request.url) ?? '';
    const verification = isSts ? verdictOn(headers, body) : undefined;
    const params = isSts ? (JSON.parse(body.toString()) as Asked['params']) : {};
    asked.push({ what, headers, params, verification });
    const behaviour = toCome.shift() ?? settings.always;
    if (behaviour) behaviour(response);
    else if (isSts) answerSts(response, verification);
    else answerMetadata(response, what);
  };

  const server = createServer(
    (request, response) => void receive(request, response).catch(() => response.destroy()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: new URL(`http://127.0.0.1:${port}`),
    settings,
    /** What was asked, the earliest first. */
    asked,
    /** How often something was asked. */
    times: (what: string) => asked.filter((each) => each.what === what).length,
    /** What was given, the earliest first. */
    issued,
    /** When what it gave ends, in Unix seconds. */
    endOf: (secretId: string) => ends.get(secretId),
    /** Lets STS know credentials that it did not give. */
    knows: (credentials: Credentials) => known.set(credentials.secretId, credentials),
    forgets: ({ secretId }: Credentials) => known.delete(secretId),
    /** What it does with the next requests, one after the other, in the place of answers. */
    next: (...behaviours: readonly Behaviour[]) => toCome.push(...behaviours),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

export type CredentialServer = Awaited<ReturnType<typeof startCredentialServer>>;
