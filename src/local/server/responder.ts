/** The answer to a request, whatever happens: a result, a refusal by its code, or InternalError for what no one foresaw. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Credentials } from '../../signing/index.js';
import { stringifyJson } from '../../platform/json/index.js';
import type { Dispatcher } from './dispatch.js';
import { KmsFailure } from '../model/failure.js';
import { readCall } from './protocol.js';

export interface ResponderOptions {
  /** The one pair that is accepted. */
  readonly credentials: Pick<Credentials, 'secretId' | 'secretKey'>;
  /** The clock, in Unix milliseconds. */
  readonly now?: () => number;
  /**
   * Told of errors that no one foresaw, with the action where it is known. What their messages say may hold anything:
   * without this, only their names and stack frames are printed.
   */
  readonly onBug?: (error: Error, action: string) => void;
}

const printFrames = ({ name, stack = '' }: Error, action: string) => {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const head = `The local KMS has a bug: ${name}${action && ` in ${action}`}`;
  process.stderr.write(`${[head, ...frames].join('\n')}\n`);
};

const envelope = (content: Readonly<Record<string, unknown>>): string =>
  stringifyJson({ Response: { ...content, RequestId: randomUUID() } });

const refusal = (code: string, message: string): string =>
  envelope({ Error: { Code: code, Message: message } });

/** Makes the body of the answer to a request; it is never rejected, and undefined where the sender went away. */
export const createResponder = (service: Dispatcher, options: ResponderOptions) => {
  const { credentials, now = Date.now, onBug = printFrames } = options;
  const clock = () => Math.floor(now() / 1_000);
  return async (request: IncomingMessage): Promise<string | undefined> => {
    let action = '';
    try {
      const { handler, call } = await readCall(request, service, credentials, clock);
      action = handler.action.name;
      return envelope(await service.dispatch(handler, call));
    } catch (error) {
      if (error instanceof KmsFailure) return refusal(error.code, error.message);
      if (!request.complete) return undefined;
      onBug(error instanceof Error ? error : new Error('Something was thrown that is no error'), action);
      return refusal('InternalError', 'The local KMS has a bug.');
    }
  };
};
