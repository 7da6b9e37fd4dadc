/** Local KMSs behind a faulty network, shared by many cases: each case works in a region of its own, which is empty. */
import { regions } from '../../../src/contract/index.js';
import { createManualClock } from '../fixtures/manual-clock.js';
import { startFaultyKms } from '../servers/faulty-kms.js';
import { startTestKms } from '../servers/local-kms.js';
import { clientOf } from './client-of.js';

/** Finance regions have other algorithms. */
const usableRegions = regions.filter((region) => !region.endsWith('-fsi'));

const attemptMs = 1_000;

const startKms = async () => {
  const { clock, advance } = createManualClock();
  const kms = await startTestKms();
  const faulty = await startFaultyKms(kms, {
    onSilence: () => {
      advance(attemptMs);
    },
  });
  const unusedRegions = [...usableRegions];
  return { kms, faulty, clock, advance, unusedRegions };
};

export const createFaultyNetwork = () => {
  const started: Awaited<ReturnType<typeof startKms>>[] = [];

  const withUnusedRegion = async () => {
    const last = started.at(-1);
    if (last && last.unusedRegions.length > 0) return last;
    const next = await startKms();
    started.push(next);
    return next;
  };

  return {
    /** Clients for an empty region. Time passes only when the client under test waits. */
    enterRegion: async () => {
      const { kms, faulty, clock, advance, unusedRegions } = await withUnusedRegion();
      const defaultRegion = unusedRegions.shift() ?? '';
      faulty.inject();
      faulty.calls.splice(0);
      const client = clientOf(faulty, { defaultRegion, clock, timeouts: { attemptMs, headersMs: 60_000 } });
      /** Calls the KMS without faults. */
      const direct = clientOf(kms, { defaultRegion });
      return {
        faulty,
        client,
        direct,
        advance,
        bugs: kms.bugs,
        close: async () => {
          await client.close();
          await direct.close();
        },
      };
    },
    close: async () => {
      for (const { faulty, kms } of started) {
        await faulty.close();
        await kms.close();
      }
    },
  };
};

export type FaultyRegion = Awaited<ReturnType<ReturnType<typeof createFaultyNetwork>['enterRegion']>>;
