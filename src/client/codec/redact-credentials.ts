import { isKnownErrorCode } from '../../contract/index.js';
import type { Credentials } from '../../signing/index.js';
import type { CallResult, Refusal } from '../interface.js';
import { secretFinder } from './mentions-secret.js';
import { isUuid, undocumentedCode } from './read-refusal.js';

/** What looks like a TC3 signature. */
const signature = /[0-9a-f]{64}/g;

interface Secrets {
  readonly texts: readonly string[];
  /** Whether a text may repeat one of them. */
  readonly areIn: (text: string) => boolean;
}

/** Many calls are signed with the same credentials. */
const secretsByCredentials = new WeakMap<Credentials, Secrets>();

const secretsOf = (credentials: Credentials): Secrets => {
  const known = secretsByCredentials.get(credentials);
  if (known) return known;
  const { secretKey, token = '' } = credentials;
  const texts = [secretKey, token].filter((secret) => secret !== '');
  const secrets = { texts, areIn: secretFinder(texts) };
  secretsByCredentials.set(credentials, secrets);
  return secrets;
};

const redactMessage = (message: string, { texts, areIn }: Secrets): string | null => {
  const redacted = texts
    .reduce((text, secret) => text.replaceAll(secret, '[secret]'), message)
    .replaceAll(signature, '[secret]');
  // Encoded, or cut short: where it begins and ends is unknown.
  return areIn(redacted) ? null : redacted;
};

const mentions = (text: string, { areIn }: Secrets) => text.search(signature) >= 0 || areIn(text);

const redactRefusal = (refusal: Refusal, secrets: Secrets): Refusal => {
  const { code, message } = refusal;
  return {
    ...refusal,
    code: !isKnownErrorCode(code) && mentions(code, secrets) ? undocumentedCode : code,
    message: message === null ? null : redactMessage(message, secrets),
  };
};

const redactRequestId = (requestId: string | null, secrets: Secrets): string | null =>
  requestId !== null && !isUuid(requestId) && mentions(requestId, secrets) ? null : requestId;

/**
 * Removes the secret key, the session token and everything that looks like a signature from what KMS said: KMS, or a proxy in
 * between, may echo the request.
 */
export const redactCredentials = <R>(result: CallResult<R>, credentials: Credentials): CallResult<R> => {
  const secrets = secretsOf(credentials);
  if (result.ok) return { ...result, requestId: redactRequestId(result.requestId, secrets) };
  const { failure } = result;
  const redacted = { ...failure, requestId: redactRequestId(failure.requestId, secrets) };
  return { ok: false, failure: redacted.kind === 'refused' ? redactRefusal(redacted, secrets) : redacted };
};
