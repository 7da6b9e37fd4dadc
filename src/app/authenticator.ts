import { createTokenAuthenticator, noAuthentication, type Authenticator } from '../access/index.js';
import type { Config } from '../config/index.js';
import type { Logger } from '../platform/log/index.js';

/** Authenticates callers as the configuration says, and logs every failed fetch of an issuer's keys. */
export const authenticatorFor = (tokens: Config['tokens'], log: Logger): Authenticator =>
  tokens
    ? createTokenAuthenticator({
        ...tokens,
        onKeysFailure: (issuer, code) => {
          log.warn({ issuer, code }, 'keys of issuer not fetched');
        },
      })
    : noAuthentication;
