/** Keeps a message of KMS from repeating what an attempt was signed by: whatever stands between may send back all that it got. */
import type { Credentials } from '../../signing/index.js';

const signature = /\b[0-9a-f]{64}\b/g;

/** The message with `[secret]` in the place of the secret key, the session token, and whatever may be a signature. */
export const hush = (message: string, { secretKey, token }: Credentials): string =>
  [secretKey, token]
    .filter((secret) => secret !== undefined && secret !== '')
    .reduce<string>((text, secret) => text.replaceAll(String(secret), '[secret]'), message)
    .replace(signature, '[secret]');
