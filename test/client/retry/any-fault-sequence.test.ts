import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ArchiveKey,
  CancelKeyArchive,
  CancelKeyDeletion,
  CreateKey,
  DescribeKey,
  DisableKey,
  EnableKey,
  GenerateDataKey,
  ListDataKeys,
  ListKeyDetail,
  ScheduleKeyDeletion,
  UpdateAlias,
  type Action,
} from '../../../src/contract/index.js';
import type { KmsClient, CallResult } from '../../../src/client/index.js';
import { runs } from '../../support/fixtures/property-runs.js';
import { aFaultyKms, faults, type Fault, type FaultyKms } from '../../support/servers/faulty-kms.js';
import { startTestKms } from '../../support/servers/local-kms.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';
import { clientOf, resultOf } from '../../support/client/client-of.js';

/** What an action leaves behind, as a reading shows it. */
const changes: readonly { readonly action: Action; readonly leaves: Readonly<Record<string, unknown>> }[] = [
  { action: EnableKey, leaves: { KeyState: 'Enabled' } },
  { action: DisableKey, leaves: { KeyState: 'Disabled' } },
  { action: ArchiveKey, leaves: { KeyState: 'Archived' } },
  { action: CancelKeyArchive, leaves: { KeyState: 'Enabled' } },
  { action: ScheduleKeyDeletion, leaves: { KeyState: 'PendingDelete' } },
  { action: CancelKeyDeletion, leaves: { KeyState: 'Disabled' } },
  { action: UpdateAlias, leaves: {} },
];
const makers: readonly Action[] = [CreateKey, GenerateDataKey];

const step = fc.record({
  action: fc.oneof(
    fc.constantFrom(...changes.map(({ action }) => action)),
    fc.constantFrom<Action>(CreateKey, GenerateDataKey),
  ),
  key: fc.nat({ max: 1 }),
  faults: fc.array(
    fc.oneof(
      // Silence takes its time.
      {
        arbitrary: fc.constantFrom<Fault>(...faults.filter((fault) => !fault.startsWith('silence'))),
        weight: 20,
      },
      { arbitrary: fc.constant<Fault>('throttled'), weight: 5 },
      { arbitrary: fc.constant<Fault>('silence afterwards'), weight: 1 },
    ),
    { maxLength: 4 },
  ),
});

interface World {
  readonly client: KmsClient;
  readonly direct: KmsClient;
  readonly faulty: FaultyKms;
}

/** Everything that the actions could have changed, as the KMS itself has it. */
const truth = async ({ direct }: World) => {
  const { KeyMetadatas = [] } = resultOf(await direct.call(ListKeyDetail, { Limit: 200, KeyUsage: 'ALL' }));
  const { TotalCount: dataKeys } = resultOf(await direct.call(ListDataKeys, {}));
  const keys = KeyMetadatas.map(({ KeyId, KeyState, Alias }) => ({ KeyId, KeyState, Alias }));
  return { keys, dataKeys };
};

const checkOutcome = async (
  world: World,
  call: { readonly action: Action; readonly params: Readonly<Record<string, unknown>> },
  outcome: CallResult<Readonly<Record<string, unknown>>>,
  before: Awaited<ReturnType<typeof truth>>,
) => {
  const { action, params } = call;
  const after = await truth(world);
  const done = world.faulty.passed.filter((each) => each.action === action.name && each.done).length;
  const unsettled = !outcome.ok && outcome.failure.kind === 'unavailable' && outcome.failure.mayHaveHappened;

  // Nothing is done twice.
  expect(done).toBeLessThanOrEqual(1);
  // What was not acknowledged, and is not said to be in doubt, has not happened.
  if (!outcome.ok && !unsettled) expect({ done, ...after }).toEqual({ done: 0, ...before });
  if (!outcome.ok && outcome.failure.kind === 'refused') {
    expect([...action.errors, 'RequestLimitExceeded']).toContain(outcome.failure.code);
  }
  // What makes something new is sent again only where it was turned away.
  if (makers.includes(action)) {
    const turnedAway = world.faulty.passed.filter(({ fault }) => fault === 'throttled');
    expect(world.faulty.passed.length - turnedAway.length).toBeLessThanOrEqual(1);
  }

  if (!outcome.ok) return;
  // What is acknowledged has happened.
  if (makers.includes(action)) expect(done).toBe(1);
  if (action === CreateKey) {
    expect(after.keys).toContainEqual(expect.objectContaining({ KeyId: outcome.result['KeyId'] }));
  } else if (action !== GenerateDataKey) {
    const leaves = changes.find((change) => change.action === action)?.leaves;
    const alias = action === UpdateAlias ? { Alias: params['Alias'] } : {};
    expect(after.keys).toContainEqual(
      expect.objectContaining({ KeyId: params['KeyId'], ...leaves, ...alias }),
    );
  }
};

describe('whatever becomes of calls and answers', () => {
  it('loses nothing that was acknowledged, does nothing twice, and ends each call', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const kms = await startTestKms();
        const faulty = await aFaultyKms(kms);
        const { clock, advance } = createManualClock();
        const client = clientOf(faulty, { clock, timeouts: { attemptMs: 2_000 } });
        const world = { client, faulty, direct: clientOf(kms) };
        const KeyIds: string[] = [];
        for (const Alias of ['first', 'second']) {
          KeyIds.push(resultOf(await world.direct.call(CreateKey, { Alias })).KeyId);
        }

        for (const [index, { action, key, faults }] of steps.entries()) {
          const name = `name-${index}`;
          const params = {
            KeyId: KeyIds[key],
            Alias: name,
            PendingWindowInDays: 7,
            ...(action === GenerateDataKey
              ? { KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: name }
              : {}),
          };
          const before = await truth(world);
          faulty.suffers(...faults);
          faulty.passed.splice(0);
          const outcome = await client.call(action, params);
          await faulty.settled();
          await checkOutcome(world, { action, params }, outcome, before);
          // A minute later budget and breaker have forgotten.
          advance(62_000);
        }

        faulty.suffers();
        expect((await client.call(DescribeKey, { KeyId: KeyIds[0] ?? '' })).ok).toBe(true);
        expect(kms.bugs).toEqual([]);
        for (const each of [client, world.direct, faulty, kms]) await each.close();
      }),
      // On a busy machine fewer: the counterexample counts, not how many were tried.
      { numRuns: runs(40), interruptAfterTimeLimit: 120_000 },
    );
  });
});
