/** How KMS is reached: which regions, whose certificates, how long, and through what. */
import { z } from 'zod';
import { isRegionName } from '../contract/index.js';
import { listOf, text, whole, wholeIfSet } from './parsers.js';

/** The longest that a call may take: a router in front gives up after 30 seconds, and wants an answer before. */
const longestCallMs = 25_000;

export const connectionVariables = {
  KMS_REGIONS: listOf(isRegionName, 'must be regions such as ap-guangzhou, separated by commas').describe(
    'The regions that callers may name, separated by commas. Unset, any; where `KMS_ENDPOINT` holds `{region}`, those in ' +
      'which KMS is known to be offered. Another is answered `UnsupportedRegion`, and nothing is sent.',
  ),
  KMS_CA_FILE: text('must be a file')
    .optional()
    .describe(
      'A file of certificates (PEM) whose authorities are trusted beside the usual ones: for a network that inspects TLS, or ' +
        'a KMS with certificates of its own. Nothing turns verification off.',
    ),
  KMS_CONNECT_TIMEOUT_MS: wholeIfSet({ min: 100, max: longestCallMs }).describe(
    "How long a connection to KMS may take, in milliseconds, and as long again its TLS where a proxy is between. Unless set: 3,000, or the attempt's where that is shorter.",
  ),
  KMS_ATTEMPT_TIMEOUT_MS: wholeIfSet({ min: 100, max: longestCallMs }).describe(
    "How long one attempt of a call to KMS may take, its answer included, in milliseconds. Unless set: 5,000, or the call's where that is shorter.",
  ),
  KMS_CALL_TIMEOUT_MS: whole({ min: 100, max: longestCallMs, default: 10_000 }).describe(
    'How long a call to KMS may take, all its attempts together, in milliseconds. A router in front should wait longer.',
  ),
  HTTPS_PROXY: z
    .string()
    .optional()
    .describe(
      'The proxy through which KMS is called by https, such as `http://proxy.example.com:3128`, perhaps with a name and a ' +
        'password, which are never logged. `https_proxy` is the same, and wins. Loopback is always called directly; ' +
        '`HTTP_PROXY` is for http, by which nothing but loopback is called.',
    ),
  NO_PROXY: z
    .string()
    .default('')
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .describe(
      'The hosts to which no proxy is used, separated by commas: `kms.example.com`, `.example.com` (that and all below it), ' +
        'with a port or without, or `*`. `no_proxy` is the same, and wins.',
    ),
} as const;
