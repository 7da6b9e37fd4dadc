/** Turns an HTTP response into the result of the call: a success, a refusal by KMS, or no usable response. */
import type { Action, ResultOf } from '../../contract/index.js';
import { isSuccess } from '../../platform/http-client/index.js';
import { isRecord } from '../../platform/json/index.js';
import type { CallResult, Refusal } from '../interface.js';
import { decodeResult, MalformedResponseError } from './decode-result.js';
import { parseJsonObject, type JsonObject } from './parse-json-object.js';
import { unavailable } from './unavailable.js';

const responseIn = (body: string): JsonObject | undefined => {
  const response = parseJsonObject(body)?.['Response'];
  return isRecord(response) ? response : undefined;
};

const requestIdIn = ({ RequestId: id }: JsonObject): string | null => (typeof id === 'string' ? id : null);

const refusalIn = (response: JsonObject): Refusal | undefined => {
  const { Error: error } = response;
  if (!isRecord(error)) return undefined;
  const { Code: code, Message: message } = error;
  if (typeof code !== 'string' || code === '' || typeof message !== 'string') return undefined;
  return { kind: 'refused', code, message, requestId: requestIdIn(response) };
};

export const readResponse = <A extends Action>(
  action: A,
  status: number,
  body: string,
): CallResult<ResultOf<A>> => {
  const response = responseIn(body);
  const refusal = response && refusalIn(response);
  // An error code counts even if the status or the rest of the response contradicts it.
  if (refusal) return { ok: false, failure: refusal };
  const requestId = response ? requestIdIn(response) : null;
  // Another status of success counts if there is an answer.
  if (status !== 200 && !(isSuccess(status) && response && Object.keys(response).length > 0)) {
    return unavailable(action, 'http-status', `KMS answered with HTTP status ${status}.`, { requestId });
  }
  if (!response) return unavailable(action, 'malformed', 'The response is not a response of KMS.');
  if ((response['Error'] ?? null) !== null) {
    const message = 'KMS answered with an error that has no code or no message.';
    return unavailable(action, 'malformed', message, { requestId });
  }
  // A write without results would decode to a success, but KMS always sends at least a RequestId.
  if (action.kind === 'write' && Object.keys(response).length === 0) {
    return unavailable(action, 'malformed', 'The response of KMS is empty.');
  }
  try {
    return { ok: true, result: decodeResult(action, response), requestId };
  } catch (error) {
    if (!(error instanceof MalformedResponseError)) throw error;
    const message = `The response of KMS is not as documented: ${error.message}.`;
    return unavailable(action, 'malformed', message, { requestId });
  }
};
