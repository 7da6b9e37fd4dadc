/** An issuer of tokens on loopback: serves a JWKS by HTTP, signs tokens with its keys, and fails in every way on demand. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aSigningKey, tokenOf, type SigningKey } from '../fixtures/signing-key.js';

/** Answers a request for the JWKS. */
export type JwksResponse = (response: ServerResponse) => void;

export const responses = {
  body:
    (body: unknown): JwksResponse =>
    (response) =>
      response.end(typeof body === 'string' ? body : JSON.stringify(body)),
  status:
    (status: number): JwksResponse =>
    (response) =>
      response.writeHead(status).end('{}'),
  redirectTo:
    (url: string): JwksResponse =>
    (response) =>
      response.writeHead(302, { location: url }).end(),
  /** Never responds. */
  hang: (): JwksResponse => () => undefined,
  /** Sends the beginning of a response and no more. */
  hangMidway: (): JwksResponse => (response) => {
    response.writeHead(200).write('{"keys":[');
  },
  bytes:
    (count: number): JwksResponse =>
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
  /** Members to add or replace; undefined removes one. */
  readonly header?: Claims;
  readonly claims?: Claims;
}

export const audience = 'https://kms.example';

export const aTokenIssuer = async (...keys: readonly SigningKey[]) => {
  const [first = aSigningKey(), ...others] = keys;
  let served = [first, ...others];
  let customResponse: JwksResponse | undefined;
  let fetches = 0;
  const server = createServer((_request, response) => {
    fetches += 1;
    if (customResponse) customResponse(response);
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
    /** The number of requests so far. */
    fetches: () => fetches,
    /** Replaces the keys in the JWKS. */
    rotateTo: (...next: readonly SigningKey[]) => {
      served = [...next];
    },
    /** Sets the response to every further request; without an argument, the JWKS again. */
    respondWith: (response?: JwksResponse) => {
      customResponse = response;
    },
    stop: close,
    restart: () => listen(port),
    close,
    /** A valid token, except for the parts given. */
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
