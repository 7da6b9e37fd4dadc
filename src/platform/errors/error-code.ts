// Not the index of json: the command line loads this file, and no parser.
import { isRecord } from '../json/values.js';

/**
 * The code of an error, such as `ECONNRESET`. Only the code is ever reported: a message may contain anything. The error is
 * recognised by its shape, because errors thrown by Node need not be instances of the `Error` of the catching realm.
 */
export const errorCode = (error: unknown): string | undefined =>
  isRecord(error) && typeof error['code'] === 'string' ? error['code'] : undefined;
