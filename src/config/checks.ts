/** What one variable asks of another. Looked at even where other variables are wrong, so that all is told at once. */
import { connectionProblems } from './connection-config.js';
import { credentialProblems } from './credentials.js';
import type { Environment } from './environment.js';
import { isLoopback } from '../platform/http/index.js';
import type { ValidVariables } from './variables.js';

/** What makes the gateway reachable from elsewhere, or lets it act on keys that are not for play. */
export const exposures = ({ HOST, KMS_ENDPOINT }: ValidVariables): string[] => [
  ...(HOST === undefined || isLoopback(HOST) ? [] : ['HOST is not loopback']),
  ...(KMS_ENDPOINT === undefined || isLoopback(KMS_ENDPOINT.hostname)
    ? []
    : ['KMS_ENDPOINT is not loopback']),
];

const issuerVariables = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL'] as const;

const modeProblems = (values: ValidVariables, environment: Environment): string[] => {
  if (environment['AUTH_MODE'] !== undefined) return [];
  const exposed = exposures(values);
  if (exposed.length > 0) {
    return [
      `AUTH_MODE: ${exposed.join(' and ')}, so anyone who reaches the gateway could use the keys; ` +
        'set it to jwt, or to off to start all the same',
    ];
  }
  // Whoever sets an issuer means callers to be asked for its tokens.
  const [set] = issuerVariables.filter((name) => environment[name] !== undefined);
  return set === undefined ? [] : [`AUTH_MODE: must be set to jwt when ${set} is set`];
};

const issuerProblems = (values: ValidVariables, environment: Environment): string[] => {
  if (environment['AUTH_MODE'] !== 'jwt') return [];
  // Of commas and spaces alone comes an empty list, which is as good as nothing.
  const missing = issuerVariables.filter(
    (name) => environment[name] === undefined || values[name]?.length === 0,
  );
  if (missing.length > 0) return missing.map((name) => `${name}: must be set when AUTH_MODE is jwt`);
  const { AUTH_ISSUER: issuers, AUTH_JWKS_URL: urls } = values;
  if (!issuers || !urls) return [];
  const problems: string[] = [];
  if (new Set(issuers).size < issuers.length) problems.push('AUTH_ISSUER: must name each issuer once');
  if (urls.length !== issuers.length) {
    problems.push('AUTH_JWKS_URL: must hold as many URLs as AUTH_ISSUER holds issuers');
  }
  return problems;
};

const routerProblems = (environment: Environment): string[] =>
  environment['DIRECT_ACCESS'] === 'closed' && environment['ROUTER_SECRETS'] === undefined
    ? ['ROUTER_SECRETS: must be set when DIRECT_ACCESS is closed, or nobody could call']
    : [];

/** `values` are those variables that are well by themselves. */
export const crossProblems = (values: ValidVariables, environment: Environment): string[] => [
  ...credentialProblems(environment),
  ...connectionProblems(values),
  ...modeProblems(values, environment),
  ...issuerProblems(values, environment),
  ...routerProblems(environment),
];
