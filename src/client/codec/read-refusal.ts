/**
 * Reads the error of a response. KMS may say back what was sent to it, so everything that is passed on has the form that it must
 * have, and the message of a call with secrets is not passed on at all.
 */
import { isKnownErrorCode, type Action } from '../../contract/index.js';
import { isRecord } from '../../platform/json/index.js';
import type { Refusal } from '../interface.js';
import type { Deviation } from './decode-result.js';
import { isSecret, secretFinder } from './mentions-secret.js';
import type { JsonObject } from './parse-json-object.js';
import { secretsOfCall, takesSecrets } from './secret-params.js';

type Report = (deviation: Deviation) => void;

/** What a call carries that must not be passed on. */
export interface Confidential {
  /** Whether calls of the action carry secrets at all. */
  readonly takesSecrets: boolean;
  /** The secrets of this call. */
  readonly secrets: readonly string[];
}

export const confidentialOf = (action: Action, params: Readonly<Record<string, unknown>>): Confidential => ({
  takesSecrets: takesSecrets(action),
  secrets: secretsOfCall(action, params),
});

/** The code in place of one that cannot be passed on. */
export const undocumentedCode = 'Gateway.UndocumentedCode';

const codeForm = /^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/;
/** The longest code of KMS has 56 characters. */
const maxCodeLength = 128;

/** A code that was added later has the form of one, belongs to a known family, and has nothing of a secret. */
const mayBeAdded = (code: string, secrets: readonly string[]): boolean =>
  isKnownErrorCode(code.slice(0, Math.max(code.indexOf('.'), 0))) && !secretFinder(secrets)(code);

export const hasCodeForm = (code: string): boolean => code.length <= maxCodeLength && codeForm.test(code);

/** Whether a code can be passed on. */
export const isPassableCode = (code: string, { takesSecrets: carries, secrets }: Confidential): boolean =>
  hasCodeForm(code) && (isKnownErrorCode(code) || !carries || mayBeAdded(code, secrets));

/** The form of every RequestId that KMS is known to give. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Other proxies and versions may form ids in another way, but not by anything that needs quoting in a log. */
const idForm = /^[\w.:-]{1,128}$/;

/** The RequestId, or null if it does not have the form of one. */
export const readRequestId = (
  { RequestId: id }: JsonObject,
  { takesSecrets: carries, secrets }: Confidential,
  report: Report,
): string | null => {
  if (typeof id === 'string' && idForm.test(id)) {
    if (!carries || (isUuid(id) && !isSecret(id, secrets))) return id;
  }
  if ((id ?? null) !== null) report({ field: 'RequestId', expected: 'a request id' });
  return null;
};

/** Longer messages are cut: nobody reads them, and searching them for secrets takes time. */
const maxMessageLength = 2_000;

const messageIn = (error: JsonObject, confidential: Confidential, report: Report): string | null => {
  const { Message: message } = error;
  if (typeof message !== 'string' || message === '') {
    report({ field: 'Error.Message', expected: 'a text' });
    return null;
  }
  return confidential.takesSecrets ? null : message.slice(0, maxMessageLength);
};

/** The refusal in a response, or undefined if it has no error with a code. */
export const readRefusal = (
  response: JsonObject,
  confidential: Confidential,
  report: Report,
): Refusal | undefined => {
  const { Error: error } = response;
  if (!isRecord(error)) return undefined;
  const { Code: code } = error;
  if (typeof code !== 'string' || code === '') return undefined;
  const passable = isPassableCode(code, confidential);
  if (!passable) report({ field: 'Error.Code', expected: 'an error code' });
  return {
    kind: 'refused',
    code: passable ? code : undocumentedCode,
    message: messageIn(error, confidential, report),
    requestId: readRequestId(response, confidential, report),
  };
};
