/** The bodies of responses. */
import { randomUUID } from 'node:crypto';
import { stringifyJson } from '../../platform/json/index.js';

/** With a result, or an error. */
export const answer = (content: Readonly<Record<string, unknown>>): string =>
  stringifyJson({ Response: { ...content, RequestId: randomUUID() } });

export const refusal = (code: string, message: string): string =>
  answer({ Error: { Code: code, Message: message } });
