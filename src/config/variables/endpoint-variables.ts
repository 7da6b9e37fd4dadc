/** Which KMS the gateway calls. */
import { region } from './region-schema.js';
import { regionalEndpoint } from './url-schemas.js';

export const endpointVariables = {
  KMS_ENDPOINT: regionalEndpoint
    .optional()
    .describe(
      'The URL of the KMS to call: https, or http on loopback. `https://kms.tencentcloudapi.com` for an account of the ' +
        'China site, `https://kms.intl.tencentcloudapi.com` for one of the international site. `{region}` in the host ' +
        'stands for the region of the call: `https://kms.{region}.tencentcloudapi.com`. If it is not set, the gateway starts ' +
        'the local KMS and calls that.',
    ),
  KMS_REGION: region.default('ap-guangzhou').describe('The region of calls that name none.'),
} as const;
