/** The ways in which a call to a scripted KMS can end, and how a script puts them down. */
import type { ServerResponse } from 'node:http';
import { stringify } from 'lossless-json';
import type { Verification } from '../../../src/signing/index.js';

export interface ReceivedCall {
  readonly action: string;
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as it came, to the letter. */
  readonly body: string;
  /** What checking the signature against the credentials gives. */
  readonly verdict: Verification;
}

export type Plan = (response: ServerResponse, call: ReceivedCall) => void;

/** A result, or the code of an error. */
type Said = object | string;

const json = { 'content-type': 'application/json' };

/** The `RequestId` of answers that are given none. */
export const usualRequestId = '5c1a7c2e-0000-4000-8000-000000000001';

const answer = (fields: object, status = 200): Plan => {
  const body = stringify({ Response: { RequestId: usualRequestId, ...fields } });
  return (response) => response.writeHead(status, json).end(body);
};

export const refusal = (code: string, message = 'As the script says.', status = 200): Plan =>
  answer({ Error: { Code: code, Message: message } }, status);

/** What a script says next, of the call after. */
interface Told {
  readonly then: Script;
}

/** The ways in which a call can end. */
export interface Script {
  /** A success. A bigint becomes a JSON number. */
  readonly with: (result?: object) => Told;
  readonly withError: (code: string, message?: string, status?: number) => Told;
  /** Says what depends on the parameters that came. */
  readonly saying: (say: (params: Readonly<Record<string, unknown>>) => Said) => Told;
  readonly withStatus: (status: number, body: string, headers?: Readonly<Record<string, string>>) => Told;
  readonly withRaw: (text: string) => Told;
  /** Takes the call and closes the connection without a word. */
  readonly hangingUp: () => Told;
  /** Says `text`, which is not all that it announced, and closes the connection. */
  readonly hangingUpAfter: (text: string) => Told;
  /** Says `text` in the place of HTTP. */
  readonly withNoHttp: (text: string) => Told;
  readonly never: () => Told;
  /** Begins to answer, and never ends. */
  readonly neverEnding: () => Told;
  /** Answers once the function that this gives is called. */
  readonly later: (result?: object) => () => void;
}

const saying =
  (say: (params: Readonly<Record<string, unknown>>) => Said): Plan =>
  (response, call) => {
    const said = say(JSON.parse(call.body) as Record<string, unknown>);
    (typeof said === 'string' ? refusal(said) : answer(said))(response, call);
  };

/** A script that puts down each way as one more plan. */
export const scriptOf = (plan: (next: Plan) => void): Script => {
  const put = (next: Plan): Told => {
    plan(next);
    return { then: scriptOf(plan) };
  };
  return {
    with: (result = {}) => put(answer(result)),
    withError: (code, message, status) => put(refusal(code, message, status)),
    saying: (say) => put(saying(say)),
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
    never: () => put(() => undefined),
    neverEnding: () => put((response) => response.writeHead(200, json).write('{"Response":{')),
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
