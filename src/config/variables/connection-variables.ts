/** How the gateway connects to KMS: regions, certificates, timeouts and proxy. */
import { z } from 'zod';
import { isRegionName } from '../../contract/index.js';
import { listOf, optionalWholeNumber, text, wholeNumber } from './schemas.js';

/** The longest time for a call. A router in front usually gives up after 30 seconds, and needs the response before that. */
const maxCallMs = 25_000;

export const connectionVariables = {
  KMS_REGIONS: listOf(isRegionName, 'must be regions such as ap-guangzhou, separated by commas').describe(
    'The regions that callers may name, separated by commas. If it is not set, callers may name any region; if ' +
      '`KMS_ENDPOINT` contains `{region}`, any region in which KMS is known to be available. The gateway answers other ' +
      'regions with `UnsupportedRegion` and sends nothing.',
  ),
  KMS_CA_FILE: text('must be a file')
    .optional()
    .describe(
      'A PEM file with certificates of authorities that are trusted in addition to the usual ones: for a network that ' +
        'inspects TLS, or a KMS with certificates of its own. TLS verification cannot be turned off.',
    ),
  KMS_CONNECT_TIMEOUT_MS: optionalWholeNumber({ min: 100, max: maxCallMs }).describe(
    'The timeout for connecting to KMS, in milliseconds: DNS lookup, all addresses of the host, and TLS. Through a proxy it applies to the ' +
      'tunnel and to the TLS handshake separately. The default is 3,000, or `KMS_ATTEMPT_TIMEOUT_MS` if that is less. If it is more than ' +
      "3,000, requests to STS and for the issuers' keys get the same time.",
  ),
  KMS_ATTEMPT_TIMEOUT_MS: optionalWholeNumber({ min: 100, max: maxCallMs }).describe(
    'The timeout for one attempt of a call to KMS, including its response, in milliseconds. The default is 5,000, or ' +
      '`KMS_CALL_TIMEOUT_MS` if that is less.',
  ),
  KMS_CALL_TIMEOUT_MS: wholeNumber({ min: 100, max: maxCallMs, default: 10_000 }).describe(
    'The timeout for a call to KMS with all its attempts, in milliseconds. A router in front should wait longer.',
  ),
  HTTPS_PROXY: z
    .string()
    .optional()
    .describe(
      'The proxy for https calls to KMS, such as `http://proxy.example.com:3128`. It may contain a user name and a ' +
        'password, which are never logged. `https_proxy` has the same meaning and takes precedence. The gateway calls ' +
        'loopback directly. It does not use `HTTP_PROXY`, because it calls only loopback by http.',
    ),
  NO_PROXY: z
    .string()
    .default('')
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .describe(
      'The hosts that are called without the proxy, separated by commas: `kms.example.com`, `.example.com` (the domain and ' +
        'everything below it), optionally with a port, or `*`. `no_proxy` has the same meaning and takes precedence.',
    ),
} as const;
