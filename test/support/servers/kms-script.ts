/** How a scripted KMS responds to a call, and the script that says so. */
import type { ServerResponse } from 'node:http';
import { stringify } from 'lossless-json';
import type { Verification } from '../../../src/signing/index.js';

export interface ReceivedCall {
  readonly action: string;
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body exactly as received. */
  readonly body: string;
  /** The signature, verified with the credentials of the KMS. */
  readonly verification: Verification;
}

export type Responder = (response: ServerResponse, call: ReceivedCall) => void;

/** A result, or the code of an error. */
type Reply = object | string;

const json = { 'content-type': 'application/json' };

/** The `RequestId` of responses whose script gives none. */
export const defaultRequestId = '5c1a7c2e-0000-4000-8000-000000000001';

const answer = (fields: object, status = 200): Responder => {
  const body = stringify({ Response: { RequestId: defaultRequestId, ...fields } });
  return (response) => response.writeHead(status, json).end(body);
};

export const refusal = (code: string, message = 'As the script says.', status = 200): Responder =>
  answer({ Error: { Code: code, Message: message } }, status);

/** `then` scripts the call after this one. */
interface Scripted {
  readonly then: Script;
}

/** The ways to respond to a call. */
export interface Script {
  /** A success. A bigint becomes a JSON number. */
  readonly with: (result?: object) => Scripted;
  readonly withError: (code: string, message?: string, status?: number) => Scripted;
  /** A reply that depends on the parameters of the call. */
  readonly saying: (reply: (params: Readonly<Record<string, unknown>>) => Reply) => Scripted;
  readonly withStatus: (
    status: number,
    body: string | Uint8Array,
    headers?: Readonly<Record<string, string>>,
  ) => Scripted;
  readonly withRaw: (text: string) => Scripted;
  /** Closes the connection without a response. */
  readonly hangingUp: () => Scripted;
  /** Sends `text`, which is shorter than the announced body, and closes the connection. */
  readonly hangingUpAfter: (text: string) => Scripted;
  /** Sends `text` instead of an HTTP response. */
  readonly withNoHttp: (text: string | Uint8Array) => Scripted;
  /** Never responds. `onReceived` is called for each such call. */
  readonly never: (onReceived?: () => void) => Scripted;
  /** Starts a response that never ends, and calls `onStarted`. */
  readonly neverEnding: (onStarted?: () => void) => Scripted;
  /** Responds when the returned function is called. */
  readonly later: (result?: object) => () => void;
}

const computed =
  (replyTo: (params: Readonly<Record<string, unknown>>) => Reply): Responder =>
  (response, call) => {
    const reply = replyTo(JSON.parse(call.body) as Record<string, unknown>);
    (typeof reply === 'string' ? refusal(reply) : answer(reply))(response, call);
  };

/** A script that passes each responder to `add`, in the order of the calls that they are for. */
export const scriptOf = (add: (responder: Responder) => void): Script => {
  const put = (responder: Responder): Scripted => {
    add(responder);
    return { then: scriptOf(add) };
  };
  return {
    with: (result = {}) => put(answer(result)),
    withError: (code, message, status) => put(refusal(code, message, status)),
    saying: (reply) => put(computed(reply)),
    withStatus: (status, body, headers = {}) =>
      put((response) => response.writeHead(status, headers).end(body)),
    withRaw: (text) => put((response) => response.writeHead(200, json).end(text)),
    hangingUp: () => put((response) => response.socket?.destroy()),
    hangingUpAfter: (text) =>
      put((response) => {
        response.writeHead(200, { ...json, 'content-length': String(text.length + 100) });
        response.write(text, () => response.socket?.destroy());
      }),
    withNoHttp: (text) => put((response) => response.socket?.end(text)),
    never: (onReceived) => put(() => onReceived?.()),
    neverEnding: (onStarted) =>
      put((response) => response.writeHead(200, json).write('{"Response":{', () => onStarted?.())),
    later: (result = {}) => {
      let release = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      put((response, call) => {
        void released.then(() => {
          answer(result)(response, call);
        });
      });
      return release;
    },
  };
};
