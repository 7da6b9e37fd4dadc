/** Sends HTTP requests with any headers, including those that `fetch` does not let a program set. */
import { once } from 'node:events';
import { request as httpRequest, type Agent, type IncomingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

export interface SendOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly agent?: Agent;
}

interface TargetOptions {
  readonly headers?: readonly string[];
  readonly method?: string;
  readonly version?: '1.0' | '1.1';
}

export interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The local port, which identifies the connection. */
  readonly port: number | undefined;
}

export const send = (url: string, { method = 'GET', headers = {}, body, agent }: SendOptions = {}) =>
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

/** Everything that comes back until the server closes its side. Leaves the client's side open. */
export const receivedOf = async (socket: Socket): Promise<string> => {
  let received = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (received += chunk));
  await once(socket, 'end');
  return received;
};

/** Sends lines as they are, ends the connection, and returns everything that comes back. */
export const sendLines = (url: string, lines: readonly string[]) =>
  new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.end(lines.join('\r\n')));
    socket.on('error', reject);
    text(socket).then(resolve, reject);
  });

/** Sends an operation with this target and these header lines, as no HTTP client would. Returns the status. */
export const statusOfTarget = async (
  url: string,
  target: string,
  { headers = [`Host: ${new URL(url).host}`], method = 'POST', version = '1.1' }: TargetOptions = {},
): Promise<number> => {
  const length = `Content-Length: ${typenameBody.length}`;
  const head = [
    `${method} ${target} HTTP/${version}`,
    'Content-Type: application/json',
    length,
    'Connection: close',
  ];
  const received = await sendLines(url, [...head, ...headers, '', typenameBody]);
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(received)?.[1]);
};

export const json = { 'content-type': 'application/json' };

/** The body of the smallest possible query. */
export const typenameBody = JSON.stringify({ query: '{ __typename }' });

/** Posts a body to a gateway. */
export const post = (url: string, headers: Readonly<Record<string, string>> = {}, body = typenameBody) =>
  send(`${url}/graphql`, { method: 'POST', headers: { ...json, ...headers }, body });

/** The error codes in an answer. */
export const errorCodes = ({ body }: Received): string[] => {
  const { errors = [] } = JSON.parse(body) as { errors?: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
};

export const mediaTypes = ['application/json', 'application/graphql-response+json'] as const;

export interface OperationReply {
  readonly status: number;
  readonly type: string | null;
  readonly answer: {
    readonly data?: unknown;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
  };
}

/** Posts an operation to a gateway, and returns the status and the media type with the answer. */
export const postOperation = async (
  url: string,
  query: string,
  variables: unknown = {},
  accept: string = mediaTypes[0],
): Promise<OperationReply> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...json, accept },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as OperationReply['answer'];
  return { status: response.status, type: response.headers.get('content-type'), answer };
};
