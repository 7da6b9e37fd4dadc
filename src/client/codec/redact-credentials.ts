import { isKnownErrorCode } from '../../contract/index.js';
import type { Credentials } from '../../signing/index.js';
import type { CallResult, Refusal } from '../interface.js';
import { mentionsSecret } from './mentions-secret.js';
import { isUuid, undocumentedCode } from './read-refusal.js';

/** What looks like a TC3 signature. */
const signature = /[0-9a-f]{64}/g;

const redactMessage = (message: string, secrets: readonly string[]): string | null => {
  const redacted = secrets
    .reduce((text, secret) => text.replaceAll(secret, '[secret]'), message)
    .replaceAll(signature, '[secret]');
  // Encoded, or cut short: where it begins and ends is unknown.
  return mentionsSecret(redacted, secrets) ? null : redacted;
};

const mentions = (text: string, secrets: readonly string[]) =>
  text.search(signature) >= 0 || mentionsSecret(text, secrets);

const redactRefusal = (refusal: Refusal, secrets: readonly string[]): Refusal => {
  const { code, message } = refusal;
  return {
    ...refusal,
    code: !isKnownErrorCode(code) && mentions(code, secrets) ? undocumentedCode : code,
    message: message === null ? null : redactMessage(message, secrets),
  };
};

const redactRequestId = (requestId: string | null, secrets: readonly string[]): string | null =>
  requestId !== null && !isUuid(requestId) && mentions(requestId, secrets) ? null : requestId;

/**
 * Removes the secret key, the session token and everything that looks like a signature from what KMS said: KMS, or a proxy in
 * between, may echo the request.
 */
export const redactCredentials = <R>(
  result: CallResult<R>,
  { secretKey, token = '' }: Credentials,
): CallResult<R> => {
  const secrets = [secretKey, token].filter((secret) => secret !== '');
  if (result.ok) return { ...result, requestId: redactRequestId(result.requestId, secrets) };
  const { failure } = result;
  const redacted = { ...failure, requestId: redactRequestId(failure.requestId, secrets) };
  return { ok: false, failure: redacted.kind === 'refused' ? redactRefusal(redacted, secrets) : redacted };
};
