/** Turns an HTTP response into the result of the call: a success, a refusal by KMS, or no usable response. */
import type { Action, ResultOf } from '../../contract/index.js';
import { isSuccess } from '../../platform/http-client/index.js';
import { isRecord } from '../../platform/json/index.js';
import type { CallResult } from '../interface.js';
import { decodeResult, type Deviation, UnreadableResponseError } from './decode-result.js';
import { parseJsonObject, type JsonObject } from './parse-json-object.js';
import { readRefusal, readRequestId, type Confidential } from './read-refusal.js';
import { unavailable } from './unavailable.js';

interface ReceivedResponse {
  readonly status: number;
  readonly body: string;
}

const responseIn = (body: string): JsonObject | undefined => {
  const response = parseJsonObject(body)?.['Response'];
  return isRecord(response) ? response : undefined;
};

/** The result in a response that has no error. */
const readResult = <A extends Action>(
  action: A,
  response: JsonObject,
  requestId: string | null,
  report: (deviation: Deviation) => void,
): CallResult<ResultOf<A>> => {
  try {
    const { result, skipped } = decodeResult(action, response, report);
    return { ok: true, result, requestId, ...(Object.keys(skipped).length > 0 ? { skipped } : {}) };
  } catch (error) {
    if (!(error instanceof UnreadableResponseError)) throw error;
    report(error.deviation);
    const message = `The response of KMS is not as documented: ${error.message}.`;
    return unavailable(action, 'unreadable', message, { requestId });
  }
};

/** `report` is called with everything that is not as the contract says. */
export const readResponse = <A extends Action>(
  action: A,
  confidential: Confidential,
  { status, body }: ReceivedResponse,
  report: (deviation: Deviation) => void,
): CallResult<ResultOf<A>> => {
  const response = responseIn(body);
  const refusal = response && readRefusal(response, confidential, report);
  // An error code counts even if the status or the rest of the response contradicts it.
  if (refusal) return { ok: false, failure: refusal };
  const requestId = response ? readRequestId(response, confidential, report) : null;
  if (!isSuccess(status)) {
    return unavailable(action, 'http-status', `KMS answered with HTTP status ${status}.`, { requestId });
  }
  if (!response) return unavailable(action, 'malformed', 'The response is not a response of KMS.');
  // KMS always sends at least a RequestId: something in between has emptied this response.
  if (Object.keys(response).length === 0) {
    return unavailable(action, 'malformed', 'The response of KMS is empty.');
  }
  if ((response['Error'] ?? null) !== null) {
    const message = 'KMS answered with an error that has no code.';
    return unavailable(action, 'malformed', message, { requestId });
  }
  return readResult(action, response, requestId, report);
};
