/** Turns a request into a response body: a result, a refusal by its code, or InternalError for an unexpected error. */
import type { IncomingMessage } from 'node:http';
import type { Credentials } from '../../signing/index.js';
import { KmsFailure } from '../model/failure.js';
import { answer, refusal } from './answer.js';
import type { Dispatcher } from './dispatch.js';
import { readRequest } from './protocol.js';
import { storeProblem } from '../store/store-errors.js';

export interface ResponderOptions {
  /** The only accepted pair. */
  readonly credentials: Pick<Credentials, 'secretId' | 'secretKey'>;
  /** The clock, in Unix milliseconds. */
  readonly now?: () => number;
  /**
   * Receives unexpected errors, with the action if it is known. Their messages may contain secrets. By default only names
   * and stack frames are printed.
   */
  readonly onBug?: (error: Error, action: string) => void;
  /** Receives advice for the user, such as that the disk is full. By default it is printed. */
  readonly onHint?: (message: string) => void;
}

export const printHint = (message: string) => {
  process.stderr.write(`${message}\n`);
};

const printFrames = ({ name, stack = '' }: Error, action: string) => {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const head = `The local KMS has a bug: ${name}${action && ` in ${action}`}`;
  process.stderr.write(`${[head, ...frames].join('\n')}\n`);
};

/** The responder never rejects. It resolves to undefined if the caller disconnected before the request was complete. */
export const createResponder = (dispatcher: Dispatcher, options: ResponderOptions) => {
  const { credentials, now = Date.now, onBug = printFrames, onHint = printHint } = options;
  const clock = () => Math.floor(now() / 1_000);
  /** The problem of the store that was reported, until a call that writes succeeds. */
  let reported: string | undefined;
  return async (request: IncomingMessage): Promise<string | undefined> => {
    let action = '';
    try {
      const { handler, call } = await readRequest(request, credentials, clock);
      action = handler.action.name;
      const body = answer(await dispatcher.dispatch(handler, call));
      if (handler.action.kind === 'write') reported = undefined;
      return body;
    } catch (error) {
      if (error instanceof KmsFailure) return refusal(error.code, error.message);
      if (!request.complete) return undefined;
      const problem = storeProblem(error);
      if (problem !== undefined) {
        if (problem !== reported) onHint(problem);
        reported = problem;
        return refusal('InternalError', problem);
      }
      onBug(error instanceof Error ? error : new Error('The thrown value is not an Error'), action);
      return refusal('InternalError', 'The local KMS has a bug.');
    }
  };
};
