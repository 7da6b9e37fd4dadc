/** How KMS is called: builds that part of the configuration, and checks its variables against each other. */
import { isLoopback } from '../platform/http/index.js';
import type { ConnectionConfig } from './config.js';
import { parseProxyUrl, type Variables } from './variables/index.js';

const defaultTimeouts = { connectMs: 3_000, attemptMs: 5_000 } as const;

/** A default is shortened to the timeout that contains it. */
const timeouts = (values: Variables): ConnectionConfig['timeouts'] => {
  const totalMs = values.KMS_CALL_TIMEOUT_MS;
  const attemptMs = values.KMS_ATTEMPT_TIMEOUT_MS ?? Math.min(defaultTimeouts.attemptMs, totalMs);
  return {
    connectMs: values.KMS_CONNECT_TIMEOUT_MS ?? Math.min(defaultTimeouts.connectMs, attemptMs),
    attemptMs,
    totalMs,
  };
};

/**
 * The environment may name a proxy for other programs. So a malformed proxy matters only if the KMS is on another machine.
 * With a KMS on loopback, a valid one is still used for STS, which may be on another machine.
 */
const proxyUrl = ({ KMS_ENDPOINT, HTTPS_PROXY }: Partial<Variables>): URL | 'none' | 'malformed' => {
  if (KMS_ENDPOINT === undefined || !HTTPS_PROXY) return 'none';
  return parseProxyUrl(HTTPS_PROXY) ?? (isLoopback(KMS_ENDPOINT.hostname) ? 'none' : 'malformed');
};

export const connectionConfig = (values: Variables): ConnectionConfig => {
  const proxy = proxyUrl(values);
  return {
    regions: values.KMS_REGIONS.length > 0 ? values.KMS_REGIONS : undefined,
    caFile: values.KMS_CA_FILE,
    timeouts: timeouts(values),
    proxy: proxy instanceof URL ? { url: proxy, except: values.NO_PROXY } : undefined,
  };
};

const checkTimeouts = (values: Partial<Variables>): string[] => {
  const {
    KMS_CONNECT_TIMEOUT_MS: connect,
    KMS_ATTEMPT_TIMEOUT_MS: attempt,
    KMS_CALL_TIMEOUT_MS: call,
  } = values;
  const problems: string[] = [];
  if (attempt !== undefined && call !== undefined && attempt > call) {
    problems.push('KMS_ATTEMPT_TIMEOUT_MS: must not be greater than KMS_CALL_TIMEOUT_MS');
  }
  const limit = attempt ?? call;
  if (connect !== undefined && limit !== undefined && connect > limit) {
    problems.push('KMS_CONNECT_TIMEOUT_MS: must not be greater than KMS_ATTEMPT_TIMEOUT_MS');
  }
  return problems;
};

const checkRegions = ({ KMS_REGION: region, KMS_REGIONS: regions }: Partial<Variables>): string[] =>
  region !== undefined && regions && regions.length > 0 && !regions.includes(region)
    ? ['KMS_REGION: must be among KMS_REGIONS']
    : [];

export const checkConnection = (values: Partial<Variables>): string[] => [
  ...checkTimeouts(values),
  ...checkRegions(values),
  ...(proxyUrl(values) === 'malformed'
    ? ['HTTPS_PROXY: must be an http or https URL such as http://proxy.example.com:3128']
    : []),
];
