import { isLoopback } from '../platform/http/index.js';
import type { Variables } from './variables/index.js';

/** Why it matters who calls the gateway: other machines can reach it, or its keys are not those of a KMS on this machine. */
export const exposures = ({ HOST, KMS_ENDPOINT }: Partial<Variables>): string[] => [
  ...(HOST === undefined || isLoopback(HOST) ? [] : ['HOST is not loopback']),
  ...(KMS_ENDPOINT === undefined || isLoopback(KMS_ENDPOINT.hostname)
    ? []
    : ['KMS_ENDPOINT is not loopback']),
];
