import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../support/fixtures/property-runs.js';
import { paramsFor } from '../../support/local/action-params.js';
import { call, createKey, metadataOf, refusal, result } from '../../support/local/caller.js';
import { advanceModel, applyStep, type KeyModel } from '../../support/local/key-model.js';
import { rows } from '../../support/local/key-table.js';
import { startTimedKms, day, type TimedKms } from '../../support/local/timed-kms.js';

const fresh = { bound: false, days: 0, next: 0, last: 0, deletion: 0, owner: 'user' };

/** One key of each kind that the rules tell apart, by the parameters of CreateKey that make it. */
const kinds: readonly { readonly params: object; readonly model: KeyModel }[] = [
  { params: {}, model: { ...fresh, state: 'Enabled', usage: 'ENCRYPT_DECRYPT', origin: 'TENCENT_KMS' } },
  {
    params: { Type: 2 },
    model: { ...fresh, state: 'PendingImport', usage: 'ENCRYPT_DECRYPT', origin: 'EXTERNAL' },
  },
  {
    params: { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECC' },
    model: { ...fresh, state: 'Enabled', usage: 'ASYMMETRIC_SIGN_VERIFY_ECC', origin: 'TENCENT_KMS' },
  },
];

interface Tracked {
  readonly keyId: string;
  model: KeyModel;
}

const theProducts = async (kms: TimedKms): Promise<Tracked> => {
  const { Keys } = await result(kms, 'ListKeys', { Role: 1 });
  const [{ KeyId: keyId }] = Keys as [{ KeyId: string }];
  const model = { ...fresh, state: 'Enabled', usage: 'ENCRYPT_DECRYPT', origin: 'TENCENT_KMS', owner: 'cos' };
  return { keyId, model };
};

const aKeyOfEachKind = async (kms: TimedKms): Promise<Tracked[]> => {
  const made: Tracked[] = [await theProducts(kms)];
  for (const [index, { params, model }] of kinds.entries()) {
    made.push({ keyId: await createKey(kms, `kind-${index}`, { ...params }), model });
  }
  return made;
};

const calendar = ['EnableKeyRotation', 'RotateKey', 'ScheduleKeyDeletion', 'CancelKeyDeletion'];

const step = fc.record({
  action: fc.oneof(
    fc.constantFrom(...rows.map(([action]) => action)),
    // Most states and dates are reached by these.
    { arbitrary: fc.constantFrom('DisableKey', 'EnableKey', ...calendar), weight: 2 },
  ),
  // Most of all the key that allows most.
  key: fc.constantFrom(0, 1, 1, 1, 1, 2, 3),
  days: fc.constantFrom(7, 30),
  hoursBefore: fc.constantFrom(0, 0, 0, 0, 1, 24, 7 * 24, 15 * 24),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const daysOf = ({ action, days }: Step): object => {
  if (action === 'EnableKeyRotation') return { RotateDays: days };
  return action === 'ScheduleKeyDeletion' ? { PendingWindowInDays: days } : {};
};

const expectAsModelled = async (kms: TimedKms, { keyId, model }: Tracked) => {
  if (model.state === undefined) {
    expect(await refusal(kms, 'DescribeKey', { KeyId: keyId })).toBe('ResourceUnavailable.CmkNotFound');
    return;
  }
  expect(await metadataOf(kms, keyId)).toMatchObject({
    KeyState: model.state,
    KeyUsage: model.usage,
    Origin: model.origin,
    Owner: model.owner,
    KeyRotationEnabled: model.days > 0,
    RotateDays: model.days,
    NextRotateTime: model.next,
    LastRotateTime: model.last,
    DeletionDate: model.deletion,
  });
};

const take = async (kms: TimedKms, keys: readonly Tracked[], taken: Step) => {
  kms.advance(taken.hoursBefore * (day / 24));
  for (const key of keys) key.model = advanceModel(key.model, kms.clock());
  const key = keys[taken.key];
  if (!key) throw new Error('There is no such key');
  const expected = applyStep(taken, key.model, kms.clock());
  const params = { ...paramsFor(taken.action, key.keyId), ...daysOf(taken) };
  const { Error: error } = await call(kms, taken.action, params);
  expect([taken.action, error?.Code]).toEqual([
    taken.action,
    typeof expected === 'string' ? expected : undefined,
  ]);
  if (typeof expected !== 'string') key.model = expected;
  await expectAsModelled(kms, key);
};

describe('any sequence of actions and days', () => {
  it('leaves each key as the table of states and the calendar have it', async () => {
    const sequence = fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
      const kms = await startTimedKms();
      try {
        const keys = await aKeyOfEachKind(kms);
        for (const each of steps) await take(kms, keys, each);
        for (const key of keys) await expectAsModelled(kms, key);
        expect(kms.bugs).toEqual([]);
      } finally {
        await kms.close();
      }
    });
    await fc.assert(sequence, { numRuns: runs(20), seed: 20_190_118, endOnFailure: true });
  });
});
