/** From the variables to how KMS is called, and what those variables ask of one another. */
import { isLoopback } from '../platform/http/index.js';
import { proxyIn } from './parsers.js';
import type { ConnectionConfig } from './types.js';
import type { ValidVariables, Variables } from './variables.js';

/** Unless set; shorter where what they are part of is shorter. */
const usual = { connectMs: 3_000, attemptMs: 5_000 } as const;

const timeoutsOf = (values: Variables): ConnectionConfig['timeouts'] => {
  const totalMs = values.KMS_CALL_TIMEOUT_MS;
  const attemptMs = values.KMS_ATTEMPT_TIMEOUT_MS ?? Math.min(usual.attemptMs, totalMs);
  return {
    connectMs: values.KMS_CONNECT_TIMEOUT_MS ?? Math.min(usual.connectMs, attemptMs),
    attemptMs,
    totalMs,
  };
};

/** A proxy that the environment names for other programs too must be well only where KMS is elsewhere. */
const proxyOf = ({ KMS_ENDPOINT, HTTPS_PROXY }: ValidVariables): URL | 'none' | 'malformed' => {
  if (KMS_ENDPOINT === undefined || !HTTPS_PROXY) return 'none';
  // With KMS on loopback too, STS may be elsewhere.
  return proxyIn(HTTPS_PROXY) ?? (isLoopback(KMS_ENDPOINT.hostname) ? 'none' : 'malformed');
};

export const connectionOf = (values: Variables): ConnectionConfig => {
  const proxy = proxyOf(values);
  return {
    regions: values.KMS_REGIONS.length > 0 ? values.KMS_REGIONS : undefined,
    caFile: values.KMS_CA_FILE,
    timeouts: timeoutsOf(values),
    proxy: proxy instanceof URL ? { url: proxy, except: values.NO_PROXY } : undefined,
  };
};

const orderProblems = (values: ValidVariables): string[] => {
  const {
    KMS_CONNECT_TIMEOUT_MS: connect,
    KMS_ATTEMPT_TIMEOUT_MS: attempt,
    KMS_CALL_TIMEOUT_MS: call,
  } = values;
  const problems: string[] = [];
  if (attempt !== undefined && call !== undefined && attempt > call) {
    problems.push('KMS_ATTEMPT_TIMEOUT_MS: must be KMS_CALL_TIMEOUT_MS at most');
  }
  const bound = attempt ?? call;
  if (connect !== undefined && bound !== undefined && connect > bound) {
    problems.push('KMS_CONNECT_TIMEOUT_MS: must be KMS_ATTEMPT_TIMEOUT_MS at most');
  }
  return problems;
};

const regionProblems = ({ KMS_REGION: region, KMS_REGIONS: regions }: ValidVariables): string[] =>
  region !== undefined && regions && regions.length > 0 && !regions.includes(region)
    ? ['KMS_REGION: must be among KMS_REGIONS']
    : [];

export const connectionProblems = (values: ValidVariables): string[] => [
  ...orderProblems(values),
  ...regionProblems(values),
  ...(proxyOf(values) === 'malformed'
    ? ['HTTPS_PROXY: must be a URL such as http://proxy.example.com:3128, of http or https']
    : []),
];
