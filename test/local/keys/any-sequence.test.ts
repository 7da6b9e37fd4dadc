import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../support/fixtures/property-runs.js';
import { paramsFor } from '../../support/local/action-params.js';
import { call, createKey, metadataOf, refusal, result } from '../../support/local/caller.js';
import { advanceModel, applyStep, type KeyModel } from '../../support/local/key-model.js';
import { rows } from '../../support/local/key-table.js';
import { startDispatchedKms, type DispatchedKms } from '../../support/local/dispatched-kms.js';
import { day } from '../../support/local/timed-kms.js';

const newKey = { bound: false, days: 0, next: 0, last: 0, deletion: 0, owner: 'user' };

/** The kinds of key that the rules distinguish, with the parameters of CreateKey. */
const kinds: readonly { readonly params: object; readonly model: KeyModel }[] = [
  { params: {}, model: { ...newKey, state: 'Enabled', usage: 'ENCRYPT_DECRYPT', origin: 'TENCENT_KMS' } },
  {
    params: { Type: 2 },
    model: { ...newKey, state: 'PendingImport', usage: 'ENCRYPT_DECRYPT', origin: 'EXTERNAL' },
  },
  {
    params: { KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECC' },
    model: { ...newKey, state: 'Enabled', usage: 'ASYMMETRIC_SIGN_VERIFY_ECC', origin: 'TENCENT_KMS' },
  },
];

interface Tracked {
  readonly keyId: string;
  model: KeyModel;
}

const productKey = async (kms: DispatchedKms): Promise<Tracked> => {
  const { Keys } = await result(kms, 'ListKeys', { Role: 1 });
  const [{ KeyId: keyId }] = Keys as [{ KeyId: string }];
  const model = {
    ...newKey,
    state: 'Enabled',
    usage: 'ENCRYPT_DECRYPT',
    origin: 'TENCENT_KMS',
    owner: 'cos',
  };
  return { keyId, model };
};

const createKeys = async (kms: DispatchedKms): Promise<Tracked[]> => {
  const keys: Tracked[] = [await productKey(kms)];
  for (const [index, { params, model }] of kinds.entries()) {
    keys.push({ keyId: await createKey(kms, `kind-${index}`, { ...params }), model });
  }
  return keys;
};

const datedActions = ['EnableKeyRotation', 'RotateKey', 'ScheduleKeyDeletion', 'CancelKeyDeletion'];

const step = fc.record({
  action: fc.oneof(
    fc.constantFrom(...rows.map(([action]) => action)),
    // These lead to most states and dates.
    { arbitrary: fc.constantFrom('DisableKey', 'EnableKey', ...datedActions), weight: 2 },
  ),
  // The key that allows most actions is the most frequent.
  key: fc.constantFrom(0, 1, 1, 1, 1, 2, 3),
  days: fc.constantFrom(7, 30),
  hoursBefore: fc.constantFrom(0, 0, 0, 0, 1, 24, 7 * 24, 15 * 24),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const daysOf = ({ action, days }: Step): object => {
  if (action === 'EnableKeyRotation') return { RotateDays: days };
  return action === 'ScheduleKeyDeletion' ? { PendingWindowInDays: days } : {};
};

const expectModel = async (kms: DispatchedKms, { keyId, model }: Tracked) => {
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

const takeStep = async (kms: DispatchedKms, keys: readonly Tracked[], taken: Step) => {
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
  await expectModel(kms, key);
};

describe('any sequence of actions and days', () => {
  it('leaves each key as the state table and its dates prescribe', async () => {
    const sequence = fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
      const kms = await startDispatchedKms();
      try {
        const keys = await createKeys(kms);
        for (const each of steps) await takeStep(kms, keys, each);
        for (const key of keys) await expectModel(kms, key);
      } finally {
        await kms.close();
      }
    });
    await fc.assert(sequence, { numRuns: runs(20), seed: 20_190_118, endOnFailure: true });
  });
});
