/** From what came back over HTTP to an outcome: a result, a refusal, or no answer of KMS's at all. */
import type { Action, ResultOf } from '../../contract/index.js';
import { isRecord, parseJson } from '../../platform/json/index.js';
import { decodeResult, MalformedAnswer } from './decode.js';
import type { CallResult, Refusal, Unavailability } from '../interface.js';

type Reason = Unavailability['reason'];

interface Known {
  readonly sent?: boolean;
  readonly requestId?: string | null;
  readonly retryAfterMs?: number | undefined;
}

/** What was sent may have taken effect, if it was to have one. */
export const noAnswer = (
  action: Action,
  reason: Reason,
  message: string,
  { sent = true, requestId = null, retryAfterMs }: Known = {},
): { ok: false; failure: Unavailability } => ({
  ok: false,
  failure: {
    kind: 'unavailable',
    reason,
    message,
    mayHaveHappened: sent && action.kind === 'write',
    requestId,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  },
});

type JsonObject = Readonly<Record<string, unknown>>;

const responseIn = (body: string): JsonObject | undefined => {
  try {
    const answer = parseJson(body);
    const response = isRecord(answer) ? answer['Response'] : undefined;
    return isRecord(response) ? response : undefined;
  } catch {
    // What the parser says quotes the body.
    return undefined;
  }
};

const requestIdIn = ({ RequestId: id }: JsonObject): string | null => (typeof id === 'string' ? id : null);

const refusalIn = (response: JsonObject): Refusal | undefined => {
  const { Error: error } = response;
  if (!isRecord(error)) return undefined;
  const { Code: code, Message: message } = error;
  if (typeof code !== 'string' || code === '' || typeof message !== 'string') return undefined;
  return { kind: 'refused', code, message, requestId: requestIdIn(response) };
};

export const readAnswer = <A extends Action>(
  action: A,
  status: number,
  body: string,
): CallResult<ResultOf<A>> => {
  const response = responseIn(body);
  const refusal = response && refusalIn(response);
  // Whatever stands beside it, a refusal is the most certain thing that an answer can say.
  if (refusal) return { ok: false, failure: refusal };
  const requestId = response ? requestIdIn(response) : null;
  if (status !== 200) {
    return noAnswer(action, 'http-status', `KMS answered with HTTP status ${status}.`, { requestId });
  }
  if (!response) return noAnswer(action, 'malformed', 'What came back is no answer of KMS.');
  if ((response['Error'] ?? null) !== null) {
    return noAnswer(action, 'malformed', 'KMS answered with an error that lacks its code or its message.', {
      requestId,
    });
  }
  // Of a change without results this would be a success, but whoever has made one says at least under which id.
  if (action.kind === 'write' && Object.keys(response).length === 0) {
    return noAnswer(action, 'malformed', 'The answer of KMS is empty.');
  }
  try {
    return { ok: true, result: decodeResult(action, response), requestId };
  } catch (error) {
    if (!(error instanceof MalformedAnswer)) throw error;
    return noAnswer(action, 'malformed', `The answer of KMS is not as documented: ${error.message}.`, {
      requestId,
    });
  }
};
