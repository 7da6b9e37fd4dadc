import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/index.js';
import { cloud, problemsOf } from '../support/fixtures/environments.js';

describe('the connection variables', () => {
  const connectionFor = (environment: NodeJS.ProcessEnv) =>
    readConfig({ ...cloud, AUTH_MODE: 'off', ...environment }).connection;
  const problemsFor = (environment: NodeJS.ProcessEnv) =>
    problemsOf({ ...cloud, AUTH_MODE: 'off', ...environment });

  it('default to no proxy, any region, and at most 10 seconds', () => {
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
  ])('accept the endpoint %s', (KMS_ENDPOINT) => {
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
  ])('refuse the endpoint %s without repeating it', (KMS_ENDPOINT) => {
    const problems = problemsFor({ KMS_ENDPOINT });
    expect(problems).toEqual([expect.stringMatching(/^KMS_ENDPOINT: m(ust|ay) /)]);
    expect(problems[0]).not.toContain(KMS_ENDPOINT);
  });

  it('set the regions, which must include the default region', () => {
    const KMS_REGIONS = 'ap-singapore, ap-guangzhou';
    expect(connectionFor({ KMS_REGIONS }).regions).toEqual(['ap-singapore', 'ap-guangzhou']);
    expect(problemsFor({ KMS_REGIONS: 'ap-singapore' })).toEqual(['KMS_REGION: must be among KMS_REGIONS']);
    expect(problemsFor({ KMS_REGIONS: 'ap-guangzhou,kms.example.com' })).toEqual([
      expect.stringMatching(/^KMS_REGIONS: must be regions/),
    ]);
    expect(problemsFor({ KMS_REGION: '-ap' })).toEqual([expect.stringMatching(/^KMS_REGION: must be/)]);
  });

  it('set timeouts, each of which must fit into the next', () => {
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
      'KMS_ATTEMPT_TIMEOUT_MS: must not be greater than KMS_CALL_TIMEOUT_MS',
    ]);
    expect(problemsFor({ KMS_CONNECT_TIMEOUT_MS: '2000', KMS_ATTEMPT_TIMEOUT_MS: '1000' })).toEqual([
      'KMS_CONNECT_TIMEOUT_MS: must not be greater than KMS_ATTEMPT_TIMEOUT_MS',
    ]);
  });

  it('set the proxy in upper or lower case, of which lower case takes precedence', () => {
    const proxyFor = (environment: NodeJS.ProcessEnv) => connectionFor(environment).proxy;
    expect(proxyFor({ HTTPS_PROXY: 'http://a.example:3128', NO_PROXY: 'x.example, .y.example' })).toEqual({
      url: new URL('http://a.example:3128'),
      except: ['x.example', '.y.example'],
    });
    const both = { HTTPS_PROXY: 'http://upper.example', https_proxy: 'lower.example:3128', no_proxy: '*' };
    expect(proxyFor(both)).toEqual({ url: new URL('http://lower.example:3128'), except: ['*'] });
    expect(proxyFor({ HTTP_PROXY: 'http://a.example:3128' })).toBeUndefined();
  });

  it.each(['socks5://canary:1080', 'http://', 'http://canary/path', 'canary canary', 'http://can%zzary@x'])(
    'refuse the proxy %s without repeating it',
    (HTTPS_PROXY) => {
      const problems = problemsFor({ HTTPS_PROXY });
      expect(problems).toEqual([expect.stringMatching(/^HTTPS_PROXY: must be an http or https URL such as/)]);
      expect(problems.join()).not.toContain('can');
    },
  );

  it('ignore an invalid proxy if the KMS is on loopback', () => {
    expect(readConfig({ HTTPS_PROXY: 'socks5://elsewhere' }).connection.proxy).toBeUndefined();
    const KMS_ENDPOINT = 'https://localhost:8443';
    expect(problemsFor({ KMS_ENDPOINT, HTTPS_PROXY: 'socks5://elsewhere' })).toEqual([]);
  });
});
