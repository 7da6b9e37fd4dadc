import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig, readGraphPrefix, readLocalKmsConfig } from '../../src/config/index.js';
import { cloud, problemsOf } from '../support/fixtures/environments.js';

describe('readConfig', () => {
  it('defaults to loopback and the local KMS with its demo credentials', () => {
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

  it('ignores cloud credentials without KMS_ENDPOINT', () => {
    const { upstream, localKms } = readConfig({ ...cloud, KMS_ENDPOINT: '' });
    expect(upstream).toBeUndefined();
    expect(JSON.stringify(localKms)).not.toContain('an-id');
  });

  it('accepts a KMS on loopback by http, with its credentials and without AUTH_MODE', () => {
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

  it('lists every problem, one line each', () => {
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

  it.each([
    ['null', '"null"'],
    ['*', '"*"'],
    ['https://app.example/', '"https://app.example/"'],
    ['app.example', '"app.example"'],
    ['https://app.example,null', '"null"'],
    ['https://*.example.com', '"https://*.example.com"'],
    ['https://app.example, https://*', '"https://*"'],
    ['https://app.example/path', '"https://app.example/path"'],
    ['https://app.example:*', '"https://app.example:*"'],
    ['https://app.example:99999', '"https://app.example:99999"'],
    ['https://.example.com', '"https://.example.com"'],
    ['https://', '"https://"'],
    ['ftp://app.example', '"ftp://app.example"'],
    ['ws://app.example', '"ws://app.example"'],
    ['file://', '"file://"'],
    ['capacitor://localhost', '"capacitor://localhost"'],
    ['https://app.example?canary', 'entry 1'],
    ['https://app.example#canary', 'entry 1'],
    ['https://app.example,https://user:canary@app.example', 'entry 2'],
    ['https://app.exa(canary)mple', 'entry 1'],
  ])('refuses %s in CORS_ORIGINS, and names the entry', (CORS_ORIGINS, entry) => {
    expect(problemsOf({ CORS_ORIGINS })).toEqual([
      expect.stringMatching(
        /^CORS_ORIGINS: must be origins such as https:\/\/app\.example\.com, .*without a path/,
      ),
    ]);
    expect(problemsOf({ CORS_ORIGINS })[0]).toMatch(
      new RegExp(`: ${entry.replaceAll(/[.*?]/g, '\\$&')} is not$`),
    );
    expect(problemsOf({ CORS_ORIGINS })[0]).not.toContain('canary');
  });

  it('writes origins as browsers do, each once', () => {
    const originsOf = (CORS_ORIGINS: string) => readConfig({ CORS_ORIGINS }).gateway.corsOrigins;
    expect(originsOf('HTTPS://App.Example:443,https://app.example, http://app.example:80,')).toEqual([
      'https://app.example',
      'http://app.example',
    ]);
    expect(originsOf('https://b\u00fccher.example, http://[::0:1]:3000, http://app_1.internal:8080')).toEqual(
      ['https://xn--bcher-kva.example', 'http://[::1]:3000', 'http://app_1.internal:8080'],
    );
  });

  it.each([
    'kms.example.com:443',
    '*.example.com',
    'https://kms.example.com',
    'kms.example.com/',
    '*',
    '[::g]',
    '127.1',
  ])('refuses %s in ALLOWED_HOSTS, and names the entry', (entry) => {
    const [problem, ...others] = problemsOf({ ALLOWED_HOSTS: `kms.example.com,${entry}` });
    expect(problem).toMatch(/^ALLOWED_HOSTS: must be host names or addresses without ports and wildcards, /);
    expect(problem).toContain(`: "${entry}" is not`);
    expect(others).toEqual([]);
  });

  it('writes host names as browsers do, each once', () => {
    const ALLOWED_HOSTS =
      'KMS.Example.com, kms.example.com., kms_gateway, b\u00fccher.example, ::2, [0:0::2], 10.0.0.1';
    expect(readConfig({ ALLOWED_HOSTS }).gateway.allowedHosts).toEqual([
      'kms.example.com',
      'kms_gateway',
      'xn--bcher-kva.example',
      '[::2]',
      '10.0.0.1',
    ]);
  });

  it('restricts host names on loopback, or if they are set', () => {
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

  it('keeps pages from naming any host, unless callers need a token', () => {
    const jwt = {
      AUTH_MODE: 'jwt',
      AUTH_ISSUER: 'https://login.example',
      AUTH_AUDIENCE: 'kms',
      AUTH_JWKS_URL: 'https://login.example/keys',
    };
    const refusesRebinding = (environment: NodeJS.ProcessEnv) =>
      readConfig(environment).gateway.refuseRebinding;
    expect(refusesRebinding({ HOST: '0.0.0.0', AUTH_MODE: 'off' })).toBe(true);
    expect(refusesRebinding({ HOST: '0.0.0.0', ...jwt })).toBe(false);
  });

  it('never repeats an invalid secret', () => {
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
});

describe('readLocalKmsConfig', () => {
  it('reads only the variables of the local KMS', () => {
    expect(readLocalKmsConfig({ PORT: 'nonsense', LOCAL_KMS_PORT: '5000' })).toMatchObject({ port: 5000 });
    expect(() => readLocalKmsConfig({ LOCAL_KMS_PORT: 'nonsense' })).toThrow(ConfigError);
  });
});

describe('GRAPH_PREFIX', () => {
  it.each(['kms', 'k', 'acmeKms2', `k${'m'.repeat(31)}`])('accepts %s', (prefix) => {
    expect(readConfig({ GRAPH_PREFIX: prefix }).gateway.graphPrefix).toBe(prefix);
    expect(readGraphPrefix({ PORT: 'nonsense', GRAPH_PREFIX: prefix })).toBe(prefix);
  });

  it.each(['Kms', '_kms', '__kms', 'kms_', '1kms', 'kms-x', 'k m', 'kmß', ' ', `k${'m'.repeat(32)}`])(
    'refuses %j, and says what is expected',
    (prefix) => {
      const expected =
        'GRAPH_PREFIX: must be a lower-case letter, then up to 31 letters and digits, such as kms';
      expect(problemsOf({ GRAPH_PREFIX: prefix })).toEqual([expected]);
      expect(() => readGraphPrefix({ GRAPH_PREFIX: prefix })).toThrow(ConfigError);
    },
  );

  it.each([{}, { GRAPH_PREFIX: '' }])('is not set in %j', (environment) => {
    expect(readConfig(environment).gateway.graphPrefix).toBeUndefined();
  });
});
