/** Who may call: the callers' tokens, the router in front, and what strangers are told. */
import { z } from 'zod';
import { hosts, listOf, origins, urls, whole } from './parsers.js';

/** What a token may be signed with. All are asymmetric: with a shared key, whoever can check a token can make one. */
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
      'Who may call. `jwt`: who has a bearer token of `AUTH_ISSUER`. `off` lets in everyone who can reach the gateway, and ' +
        'has to be set by hand where `HOST` or `KMS_ENDPOINT` is not loopback; so it is where nothing is set and both are.',
    ),
  AUTH_ISSUER: listOf(Boolean, 'must be issuers, separated by commas').describe(
    'With `jwt`: who issues the tokens, to the letter as their `iss` has it. Several are separated by commas.',
  ),
  AUTH_AUDIENCE: listOf(Boolean, 'must be audiences, separated by commas').describe(
    'With `jwt`: for whom the tokens are, as their `aud` has it. Of several, separated by commas, one is enough.',
  ),
  AUTH_JWKS_URL: urls.describe(
    'With `jwt`: where the keys of the issuer are, as a JWKS: https, or http on loopback. As many as there are issuers, in ' +
      'the same order. Nothing else is ever fetched, whatever a token asks for.',
  ),
  AUTH_ALGORITHMS: listOf(
    (value) => algorithms.includes(value),
    `must be among ${algorithms.join(', ')}, separated by commas`,
  )
    .refine((list) => list.length > 0, 'must name one algorithm at least')
    .prefault('RS256,PS256,ES256,EdDSA')
    .describe(
      `With \`jwt\`: the algorithms that a token may be signed with, separated by commas, among ${algorithms.join(', ')}.`,
    ),
  AUTH_LEEWAY_SECONDS: whole({ min: 0, max: 300, default: 30 }).describe(
    'With `jwt`: by how much the clock of an issuer may be off, in seconds.',
  ),
  ROUTER_SECRETS: listOf(
    (value) => /^[\x21-\x7e]+$/.test(value) && value.length >= minSecretLength,
    `must be secrets of ${minSecretLength} visible ASCII characters at least, without commas, separated by commas`,
  )
    .refine((list) => list.length <= 2, 'must be two secrets at most: the new one and the old one')
    .refine((list) => new Set(list).size === list.length, 'must not hold the same secret twice')
    .describe(
      'What a router in front proves itself with, in the header `Router-Authorization` of each request. Two, separated by ' +
        'commas, are valid at once, so that one can take the place of the other.',
    ),
  DIRECT_ACCESS: z
    .enum(['open', 'closed'], 'must be open or closed')
    .optional()
    .describe(
      'Whether callers other than the router are answered. `closed` unless set otherwise where `ROUTER_SECRETS` is set, and ' +
        '`open` where it is not.',
    ),
  INTROSPECTION: z
    .enum(['on', 'off'], 'must be on or off')
    .optional()
    .describe(
      'Whether callers other than the router may ask for the schema (introspection, `_service { sdl }`), and are helped by ' +
        "suggestions when they mistype a name. Unless set: everyone may on a machine of one's own (`HOST` and " +
        '`KMS_ENDPOINT` loopback, no `jwt`, `NODE_ENV` not `production`); else those who have a token.',
    ),
  EXPLORER: z
    .enum(['on', 'off'], 'must be on or off')
    .default('on')
    .describe(
      'Whether the explorer is served. Its page holds nothing of KMS; what it asks for is subject to all the rest.',
    ),
  ALLOWED_HOSTS: hosts.describe(
    'The host names by which the gateway may be called beside those of loopback, separated by commas: for a proxy ' +
      'before it that passes on a name of its own. Not looked at where `HOST` is not loopback, unless it is set.',
  ),
  CORS_ORIGINS: origins.describe(
    "The origins whose pages may call the gateway from a browser, separated by commas. Requests of other pages than the gateway's own are refused.",
  ),
} as const;
