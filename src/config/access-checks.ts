/** Checks the variables that decide who may call the gateway against each other. */
import type { Environment } from './environment.js';
import { exposures } from './exposures.js';
import type { Variables } from './variables/index.js';

const issuerVariables = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL'] as const;

const checkMode = (values: Partial<Variables>, environment: Environment): string[] => {
  if (environment['AUTH_MODE'] !== undefined) return [];
  const exposed = exposures(values);
  if (exposed.length > 0) {
    return [
      `AUTH_MODE: ${exposed.join(' and ')}, so anyone who reaches the gateway could use the keys; ` +
        'set it to jwt, or to off to start anyway',
    ];
  }
  // An operator who sets an issuer expects callers to need its tokens.
  const [set] = issuerVariables.filter((name) => environment[name] !== undefined);
  return set === undefined ? [] : [`AUTH_MODE: must be set to jwt when ${set} is set`];
};

const checkIssuers = (values: Partial<Variables>, environment: Environment): string[] => {
  if (environment['AUTH_MODE'] !== 'jwt') return [];
  // A value of only commas and spaces gives an empty list, which counts as not set.
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

const checkRouter = (environment: Environment): string[] =>
  environment['DIRECT_ACCESS'] === 'closed' && environment['ROUTER_SECRETS'] === undefined
    ? ['ROUTER_SECRETS: must be set when DIRECT_ACCESS is closed, or nobody could call']
    : [];

export const checkAccess = (values: Partial<Variables>, environment: Environment): string[] => [
  ...checkMode(values, environment),
  ...checkIssuers(values, environment),
  ...checkRouter(environment),
];
