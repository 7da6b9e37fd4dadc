/** The KMS behind the gateway: where it is, and whose credentials sign the calls to it. */
import { z } from 'zod';
import { isRegionName } from '../contract/index.js';
import { endpoint, endpointByRegion, header, metadataEndpoint, text, whole } from './parsers.js';

/** The kinds of credentials, in the order in which they are looked for. */
const credentialKinds = ['environment', 'profile', 'cvm', 'tke'] as const;

const region = z.string().refine(isRegionName, 'must be a region such as ap-guangzhou');

const upstream = {
  KMS_ENDPOINT: endpointByRegion
    .optional()
    .describe(
      'The KMS to call: https, or http on loopback. `https://kms.tencentcloudapi.com` for an account of the domestic site, ' +
        '`https://kms.intl.tencentcloudapi.com` for one of the international site, or with `{region}` an address for each ' +
        'region: `https://kms.{region}.tencentcloudapi.com`. Unset, the local KMS is started and called.',
    ),
  KMS_REGION: region.default('ap-guangzhou').describe('The region of calls that name none.'),
} as const;

const arn = z
  .string()
  .regex(/^qcs::[\x21-\x7e]+$/, 'must be the ARN of a role, such as qcs::cam::uin/100000000001:roleName/kms');
const roleName = /^[\w+=,.@-]{1,128}$/;
const sessionName = /^[\w+=,.@-]{2,128}$/;

const credentials = {
  TENCENTCLOUD_SECRET_ID: header('a SecretId')
    .optional()
    .describe('The SecretId, with `KMS_ENDPOINT`; else ignored.'),
  TENCENTCLOUD_SECRET_KEY: header('a SecretKey')
    .optional()
    .describe('The SecretKey, with `KMS_ENDPOINT`; else ignored.'),
  TENCENTCLOUD_SESSION_TOKEN: header('a session token')
    .optional()
    .describe('The token of temporary credentials, with `KMS_ENDPOINT`; else ignored.'),
  CREDENTIAL_SOURCE: z
    .enum(credentialKinds, `must be ${credentialKinds.join(', ')}`)
    .optional()
    .describe(
      'Where the credentials come from, where nothing else is to be tried: `environment`, `profile`, `cvm` or `tke`. Unless ' +
        'set: from the first of these that is there ([credentials.md](../guides/credentials.md)).',
    ),
  TENCENTCLOUD_CREDENTIALS_FILE: text('must be a file')
    .optional()
    .describe(
      'A profile file in the place of `~/.tencentcloud/credentials` and `/etc/tencentcloud/credentials`. It must be there.',
    ),
  CVM_ROLE_NAME: z
    .string()
    .regex(roleName, 'must be the name of a role')
    .optional()
    .describe(
      'The role of the CVM instance. Unless set, the metadata service is asked for it, and need not be there.',
    ),
  METADATA_ENDPOINT: metadataEndpoint
    .prefault('http://metadata.tencentyun.com')
    .describe('The metadata service of the CVM instance: that of the cloud, or http on loopback.'),
  TKE_REGION: region
    .optional()
    .describe('The region whose STS is asked, in a pod of TKE. TKE sets this and the next three.'),
  TKE_PROVIDER_ID: text('must be the name of an identity provider')
    .optional()
    .describe('The identity provider that vouches for the pod.'),
  TKE_WEB_IDENTITY_TOKEN_FILE: text('must be a file')
    .optional()
    .describe('The file of the token of the pod, read anew each time.'),
  TKE_ROLE_ARN: arn.optional().describe('The role of the pod.'),
  ASSUME_ROLE_ARN: arn
    .optional()
    .describe(
      'A role to take on with the credentials found, such as `qcs::cam::uin/100000000001:roleName/kms`.',
    ),
  ASSUME_ROLE_SESSION_NAME: z
    .string()
    .regex(sessionName, 'must be 2 to 128 letters, digits and _+=,.@-')
    .default('kms-graphql-gateway')
    .describe('The name of the session, as the audit trail of the cloud shows it; with TKE too.'),
  ASSUME_ROLE_DURATION_SECONDS: whole({ min: 60, max: 43_200, default: 7_200 }).describe(
    'How long the credentials of `ASSUME_ROLE_ARN` live, in seconds.',
  ),
  STS_ENDPOINT: endpoint
    .prefault('https://sts.tencentcloudapi.com')
    .describe(
      'The STS that gives temporary credentials: https, or http on loopback. That of the international site is ' +
        '`https://sts.intl.tencentcloudapi.com`.',
    ),
} as const;

export const upstreamVariables = { ...upstream, ...credentials } as const;
