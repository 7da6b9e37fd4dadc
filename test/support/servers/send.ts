/** Sends HTTP requests with whatever headers, those too that `fetch` keeps for itself. */
import { request as httpRequest, type Agent, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly agent?: Agent;
}

export interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The local port of the connection, by which one connection is told from another. */
  readonly port: number | undefined;
}

export const send = (url: string, { method = 'GET', headers = {}, body, agent }: Sending = {}) =>
  new Promise<Received>((resolve, reject) => {
    const request = httpRequest(url, { method, headers, agent }, (response) => {
      const { localPort: port } = response.socket;
      text(response).then(
        (received) => {
          resolve({ status: response.statusCode, headers: response.headers, body: received, port });
        },
        (error: unknown) => {
          reject(error instanceof Error ? error : new Error('Not an error'));
        },
      );
    });
    request.on('error', reject);
    request.end(body);
  });

export const json = { 'content-type': 'application/json' };

/** The least that can be asked. */
export const typename = JSON.stringify({ query: '{ __typename }' });

/** Posts an operation to a gateway. */
export const post = (url: string, headers: Readonly<Record<string, string>> = {}, body = typename) =>
  send(`${url}/graphql`, { method: 'POST', headers: { ...json, ...headers }, body });

/** The codes of the errors of an answer. */
export const codesIn = ({ body }: Received): string[] => {
  const { errors = [] } = JSON.parse(body) as { errors?: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
};
