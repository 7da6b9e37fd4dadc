import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig, readLocalKmsConfig } from '../src/config/index.js';

const problemsOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

const cloud = {
  KMS_ENDPOINT: 'https://kms.tencentcloudapi.com',
  TENCENTCLOUD_SECRET_ID: 'an-id',
  TENCENTCLOUD_SECRET_KEY: 'a-key',
};

describe('the environment', () => {
  it('needs nothing: loopback, and the local KMS with its demo credentials', () => {
    expect(readConfig({})).toMatchObject({
      gateway: {
        host: '127.0.0.1',
        port: 4000,
        corsOrigins: [],
        allowedHosts: [],
        explorer: true,
        introspection: 'everyone',
        router: { secrets: [], directAccess: true },
        ratePerSecond: 0,
      },
      region: 'ap-guangzhou',
      tokens: undefined,
      upstream: undefined,
      localKms: {
        port: 4010,
        dataDir: '.local-kms',
        credentials: { secretId: 'local-kms-demo-id', secretKey: 'local-kms-demo-key' },
      },
      warnings: [],
    });
  });

  it('ignores cloud credentials where no KMS_ENDPOINT asks for them', () => {
    const { upstream, localKms } = readConfig({ ...cloud, KMS_ENDPOINT: '' });
    expect(upstream).toBeUndefined();
    expect(JSON.stringify(localKms)).not.toContain('an-id');
  });

  it('takes a KMS on loopback by http, with its credentials, without a mode of access', () => {
    const { upstream, warnings } = readConfig({
      ...cloud,
      KMS_ENDPOINT: 'http://127.0.0.1:4010',
      TENCENTCLOUD_SESSION_TOKEN: 'a-token',
    });
    expect(upstream?.endpoint.href).toBe('http://127.0.0.1:4010/');
    expect(upstream?.credentials.environment).toEqual({
      secretId: 'an-id',
      secretKey: 'a-key',
      token: 'a-token',
    });
    expect(warnings).toEqual([]);
  });

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

  it('names every problem, a line each, whatever else is wrong', () => {
    const problems = problemsOf({
      HOST: '0.0.0.0',
      PORT: '70000',
      KMS_ENDPOINT: 'http://kms.tencentcloudapi.com',
      KMS_REGION: 'Mars North',
      TENCENTCLOUD_SECRET_ID: 'an-id',
      CORS_ORIGINS: 'https://good.example,bad.example/path',
      LOCAL_KMS_PORT: 'x',
    });
    const names = problems.map((line) => line.split(':')[0]);
    expect(names.sort()).toEqual([
      'AUTH_MODE',
      'CORS_ORIGINS',
      'KMS_ENDPOINT',
      'KMS_REGION',
      'LOCAL_KMS_PORT',
      'PORT',
      'TENCENTCLOUD_SECRET_KEY',
    ]);
    expect(problems.join('')).not.toContain('\n');
  });

  it.each([
    'ftp://127.0.0.1',
    'http://10.0.0.1:4010',
    'https://user:pass@kms.example',
    'https://kms.example/path',
    'https://kms.example/?q=1',
    'kms.example',
    'http://127.0.0.1.evil.example',
  ])('refuses %s as KMS_ENDPOINT without repeating it', (KMS_ENDPOINT) => {
    const problems = problemsOf({ ...cloud, KMS_ENDPOINT, AUTH_MODE: 'off' });
    expect(problems).toEqual([expect.stringMatching(/^KMS_ENDPOINT: must /)]);
    expect(problems[0]).not.toContain(KMS_ENDPOINT);
  });

  it.each(['null', '*', 'https://app.example/', 'app.example', 'https://app.example,null'])(
    'refuses %s among CORS_ORIGINS',
    (CORS_ORIGINS) => {
      expect(problemsOf({ CORS_ORIGINS })).toEqual([expect.stringMatching(/^CORS_ORIGINS: must be origins/)]);
    },
  );

  it('looks at the names by which it is called where it is on loopback, or where they are set', () => {
    const hostsFor = (environment: NodeJS.ProcessEnv) => readConfig(environment).gateway.allowedHosts;
    const everywhere = { HOST: '0.0.0.0', AUTH_MODE: 'off' };
    expect(hostsFor({})).toEqual([]);
    expect(hostsFor({ ALLOWED_HOSTS: 'kms.example.com, [::2]' })).toEqual(['kms.example.com', '[::2]']);
    expect(hostsFor(everywhere)).toBe('any');
    expect(hostsFor({ ...everywhere, ALLOWED_HOSTS: 'kms' })).toEqual(['kms']);
    expect(problemsOf({ ALLOWED_HOSTS: 'kms.example.com:443' })).toEqual([
      expect.stringMatching(/^ALLOWED_HOSTS: must be host names/),
    ]);
  });

  it('never repeats a secret that is wrong', () => {
    const secret = 'canary secret with spaces';
    const problems = problemsOf({
      ...cloud,
      TENCENTCLOUD_SECRET_KEY: secret,
      LOCAL_KMS_SECRET_KEY: secret,
      AUTH_MODE: 'off',
    });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain('canary');
  });

  it('reads what the local KMS alone needs, and nothing else', () => {
    expect(readLocalKmsConfig({ PORT: 'nonsense', LOCAL_KMS_PORT: '5000' })).toMatchObject({ port: 5000 });
    expect(() => readLocalKmsConfig({ LOCAL_KMS_PORT: 'nonsense' })).toThrow(ConfigError);
  });

  describe('tells how KMS is called', () => {
    const connectionFor = (environment: NodeJS.ProcessEnv) =>
      readConfig({ ...cloud, AUTH_MODE: 'off', ...environment }).connection;
    const problemsFor = (environment: NodeJS.ProcessEnv) =>
      problemsOf({ ...cloud, AUTH_MODE: 'off', ...environment });

    it('directly, in any region, for 10 seconds at most, unless told otherwise', () => {
      expect(connectionFor({})).toEqual({
        regions: undefined,
        caFile: undefined,
        timeouts: { connectMs: 3_000, attemptMs: 5_000, totalMs: 10_000 },
        proxy: undefined,
      });
    });

    it.each([
      'https://kms.{region}.tencentcloudapi.com',
      'https://{region}.kms.example.com:8443',
      'https://kms.intl.tencentcloudapi.com',
    ])('at %s', (KMS_ENDPOINT) => {
      const { upstream } = readConfig({ ...cloud, AUTH_MODE: 'off', KMS_ENDPOINT });
      expect(upstream?.endpoint.origin).toBe(KMS_ENDPOINT);
    });

    it.each([
      'https://{region}',
      'https://kms.{region}',
      'https://kms-{region}.example.com',
      'https://{region}.{region}.example.com',
      'https://kms.example.com:{region}',
      'https://{region}@kms.example.com',
      'http://{region}.localhost',
      'https://kms.{zone}.example.com',
    ])('not at %s', (KMS_ENDPOINT) => {
      const problems = problemsFor({ KMS_ENDPOINT });
      expect(problems).toEqual([expect.stringMatching(/^KMS_ENDPOINT: m(ust|ay) /)]);
      expect(problems[0]).not.toContain(KMS_ENDPOINT);
    });

    it('in the regions that are listed, among which the usual one must be', () => {
      const KMS_REGIONS = 'ap-singapore, ap-guangzhou';
      expect(connectionFor({ KMS_REGIONS }).regions).toEqual(['ap-singapore', 'ap-guangzhou']);
      expect(problemsFor({ KMS_REGIONS: 'ap-singapore' })).toEqual(['KMS_REGION: must be among KMS_REGIONS']);
      expect(problemsFor({ KMS_REGIONS: 'ap-guangzhou,kms.example.com' })).toEqual([
        expect.stringMatching(/^KMS_REGIONS: must be regions/),
      ]);
      expect(problemsFor({ KMS_REGION: '-ap' })).toEqual([expect.stringMatching(/^KMS_REGION: must be/)]);
    });

    it('within times of which each holds the next', () => {
      const timeoutsFor = (environment: NodeJS.ProcessEnv) => connectionFor(environment).timeouts;
      expect(timeoutsFor({ KMS_CALL_TIMEOUT_MS: '2000' })).toEqual({
        connectMs: 2_000,
        attemptMs: 2_000,
        totalMs: 2_000,
      });
      expect(
        timeoutsFor({
          KMS_CONNECT_TIMEOUT_MS: '1000',
          KMS_ATTEMPT_TIMEOUT_MS: '2000',
          KMS_CALL_TIMEOUT_MS: '25000',
        }),
      ).toEqual({ connectMs: 1_000, attemptMs: 2_000, totalMs: 25_000 });
      expect(problemsFor({ KMS_CALL_TIMEOUT_MS: '25001' })).toEqual([
        expect.stringMatching(/^KMS_CALL_TIMEOUT_MS: must be a whole number, 100 to 25000$/),
      ]);
      expect(problemsFor({ KMS_ATTEMPT_TIMEOUT_MS: '10001' })).toEqual([
        'KMS_ATTEMPT_TIMEOUT_MS: must be KMS_CALL_TIMEOUT_MS at most',
      ]);
      expect(problemsFor({ KMS_CONNECT_TIMEOUT_MS: '2000', KMS_ATTEMPT_TIMEOUT_MS: '1000' })).toEqual([
        'KMS_CONNECT_TIMEOUT_MS: must be KMS_ATTEMPT_TIMEOUT_MS at most',
      ]);
    });

    it('through the proxy of either spelling, the small one first', () => {
      const proxyFor = (environment: NodeJS.ProcessEnv) => connectionFor(environment).proxy;
      expect(proxyFor({ HTTPS_PROXY: 'http://a.example:3128', NO_PROXY: 'x.example, .y.example' })).toEqual({
        url: new URL('http://a.example:3128'),
        except: ['x.example', '.y.example'],
      });
      const both = { HTTPS_PROXY: 'http://large.example', https_proxy: 'small.example:3128', no_proxy: '*' };
      expect(proxyFor(both)).toEqual({ url: new URL('http://small.example:3128'), except: ['*'] });
      expect(proxyFor({ HTTP_PROXY: 'http://a.example:3128' })).toBeUndefined();
    });

    it.each(['socks5://canary:1080', 'http://', 'http://canary/path', 'canary canary', 'http://can%zzary@x'])(
      'not through %s',
      (HTTPS_PROXY) => {
        const problems = problemsFor({ HTTPS_PROXY });
        expect(problems).toEqual([expect.stringMatching(/^HTTPS_PROXY: must be a URL such as/)]);
        expect(problems.join()).not.toContain('can');
      },
    );

    it('and looks at no proxy where KMS is on loopback', () => {
      expect(readConfig({ HTTPS_PROXY: 'socks5://elsewhere' }).connection.proxy).toBeUndefined();
      const KMS_ENDPOINT = 'https://localhost:8443';
      expect(problemsFor({ KMS_ENDPOINT, HTTPS_PROXY: 'socks5://elsewhere' })).toEqual([]);
    });
  });
});
