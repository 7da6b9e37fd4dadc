import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/index.js';
import { problemsOf } from '../support/fixtures/environments.js';

const kms = { KMS_ENDPOINT: 'http://127.0.0.1:4010' };

const credentialsOf = (environment: NodeJS.ProcessEnv) =>
  readConfig({ ...kms, ...environment }).upstream?.credentials;

const problemsWith = (environment: NodeJS.ProcessEnv) => problemsOf({ ...kms, ...environment });

const tke = {
  TKE_REGION: 'ap-beijing',
  TKE_PROVIDER_ID: 'a-provider',
  TKE_WEB_IDENTITY_TOKEN_FILE: '/var/run/token',
  TKE_ROLE_ARN: 'qcs::cam::uin/1:roleName/pod',
};

describe('the credential variables', () => {
  it('may all be unset: the usual sources are tried', () => {
    expect(credentialsOf({})).toEqual({
      only: undefined,
      environment: undefined,
      profileFile: undefined,
      cvm: { metadata: new URL('http://metadata.tencentyun.com'), role: undefined },
      tke: undefined,
      assumeRole: undefined,
      sts: {
        endpoint: new URL('https://sts.tencentcloudapi.com'),
        region: 'ap-guangzhou',
        sessionName: 'kms-graphql-gateway',
      },
    });
  });

  it('configure every source', () => {
    expect(
      credentialsOf({
        ...tke,
        KMS_REGION: 'ap-shanghai',
        CREDENTIAL_SOURCE: 'tke',
        TENCENTCLOUD_CREDENTIALS_FILE: '/run/secrets/kms',
        CVM_ROLE_NAME: 'a-role',
        METADATA_ENDPOINT: 'http://127.0.0.1:8080',
        ASSUME_ROLE_ARN: 'qcs::cam::uin/2:roleName/kms',
        ASSUME_ROLE_SESSION_NAME: 'a-session',
        ASSUME_ROLE_DURATION_SECONDS: '900',
        STS_ENDPOINT: 'https://sts.intl.tencentcloudapi.com',
      }),
    ).toEqual({
      only: 'tke',
      environment: undefined,
      profileFile: '/run/secrets/kms',
      cvm: { metadata: new URL('http://127.0.0.1:8080'), role: 'a-role' },
      tke: {
        region: 'ap-beijing',
        providerId: 'a-provider',
        tokenFile: '/var/run/token',
        roleArn: 'qcs::cam::uin/1:roleName/pod',
      },
      assumeRole: { arn: 'qcs::cam::uin/2:roleName/kms', durationSeconds: 900 },
      sts: {
        endpoint: new URL('https://sts.intl.tencentcloudapi.com'),
        region: 'ap-shanghai',
        sessionName: 'a-session',
      },
    });
  });

  it.each([
    [
      { TENCENTCLOUD_SECRET_ID: 'canary' },
      ['TENCENTCLOUD_SECRET_KEY: must be set when TENCENTCLOUD_SECRET_ID is'],
    ],
    [
      { TENCENTCLOUD_SECRET_KEY: 'canary' },
      ['TENCENTCLOUD_SECRET_ID: must be set when TENCENTCLOUD_SECRET_KEY is'],
    ],
    [
      { TENCENTCLOUD_SESSION_TOKEN: 'canary' },
      [
        'TENCENTCLOUD_SECRET_ID: must be set when TENCENTCLOUD_SESSION_TOKEN is',
        'TENCENTCLOUD_SECRET_KEY: must be set when TENCENTCLOUD_SESSION_TOKEN is',
      ],
    ],
    [{ ...tke, TKE_ROLE_ARN: '' }, ['TKE_ROLE_ARN: must be set when TKE_REGION is']],
    [
      { CREDENTIAL_SOURCE: 'environment', TENCENTCLOUD_SECRET_ID: 'canary' },
      ['TENCENTCLOUD_SECRET_KEY: must be set when CREDENTIAL_SOURCE is environment'],
    ],
    [
      { ...tke, TKE_REGION: '', CREDENTIAL_SOURCE: 'tke' },
      ['TKE_REGION: must be set when CREDENTIAL_SOURCE is tke'],
    ],
  ])('must be complete: %j', (environment, problems) => {
    expect(problemsWith(environment)).toEqual(problems);
  });

  it.each([
    [{ TENCENTCLOUD_SECRET_ID: 'an-id', TENCENTCLOUD_SECRET_KEY: 'a-key', TKE_REGION: 'ap-beijing' }],
    [{ CREDENTIAL_SOURCE: 'profile', TENCENTCLOUD_SECRET_ID: 'an-id', TKE_REGION: 'ap-beijing' }],
    [{ KMS_ENDPOINT: '', TENCENTCLOUD_SECRET_ID: 'an-id' }],
  ])('may be incomplete if they are not used: %j', (environment) => {
    expect(problemsWith(environment)).toEqual([]);
  });

  it.each([
    ['CREDENTIAL_SOURCE', 'canary'],
    ['CVM_ROLE_NAME', '../canary'],
    ['METADATA_ENDPOINT', 'http://canary.example.com'],
    ['METADATA_ENDPOINT', 'http://169.254.0.23'],
    ['METADATA_ENDPOINT', 'https://metadata.tencentyun.com'],
    ['METADATA_ENDPOINT', 'http://canary@127.0.0.1'],
    ['METADATA_ENDPOINT', 'http://127.0.0.1/canary'],
    ['METADATA_ENDPOINT', 'canary'],
    ['TKE_REGION', 'Canary'],
    ['ASSUME_ROLE_ARN', 'canary'],
    ['ASSUME_ROLE_SESSION_NAME', 'canary canary'],
    ['ASSUME_ROLE_DURATION_SECONDS', '43201'],
    ['STS_ENDPOINT', 'http://sts.canary.example.com'],
  ])('refuse %s=%s without repeating it', (name, value) => {
    const problems = problemsWith({ ...tke, [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name}: must `))]);
    expect(problems.join()).not.toContain('canary');
  });
});
