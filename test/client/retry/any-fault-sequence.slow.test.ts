import { afterAll, describe, expect, it } from '@jest/globals';
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
import type { CallResult } from '../../../src/client/index.js';
import { resultOf } from '../../support/client/client-of.js';
import { createFaultyNetwork, type FaultyRegion } from '../../support/client/faulty-network.js';
import { runs } from '../../support/fixtures/property-runs.js';
import { codesOf } from '../../support/local/caller.js';
import { faults, type Fault } from '../../support/servers/faulty-kms.js';

/** Actions that change a key, and the state in which they leave it. */
const changes: readonly { readonly action: Action; readonly leaves: Readonly<Record<string, unknown>> }[] = [
  { action: EnableKey, leaves: { KeyState: 'Enabled' } },
  { action: DisableKey, leaves: { KeyState: 'Disabled' } },
  { action: ArchiveKey, leaves: { KeyState: 'Archived' } },
  { action: CancelKeyArchive, leaves: { KeyState: 'Enabled' } },
  { action: ScheduleKeyDeletion, leaves: { KeyState: 'PendingDelete' } },
  { action: CancelKeyDeletion, leaves: { KeyState: 'Disabled' } },
  { action: UpdateAlias, leaves: {} },
];
/** Actions that create something, and so must not be executed twice. */
const creators: readonly Action[] = [CreateKey, GenerateDataKey];

const step = fc.record({
  action: fc.oneof(
    fc.constantFrom(...changes.map(({ action }) => action)),
    fc.constantFrom<Action>(...creators),
  ),
  key: fc.nat({ max: 1 }),
  faults: fc.array(
    fc.oneof(
      { arbitrary: fc.constantFrom<Fault>(...faults), weight: 4 },
      { arbitrary: fc.constant<Fault>('throttled'), weight: 1 },
    ),
    { maxLength: 4 },
  ),
});

/** Everything that the actions can change, read from the KMS without faults. */
const readState = async ({ direct }: FaultyRegion) => {
  const { KeyMetadatas = [] } = resultOf(await direct.call(ListKeyDetail, { Limit: 200, KeyUsage: 'ALL' }));
  const { TotalCount: dataKeys } = resultOf(await direct.call(ListDataKeys, {}));
  const keys = KeyMetadatas.map(({ KeyId, KeyState, Alias }) => ({ KeyId, KeyState, Alias }));
  return { keys, dataKeys };
};
type KmsState = Awaited<ReturnType<typeof readState>>;

const checkResult = (
  { faulty }: FaultyRegion,
  call: { readonly action: Action; readonly params: Readonly<Record<string, unknown>> },
  result: CallResult<Readonly<Record<string, unknown>>>,
  before: KmsState,
  after: KmsState,
) => {
  const { action, params } = call;
  const executions = faulty.calls.filter((each) => each.action === action.name && each.succeeded).length;
  const isUncertain = !result.ok && result.failure.kind === 'unavailable' && result.failure.mayHaveHappened;

  expect(executions).toBeLessThanOrEqual(1);
  // A call that failed, and is not reported as uncertain, had no effect.
  if (!result.ok && !isUncertain) expect({ executions, ...after }).toEqual({ executions: 0, ...before });
  if (!result.ok && result.failure.kind === 'refused') {
    expect([...codesOf(action.name), 'RequestLimitExceeded']).toContain(result.failure.code);
  }
  // A creator is sent again only if it was throttled.
  if (creators.includes(action)) {
    const throttled = faulty.calls.filter(({ fault }) => fault === 'throttled');
    expect(faulty.calls.length - throttled.length).toBeLessThanOrEqual(1);
  }

  if (!result.ok) return;
  // A call that succeeded had its effect.
  if (creators.includes(action)) expect(executions).toBe(1);
  if (action === CreateKey) {
    expect(after.keys).toContainEqual(expect.objectContaining({ KeyId: result.result['KeyId'] }));
  } else if (action !== GenerateDataKey) {
    const leaves = changes.find((change) => change.action === action)?.leaves;
    const alias = action === UpdateAlias ? { Alias: params['Alias'] } : {};
    expect(after.keys).toContainEqual(
      expect.objectContaining({ KeyId: params['KeyId'], ...leaves, ...alias }),
    );
  }
};

describe('any sequence of faults', () => {
  const network = createFaultyNetwork();
  afterAll(() => network.close());

  it('loses no acknowledged change, executes nothing twice, and ends each call', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const region = await network.enterRegion();
        const { faulty, client, direct } = region;
        const KeyIds: string[] = [];
        for (const Alias of ['first', 'second']) {
          KeyIds.push(resultOf(await direct.call(CreateKey, { Alias })).KeyId);
        }

        let before = await readState(region);
        for (const [index, { action, key, faults: injected }] of steps.entries()) {
          const name = `name-${index}`;
          const params = {
            KeyId: KeyIds[key],
            Alias: name,
            PendingWindowInDays: 7,
            ...(action === GenerateDataKey
              ? { KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName: name }
              : {}),
          };
          faulty.inject(...injected);
          faulty.calls.splice(0);
          const result = await client.call(action, params);
          await faulty.idle();
          const after = await readState(region);
          checkResult(region, { action, params }, result, before, after);
          before = after;
          // After a minute, retry budget and circuit breaker start afresh.
          region.advance(62_000);
        }

        faulty.inject();
        expect((await client.call(DescribeKey, { KeyId: KeyIds[0] ?? '' })).ok).toBe(true);
        expect(region.bugs).toEqual([]);
        await region.close();
      }),
      { numRuns: runs(40) },
    );
  });
});
