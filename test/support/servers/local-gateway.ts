/** A gateway in front of a local KMS, shared by the tests of a file or of a `describe` block. */
import { afterAll, beforeAll, expect } from '@jest/globals';
import { countingClient, type CountedCall } from '../client/counting-client.js';
import type { GatewayOptions } from '../../../src/gateway/index.js';
import { gatewayFor } from './gateway.js';
import { startTestKms, type RunningKms, type LocalKmsSetup } from './local-kms.js';

/**
 * Starts the gateway before the tests and stops it after them. No test may cause an unexpected error. `calls` holds all calls
 * that the gateway has sent.
 */
export const useLocalGateway = (setup: LocalKmsSetup = {}, options: Partial<GatewayOptions> = {}) => {
  let kms: RunningKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  let calls: CountedCall[];

  beforeAll(async () => {
    kms = await startTestKms(setup);
    const counting = countingClient(kms);
    calls = counting.calls;
    gateway = await gatewayFor(kms, { client: counting.client, ...options });
  });
  afterAll(async () => {
    expect([...gateway.bugs, ...kms.bugs]).toEqual([]);
    await gateway.close();
    await kms.close();
  });

  return {
    get kms() {
      return kms;
    },
    get gateway() {
      return gateway;
    },
    get calls() {
      return calls;
    },
  };
};
