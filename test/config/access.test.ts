import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/index.js';
import { cloud, problemsOf } from '../support/fixtures/environments.js';

describe('the environment says who may call:', () => {
  it.each([
    ['a KMS that is not loopback', cloud],
    ['a host that is not loopback', { HOST: '0.0.0.0' }],
  ])('refuses to start for %s unless AUTH_MODE=off, which it warns of', (_, environment) => {
    expect(problemsOf(environment)).toEqual([
      expect.stringMatching(/^AUTH_MODE: .*set it to jwt, or to off/),
    ]);
    expect(readConfig({ ...environment, AUTH_MODE: 'off' }).warnings).toEqual([
      expect.stringContaining('AUTH_MODE is off'),
    ]);
  });

  const byTokens = {
    AUTH_MODE: 'jwt',
    AUTH_ISSUER: 'https://login.example',
    AUTH_AUDIENCE: 'https://kms.example',
    AUTH_JWKS_URL: 'https://login.example/keys?app=kms',
  };

  it('says whose tokens are accepted, which opens a host and a KMS that are not loopback', () => {
    const { tokens, warnings, gateway } = readConfig({ ...cloud, ...byTokens, HOST: '0.0.0.0' });
    expect(tokens).toEqual({
      issuers: [{ issuer: 'https://login.example', jwksUrl: new URL('https://login.example/keys?app=kms') }],
      audiences: ['https://kms.example'],
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      leewaySeconds: 30,
    });
    expect(warnings).toEqual([]);
    expect(gateway).toMatchObject({ introspection: 'known', ratePerSecond: 100 });
  });

  it.each([
    [{}, 'everyone'],
    [{ AUTH_MODE: 'off' }, 'everyone'],
    [{ NODE_ENV: 'production' }, 'known'],
    [{ AUTH_MODE: 'off', HOST: '0.0.0.0' }, 'known'],
    [{ ...cloud, AUTH_MODE: 'off' }, 'known'],
    [{ AUTH_MODE: 'off', HOST: '0.0.0.0', INTROSPECTION: 'on' }, 'everyone'],
    [{ INTROSPECTION: 'off' }, 'router'],
  ])('tells the schema, in %j, to: %s', (environment, introspection) => {
    expect(readConfig(environment).gateway).toMatchObject({ introspection });
  });

  it('refuses the same secret of the router twice', () => {
    const secret = 's'.repeat(32);
    expect(problemsOf({ ROUTER_SECRETS: `${secret},${secret}` })).toEqual([
      'ROUTER_SECRETS: must not hold the same secret twice',
    ]);
  });

  it('takes several issuers, each with the URL in its place, and several audiences', () => {
    const { tokens } = readConfig({
      ...byTokens,
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
    ['nothing', {}],
    ['nothing but commas', { AUTH_ISSUER: ',', AUTH_AUDIENCE: ' , ', AUTH_JWKS_URL: ' ' }],
  ])('names what AUTH_MODE=jwt needs where there is %s, whatever else is wrong', (_, variables) => {
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
    'refuses %s without AUTH_MODE: whoever sets it means callers to be asked',
    (name) => {
      expect(problemsOf({ [name]: byTokens[name] })).toEqual([
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
    ['AUTH_ALGORITHMS', ',', /^AUTH_ALGORITHMS: must name one algorithm at least$/],
    ['AUTH_LEEWAY_SECONDS', '-1', /^AUTH_LEEWAY_SECONDS: must be a whole number, 0 to 300$/],
    ['AUTH_LEEWAY_SECONDS', '301', /^AUTH_LEEWAY_SECONDS: must be a whole number, 0 to 300$/],
  ])('refuses %s=%s', (name, value, problem) => {
    expect(problemsOf({ ...byTokens, [name]: value })).toEqual([expect.stringMatching(problem)]);
  });

  it('refuses an issuer that is named twice', () => {
    const twice = {
      AUTH_ISSUER: 'https://login.example,https://login.example',
      AUTH_JWKS_URL: 'https://login.example/a,https://login.example/b',
    };
    expect(problemsOf({ ...byTokens, ...twice })).toEqual(['AUTH_ISSUER: must name each issuer once']);
  });

  it('warns of AUTH_MODE=off at every start, on loopback too', () => {
    const { tokens, warnings } = readConfig({ ...byTokens, AUTH_MODE: 'off' });
    expect(tokens).toBeUndefined();
    expect(warnings).toEqual(['AUTH_MODE is off: everyone who reaches the gateway may use the keys.']);
  });
});
