import { createTokenAuthenticator, noAuthentication, type Authenticator } from '../access/index.js';
import type { Config } from '../config/index.js';
import type { Logger } from '../platform/log/index.js';

/** How long fetching an issuer's keys may take. A network in which connecting takes longer gets that time. */
const minFetchMs = 3_000;

/** Authenticates callers as the configuration says, and logs every failed fetch of an issuer's keys. */
export const authenticatorFor = (
  { tokens, connection }: Pick<Config, 'tokens' | 'connection'>,
  log: Logger,
): Authenticator =>
  tokens
    ? createTokenAuthenticator({
        ...tokens,
        fetchMs: Math.max(minFetchMs, connection.timeouts.connectMs),
        onKeysFailure: (issuer, code) => {
          log.warn({ issuer, code }, 'keys of issuer not fetched');
        },
      })
    : noAuthentication;
