/** A gateway in front of a scripted KMS, shared by the tests of a file or of a `describe` block. */
import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import type { KmsClientOptions } from '../../../src/client/index.js';
import type { GatewayOptions } from '../../../src/gateway/index.js';
import { gatewayFor } from './gateway.js';
import { startScriptedKms, type ScriptedKms } from './scripted-kms.js';

type RunningGateway = Awaited<ReturnType<typeof gatewayFor>>;

/** Starts the gateway before the tests and stops it after them. No test may cause an unexpected error. */
export const useScriptedGateway = (
  options: Partial<GatewayOptions> = {},
  clientOptions: Partial<KmsClientOptions> = {},
) => {
  let kms: ScriptedKms;
  let gateway: RunningGateway;
  const others: RunningGateway[] = [];

  beforeAll(async () => {
    kms = await startScriptedKms();
    gateway = await gatewayFor(kms, options, clientOptions);
  });
  beforeEach(() => {
    kms.calls.splice(0);
  });
  afterAll(async () => {
    for (const each of [gateway, ...others]) {
      expect(each.bugs).toEqual([]);
      await each.close();
    }
    await kms.close();
  });

  return {
    get kms() {
      return kms;
    },
    get gateway() {
      return gateway;
    },
    get url() {
      return gateway.url;
    },
    get bugs() {
      return gateway.bugs;
    },
    gql: (query: string) => gateway.gql(query),
    /** Starts another gateway for the same KMS, stopped after the tests too. Returns its URL. */
    startAnother: async (otherOptions: Partial<GatewayOptions>): Promise<string> => {
      const other = await gatewayFor(kms, otherOptions);
      others.push(other);
      return other.url;
    },
  };
};
