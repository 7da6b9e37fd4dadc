/** The credentials that the gateway signs its calls with. */
import { z } from 'zod';
import { region } from './region-schema.js';
import { headerValue, text, wholeNumber } from './schemas.js';
import { endpoint, metadataEndpoint } from './url-schemas.js';

/** The sources of credentials, in the order in which they are tried. */
const credentialSources = ['environment', 'profile', 'cvm', 'tke'] as const;

const roleArn = z
  .string()
  .regex(/^qcs::[\x21-\x7e]+$/, 'must be the ARN of a role, such as qcs::cam::uin/100000000001:roleName/kms');
const roleName = /^[\w+=,.@-]{1,128}$/;
const sessionName = /^[\w+=,.@-]{2,128}$/;

export const credentialVariables = {
  TENCENTCLOUD_SECRET_ID: headerValue('a SecretId')
    .optional()
    .describe('The SecretId. Used only with `KMS_ENDPOINT`.'),
  TENCENTCLOUD_SECRET_KEY: headerValue('a SecretKey')
    .optional()
    .describe('The SecretKey. Used only with `KMS_ENDPOINT`.'),
  TENCENTCLOUD_SESSION_TOKEN: headerValue('a session token')
    .optional()
    .describe('The token of temporary credentials. Used only with `KMS_ENDPOINT`.'),
  CREDENTIAL_SOURCE: z
    .enum(credentialSources, `must be ${credentialSources.join(', ')}`)
    .optional()
    .describe(
      'The only source of credentials to use: `environment`, `profile`, `cvm` or `tke`. If it is not set, the gateway tries ' +
        'them in this order ([how](../guides/credentials.md)).',
    ),
  TENCENTCLOUD_CREDENTIALS_FILE: text('must be a file')
    .optional()
    .describe(
      'The profile file. If it is not set, the gateway looks for `~/.tencentcloud/credentials` and ' +
        '`/etc/tencentcloud/credentials`. If it is set, the file must exist.',
    ),
  CVM_ROLE_NAME: z
    .string()
    .regex(roleName, 'must be the name of a role')
    .optional()
    .describe(
      'The role of the CVM instance. If it is not set, the gateway asks the metadata service for it, which need not exist.',
    ),
  METADATA_ENDPOINT: metadataEndpoint
    .prefault('http://metadata.tencentyun.com')
    .describe("The metadata service of the CVM instance: the cloud's own, or http on loopback."),
  TKE_REGION: region
    .optional()
    .describe('The region of the STS to call, in a pod of TKE. TKE sets this variable and the next three.'),
  TKE_PROVIDER_ID: text('must be the name of an identity provider')
    .optional()
    .describe('The identity provider of the pod.'),
  TKE_WEB_IDENTITY_TOKEN_FILE: text('must be a file')
    .optional()
    .describe("The file with the pod's token. It is read again for each request to STS."),
  TKE_ROLE_ARN: roleArn.optional().describe('The role of the pod.'),
  ASSUME_ROLE_ARN: roleArn
    .optional()
    .describe(
      'A role to assume with the credentials found, such as `qcs::cam::uin/100000000001:roleName/kms`.',
    ),
  ASSUME_ROLE_SESSION_NAME: z
    .string()
    .regex(sessionName, 'must be 2 to 128 letters, digits and _+=,.@-')
    .default('kms-graphql-gateway')
    .describe(
      "The session name, which the cloud's audit trail shows. Used for `ASSUME_ROLE_ARN` and with TKE.",
    ),
  ASSUME_ROLE_DURATION_SECONDS: wholeNumber({ min: 60, max: 43_200, default: 7_200 }).describe(
    'The lifetime of the credentials of `ASSUME_ROLE_ARN`, in seconds.',
  ),
  STS_ENDPOINT: endpoint
    .prefault('https://sts.tencentcloudapi.com')
    .describe(
      'The STS that issues temporary credentials: https, or http on loopback. The STS of the international site is ' +
        '`https://sts.intl.tencentcloudapi.com`.',
    ),
} as const;
