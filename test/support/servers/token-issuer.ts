/** An issuer of tokens on loopback: a real JWKS over real HTTP, which can fail in every way, and tokens by its keys. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aSigningKey, tokenOf, type SigningKey } from '../fixtures/signing-key.js';

/** What it answers with; `hangs` gives nothing at all. */
export type Answer = (response: ServerResponse) => void;

export const answers = {
  with:
    (body: unknown): Answer =>
    (response) =>
      response.end(typeof body === 'string' ? body : JSON.stringify(body)),
  status:
    (status: number): Answer =>
    (response) =>
      response.writeHead(status).end('{}'),
  redirectTo:
    (url: string): Answer =>
    (response) =>
      response.writeHead(302, { location: url }).end(),
  hangs: (): Answer => () => undefined,
  hangsMidway: (): Answer => (response) => {
    response.writeHead(200).write('{"keys":[');
  },
  bytes:
    (count: number): Answer =>
    (response) => {
      const chunk = Buffer.alloc(65_536, ' ');
      let left = count;
      const more = () => {
        while (left > 0) {
          left -= chunk.length;
          if (!response.write(chunk)) return;
        }
        response.end();
      };
      response.on('drain', more);
      more();
    },
};

export type Claims = Readonly<Record<string, unknown>>;

export interface TokenParts {
  readonly key?: SigningKey;
  /** Beside or instead of the usual members; undefined takes one away. */
  readonly header?: Claims;
  readonly claims?: Claims;
}

export const audience = 'https://kms.example';

export const aTokenIssuer = async (...keys: readonly SigningKey[]) => {
  const [first = aSigningKey(), ...others] = keys;
  let served = [first, ...others];
  let answer: Answer | undefined;
  let fetches = 0;
  const server = createServer((_request, response) => {
    fetches += 1;
    if (answer) answer(response);
    else response.end(JSON.stringify({ keys: served.map(({ jwk }) => jwk) }));
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });

  return {
    issuer,
    jwksUrl: new URL(`${issuer}/jwks.json`),
    key: first,
    /** How often its server has been asked for anything. */
    fetches: () => fetches,
    /** From now on these are its keys. */
    rotateTo: (...next: readonly SigningKey[]) => {
      served = [...next];
    },
    /** From now on it answers so; with its keys again if nothing is given. */
    answers: (next?: Answer) => {
      answer = next;
    },
    goesDown: close,
    comesUp: () => listen(port),
    close,
    /** A token that is in order but for what is given. */
    token: ({ key = first, header = {}, claims = {} }: TokenParts = {}) => {
      const now = Math.floor(Date.now() / 1_000);
      return tokenOf(
        { alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header },
        {
          iss: issuer,
          aud: audience,
          sub: 'ada',
          scope: 'kms:read kms:use',
          iat: now,
          exp: now + 300,
          ...claims,
        },
        (text) => key.sign(text),
      );
    },
  };
};

export type TokenIssuer = Awaited<ReturnType<typeof aTokenIssuer>>;
