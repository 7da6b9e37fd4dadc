/** The code of an error, such as `ECONNRESET`: all that is ever told of one, since a message may hold anything. */
import { isRecord } from '../../platform/json/index.js';

/** By its form, not its class: what Node throws is not always an instance of the `Error` of the realm that catches it. */
export const codeOf = (error: unknown): string | undefined =>
  isRecord(error) && typeof error['code'] === 'string' ? error['code'] : undefined;
