import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/index.js';
import { cloud, problemsOf } from '../support/fixtures/environments.js';

describe('the access variables', () => {
  it.each([
    ['a KMS that is not loopback', cloud],
    ['a host that is not loopback', { HOST: '0.0.0.0' }],
  ])('refuse %s unless AUTH_MODE is off, and then give a warning', (_, environment) => {
    expect(problemsOf(environment)).toEqual([
      expect.stringMatching(/^AUTH_MODE: .*set it to jwt, or to off/),
    ]);
    expect(readConfig({ ...environment, AUTH_MODE: 'off' }).warnings).toEqual([
      expect.stringContaining('AUTH_MODE is off'),
    ]);
  });

  const jwt = {
    AUTH_MODE: 'jwt',
    AUTH_ISSUER: 'https://login.example',
    AUTH_AUDIENCE: 'https://kms.example',
    AUTH_JWKS_URL: 'https://login.example/keys?app=kms',
  };

  it('set the accepted tokens, which allows a host and a KMS that are not loopback', () => {
    const { tokens, warnings, gateway } = readConfig({ ...cloud, ...jwt, HOST: '0.0.0.0' });
    expect(tokens).toEqual({
      issuers: [{ issuer: 'https://login.example', jwksUrl: new URL('https://login.example/keys?app=kms') }],
      audiences: ['https://kms.example'],
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      leewaySeconds: 30,
    });
    expect(warnings).toEqual([]);
    expect(gateway).toMatchObject({ introspection: 'authenticated', ratePerSecond: 100 });
  });

  it.each([
    [{}, 'everyone'],
    [{ AUTH_MODE: 'off' }, 'everyone'],
    [{ NODE_ENV: 'production' }, 'authenticated'],
    [{ AUTH_MODE: 'off', HOST: '0.0.0.0' }, 'authenticated'],
    [{ ...cloud, AUTH_MODE: 'off' }, 'authenticated'],
    [{ AUTH_MODE: 'off', HOST: '0.0.0.0', INTROSPECTION: 'on' }, 'everyone'],
    [{ INTROSPECTION: 'off' }, 'router'],
  ])('in %j, show the schema to: %s', (environment, introspection) => {
    expect(readConfig(environment).gateway).toMatchObject({ introspection });
  });

  it('refuse the same router secret twice', () => {
    const secret = 's'.repeat(32);
    expect(problemsOf({ ROUTER_SECRETS: `${secret},${secret}` })).toEqual([
      'ROUTER_SECRETS: must not hold the same secret twice',
    ]);
  });

  it('accept several issuers with one URL each, and several audiences', () => {
    const { tokens } = readConfig({
      ...jwt,
      AUTH_ISSUER: 'https://a.example, https://b.example/',
      AUTH_JWKS_URL: 'http://127.0.0.1:8080/a, https://keys.example/b',
      AUTH_AUDIENCE: 'one,two',
      AUTH_ALGORITHMS: 'ES384, Ed25519',
      AUTH_LEEWAY_SECONDS: '0',
    });
    expect(tokens).toEqual({
      issuers: [
        { issuer: 'https://a.example', jwksUrl: new URL('http://127.0.0.1:8080/a') },
        { issuer: 'https://b.example/', jwksUrl: new URL('https://keys.example/b') },
      ],
      audiences: ['one', 'two'],
      algorithms: ['ES384', 'Ed25519'],
      leewaySeconds: 0,
    });
  });

  it.each([
    ['unset', {}],
    ['only commas', { AUTH_ISSUER: ',', AUTH_AUDIENCE: ' , ', AUTH_JWKS_URL: ' ' }],
  ])('list what AUTH_MODE=jwt needs if it is %s, also when other variables are invalid', (_, variables) => {
    const missing = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL'].map(
      (name) => `${name}: must be set when AUTH_MODE is jwt`,
    );
    expect(problemsOf({ AUTH_MODE: 'jwt', ...variables })).toEqual(missing);
    expect(problemsOf({ AUTH_MODE: 'jwt', PORT: 'x', ...variables })).toEqual([
      expect.stringMatching(/^PORT: /),
      ...missing,
    ]);
  });

  it.each(['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL'] as const)(
    'refuse %s without AUTH_MODE: the operator expects callers to need a token',
    (name) => {
      expect(problemsOf({ [name]: jwt[name] })).toEqual([
        `AUTH_MODE: must be set to jwt when ${name} is set`,
      ]);
    },
  );

  it.each([
    ['AUTH_MODE', 'JWT', /^AUTH_MODE: must be jwt or off$/],
    ['AUTH_MODE', 'none', /^AUTH_MODE: must be jwt or off$/],
    ['AUTH_ISSUER', 'https://login.example,https://b.example', /^AUTH_JWKS_URL: must hold as many URLs/],
    ['AUTH_JWKS_URL', 'https://a.example,https://b.example', /^AUTH_JWKS_URL: must hold as many URLs/],
    ['AUTH_JWKS_URL', 'http://login.example/keys', /^AUTH_JWKS_URL: must be URLs that begin with https/],
    ['AUTH_JWKS_URL', 'http://127.0.0.1.evil.example', /^AUTH_JWKS_URL: must be URLs/],
    ['AUTH_JWKS_URL', 'file:///etc/keys.json', /^AUTH_JWKS_URL: must be URLs/],
    ['AUTH_JWKS_URL', 'https://user:pass@login.example/keys', /^AUTH_JWKS_URL: must be URLs/],
    ['AUTH_JWKS_URL', 'login.example/keys', /^AUTH_JWKS_URL: must be URLs/],
    ['AUTH_ALGORITHMS', 'HS256', /^AUTH_ALGORITHMS: must be among RS256/],
    ['AUTH_ALGORITHMS', 'RS256,none', /^AUTH_ALGORITHMS: must be among RS256/],
    ['AUTH_ALGORITHMS', ',', /^AUTH_ALGORITHMS: must name at least one algorithm$/],
    ['AUTH_LEEWAY_SECONDS', '-1', /^AUTH_LEEWAY_SECONDS: must be a whole number, 0 to 300$/],
    ['AUTH_LEEWAY_SECONDS', '301', /^AUTH_LEEWAY_SECONDS: must be a whole number, 0 to 300$/],
  ])('refuse %s=%s', (name, value, problem) => {
    expect(problemsOf({ ...jwt, [name]: value })).toEqual([expect.stringMatching(problem)]);
  });

  it('refuse an issuer that is named twice', () => {
    const twice = {
      AUTH_ISSUER: 'https://login.example,https://login.example',
      AUTH_JWKS_URL: 'https://login.example/a,https://login.example/b',
    };
    expect(problemsOf({ ...jwt, ...twice })).toEqual(['AUTH_ISSUER: must name each issuer once']);
  });

  it('give a warning for AUTH_MODE=off at every start, also on loopback', () => {
    const { tokens, warnings } = readConfig({ ...jwt, AUTH_MODE: 'off' });
    expect(tokens).toBeUndefined();
    expect(warnings).toEqual(['AUTH_MODE is off: everyone who reaches the gateway may use the keys.']);
  });
});
