import type { Credentials } from '../../signing/index.js';

/** What looks like a TC3 signature. */
const signature = /\b[0-9a-f]{64}\b/g;

/**
 * Replaces the secret key, the session token and everything that looks like a signature by `[secret]`. Error messages of KMS
 * need it, because KMS, or a proxy in between, may echo the request.
 */
export const redactCredentials = (message: string, { secretKey, token }: Credentials): string =>
  [secretKey, token]
    .filter((secret) => secret !== undefined && secret !== '')
    .reduce<string>((text, secret) => text.replaceAll(String(secret), '[secret]'), message)
    .replace(signature, '[secret]');
