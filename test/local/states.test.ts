import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  keyStates,
  refusedUnlessUserCreated,
  refusedWhileBound,
  stateActions,
} from '../../src/contract/index.js';
import type { Key } from '../../src/local/key.js';
import { handledActions } from '../../src/local/dispatch.js';
import { aLocalKms, type RunningKms } from '../support/local-kms.js';
import { createKey, refusal, result, stateOf } from './caller.js';
import { storedKey } from './stored-key.js';

const CSN = 'ResourceUnavailable.CmkStateNotSupport';

/** What each action leaves a key in, or the code with which it refuses. Written out here, not taken from the contract. */
// prettier-ignore
const table = {
  //                  Enabled     Disabled    Archived   PendingDelete  PendingImport
  EnableKey:        [ 'Enabled',  'Enabled',  CSN,       CSN,           CSN ],
  DisableKey:       [ 'Disabled', 'Disabled', CSN,       CSN,           CSN ],
  ArchiveKey:       [ 'Archived', 'Archived', CSN,       CSN,           CSN ],
  CancelKeyArchive: [ CSN,        CSN,        'Enabled', CSN,           CSN ],
};
const states = ['Enabled', 'Disabled', 'Archived', 'PendingDelete', 'PendingImport'] as const;

const cells = Object.entries(table).flatMap(([action, row]) =>
  states.map((state, column) => ({
    action,
    state,
    outcome: row[column] ?? '',
    key: storedKey({ state }),
  })),
);

/** A key of each kind for each action, since an action changes what it meets. */
const forEachAction = (differences: () => Partial<Key>) =>
  new Map(Object.keys(table).map((action) => [action, storedKey(differences())]));
const productKeys = forEachAction(() => ({ owner: 'cos' }));
const boundKeys = forEachAction(() => ({}));
const boundProductKeys = forEachAction(() => ({ owner: 'cos', state: 'PendingDelete' }));
const boundPendingKeys = forEachAction(() => ({ state: 'PendingDelete' }));

let kms: RunningKms;
beforeAll(async () => {
  kms = await aLocalKms({
    seed: (keys) => {
      const bound = [...boundKeys.values(), ...boundProductKeys.values(), ...boundPendingKeys.values()];
      for (const key of [...cells.map((cell) => cell.key), ...productKeys.values(), ...bound])
        keys.insert(key);
      for (const { keyId } of bound) keys.bind(keyId, 'cos', 'a-bucket');
    },
  });
});
afterAll(async () => {
  expect(kms.bugs).toEqual([]);
  await kms.close();
});

describe('the table of states', () => {
  it('has every state of the contract, and every action of its table that is carried out', () => {
    const handled = handledActions.map(({ name }) => name);
    expect(Object.keys(table)).toEqual(stateActions.filter((name) => handled.includes(name)));
    expect(states).toEqual(keyStates);
  });

  it.each(cells)('$action on a key that is $state: $outcome', async ({ action, state, outcome, key }) => {
    const refused = outcome.includes('.');
    const asked = { KeyId: key.keyId };
    if (refused) expect(await refusal(kms, action, asked)).toBe(outcome);
    else await result(kms, action, asked);
    expect(await stateOf(kms, key.keyId)).toBe(refused ? state : outcome);
  });
});

describe('a key that a cloud product made', () => {
  it.each([...productKeys])('meets %s', async (action, { keyId: KeyId }) => {
    if (refusedUnlessUserCreated.includes(action)) {
      expect(await refusal(kms, action, { KeyId })).toBe('UnsupportedOperation.NotUserCreatedCmk');
      expect(await stateOf(kms, KeyId)).toBe('Enabled');
    } else await result(kms, action, { KeyId });
  });
});

describe('a key that a cloud product uses', () => {
  it.each([...boundKeys])('meets %s', async (action, { keyId: KeyId }) => {
    if (refusedWhileBound.includes(action)) {
      expect(await refusal(kms, action, { KeyId })).toBe('FailedOperation.CmkUsedByCloudProduct');
      expect(await stateOf(kms, KeyId)).toBe('Enabled');
    } else if (action === 'EnableKey') await result(kms, action, { KeyId });
    else expect(await refusal(kms, action, { KeyId })).toBe(CSN);
  });
});

describe('the order of the checks', () => {
  const keyIn = (keys: ReadonlyMap<string, Key>) => ({ KeyId: keys.get('ArchiveKey')?.keyId ?? '' });
  const noMember = { MemberUin: 1 };

  it('is: parameters, account, key, maker, binding, state', async () => {
    const archive = (params: object) => refusal(kms, 'ArchiveKey', params);
    expect(await archive({ KeyId: 'nonsense', MemberAccount: noMember })).toBe(
      'InvalidParameterValue.InvalidKeyId',
    );
    expect(await archive({ ...keyIn(boundProductKeys), MemberAccount: noMember })).toBe(
      'UnsupportedOperation.NotRoleOperation',
    );
    expect(await archive({ ...keyIn(boundProductKeys), MemberAccount: { MemberAppId: 260082377 } })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
    expect(await archive(keyIn(boundProductKeys))).toBe('UnsupportedOperation.NotUserCreatedCmk');
    expect(await archive(keyIn(boundPendingKeys))).toBe('FailedOperation.CmkUsedByCloudProduct');
  });
});

describe.each(Object.keys(table))('%s', (action) => {
  it.each([
    ['MissingParameter', {}],
    ['InvalidParameter', { KeyId: 1 }],
    ['InvalidParameter', { KeyId: '00000000-0000-0000-0000-000000000000', MemberAccount: 'member' }],
    ['InvalidParameterValue.InvalidKeyId', { KeyId: '' }],
    ['ResourceUnavailable.CmkNotFound', { KeyId: '00000000-0000-0000-0000-000000000000' }],
    ['UnknownParameter', { KeyId: '00000000-0000-0000-0000-000000000000', KeyIds: [] }],
  ])('answers %s for %j', async (code, params) => {
    expect(await refusal(kms, action, params)).toBe(code);
  });

  it('answers a success with nothing but the RequestId', async () => {
    const KeyId = await createKey(kms, `plain-${action}`);
    if (action === 'CancelKeyArchive') await result(kms, 'ArchiveKey', { KeyId });
    const answer = await result(kms, action, { KeyId });
    expect(Object.keys(answer)).toEqual(['RequestId']);
  });
});
