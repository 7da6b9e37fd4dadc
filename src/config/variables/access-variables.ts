/** Who may call the gateway: tokens, the router in front, and who may see the schema. */
import { z } from 'zod';
import { hosts, origins } from './host-schemas.js';
import { listOf, wholeNumber } from './schemas.js';
import { urls } from './url-schemas.js';

/** The algorithms of token signatures. All are asymmetric: whoever can verify a shared-key signature can also forge one. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

const minSecretLength = 32;

export const accessVariables = {
  AUTH_MODE: z
    .enum(['jwt', 'off'], 'must be jwt or off')
    .optional()
    .describe(
      'Who may call. `jwt`: callers with a bearer token of `AUTH_ISSUER`. `off`: everyone who can reach the gateway. If it is ' +
        'not set, everyone may call, but the gateway starts only if `HOST` and `KMS_ENDPOINT` are loopback.',
    ),
  AUTH_ISSUER: listOf(Boolean, 'must be issuers, separated by commas').describe(
    'With `jwt`: the issuers of tokens, exactly as in the `iss` claim, separated by commas.',
  ),
  AUTH_AUDIENCE: listOf(Boolean, 'must be audiences, separated by commas').describe(
    'With `jwt`: the accepted audiences, as in the `aud` claim, separated by commas. A token needs one of them.',
  ),
  AUTH_JWKS_URL: urls.describe(
    "With `jwt`: the URLs of the issuers' keys (JWKS), one for each issuer and in the same order, separated by commas: https, or " +
      'http on loopback. The gateway fetches keys from nowhere else, whatever a token says.',
  ),
  AUTH_ALGORITHMS: listOf(
    (value) => algorithms.includes(value),
    `must be among ${algorithms.join(', ')}, separated by commas`,
  )
    .refine((list) => list.length > 0, 'must name at least one algorithm')
    .prefault('RS256,PS256,ES256,EdDSA')
    .describe(
      `With \`jwt\`: the accepted signature algorithms, separated by commas, among ${algorithms.join(', ')}.`,
    ),
  AUTH_LEEWAY_SECONDS: wholeNumber({ min: 0, max: 300, default: 30 }).describe(
    "With `jwt`: the accepted difference between an issuer's clock and this machine's, in seconds.",
  ),
  ROUTER_SECRETS: listOf(
    (value) => /^[\x21-\x7e]+$/.test(value) && value.length >= minSecretLength,
    `must be secrets of at least ${minSecretLength} visible ASCII characters, without commas, separated by commas`,
  )
    .refine((list) => list.length <= 2, 'must be at most two secrets: the new one and the old one')
    .refine((list) => new Set(list).size === list.length, 'must not hold the same secret twice')
    .describe(
      'The secret that a router in front sends with each request, in the header `Router-Authorization`. Two secrets, ' +
        'separated by commas, are both valid, so that one can replace the other.',
    ),
  DIRECT_ACCESS: z
    .enum(['open', 'closed'], 'must be open or closed')
    .optional()
    .describe(
      'Whether callers other than the router may call. The default is `closed` if `ROUTER_SECRETS` is set, and `open` otherwise.',
    ),
  INTROSPECTION: z
    .enum(['on', 'off'], 'must be on or off')
    .optional()
    .describe(
      'Whether callers other than the router may read the schema (introspection, `_service { sdl }`) and get suggestions for ' +
        'misspelt names. If it is not set, everyone may on a development machine (`HOST` and `KMS_ENDPOINT` are loopback, no ' +
        '`jwt`, `NODE_ENV` is not `production`), and callers with a token elsewhere.',
    ),
  EXPLORER: z
    .enum(['on', 'off'], 'must be on or off')
    .default('on')
    .describe(
      'Whether the gateway serves the explorer. Its page contains nothing of KMS, and its requests need the same access as any others.',
    ),
  ALLOWED_HOSTS: hosts.describe(
    'The host names by which the gateway may be called in addition to loopback names, separated by commas: for a proxy in front ' +
      'that forwards its own name. If `HOST` is not loopback and this is not set, any host name is accepted, except that without ' +
      'tokens (`AUTH_MODE=off`) a browser must name an IP address or a loopback name.',
  ),
  CORS_ORIGINS: origins.describe(
    'The origins whose pages may call the gateway from a browser, separated by commas, such as `https://app.example.com`. Each is ' +
      'one exact origin: there are no wildcards. Their pages may send any header. The gateway refuses requests from any ' +
      "other page except its own explorer's.",
  ),
} as const;
