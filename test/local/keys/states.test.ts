import { describe, expect, it } from '@jest/globals';
import {
  actions,
  keyStates,
  refusedUnlessUserCreated,
  refusedWhileBound,
  keyStateActions,
} from '../../../src/contract/index.js';
import type { Key } from '../../../src/local/model/key.js';
import { useTestKms } from '../../support/servers/local-kms.js';
import { paramsFor } from '../../support/local/action-params.js';
import { refusal, result, stateOf } from '../../support/local/caller.js';
import { namesCmks } from '../../support/local/cmk-actions.js';
import {
  cryptography,
  importingDataKeys,
  isCode,
  outcomeOf,
  postQuantum,
  rows,
  stateless,
  states,
  table,
} from '../../support/local/key-table.js';
import { storedKey } from '../../support/local/stored-key.js';

const rotating = { days: 30, next: 4_000_000_000, last: 0, version: 1 };

const cells = rows.flatMap(([action]) =>
  states.map((state) => ({
    action,
    state,
    outcome: outcomeOf(action, state),
    key: storedKey({ state, rotation: rotating }),
  })),
);

/** A separate key for each action, because actions change the key. */
const keyForEachAction = (differences: () => Partial<Key>) =>
  new Map(Object.keys(table).map((action) => [action, storedKey(differences())]));
const productKeys = keyForEachAction(() => ({ owner: 'cos', rotation: rotating }));
const boundKeys = keyForEachAction(() => ({ rotation: rotating }));
const boundProductKeys = keyForEachAction(() => ({ owner: 'cos', state: 'PendingDelete' }));
const boundPendingKeys = keyForEachAction(() => ({ state: 'PendingDelete' }));

const kms = useTestKms({
  seed: (keys) => {
    const bound = [...boundKeys.values(), ...boundProductKeys.values(), ...boundPendingKeys.values()];
    for (const key of [...cells.map((cell) => cell.key), ...productKeys.values(), ...bound]) keys.insert(key);
    for (const { keyId } of bound) keys.bind(keyId, 'cos', 'a-bucket');
    for (const { action, key } of cells)
      if (action === 'UnbindCloudResource') keys.bind(key.keyId, 'ssm', 'a-secret');
  },
});

describe('the state table', () => {
  it("has every state and every action of the contract's table", () => {
    const stateActions: readonly string[] = keyStateActions;
    const tables = { ...table, ...cryptography, ...postQuantum, ...importingDataKeys };
    const inTables = Object.keys(tables).filter((name) => stateActions.includes(name));
    expect(inTables.sort()).toEqual([...stateActions].sort());
    expect(states).toEqual(keyStates);
  });

  it('has every action on keys; add a missing one to test/support/local/key-table.ts', () => {
    const onKeys = Object.values(actions).filter(namesCmks);
    // Their key is named by the ciphertext.
    const byCiphertext = ['Decrypt', 'ReEncrypt', 'PostQuantumCryptoDecrypt'];
    const inTables = [...Object.keys({ ...table, ...cryptography, ...postQuantum }), ...stateless];
    expect(inTables.filter((name) => !byCiphertext.includes(name)).sort()).toEqual(
      onKeys.map(({ name }) => name).sort(),
    );
  });

  it.each(cells)(
    '$action on a key in the state $state: $outcome',
    async ({ action, state, outcome, key }) => {
      const refused = isCode(outcome);
      if (refused) expect(await refusal(kms, action, paramsFor(action, key.keyId))).toBe(outcome);
      else await result(kms, action, paramsFor(action, key.keyId));
      expect(await stateOf(kms, key.keyId)).toBe(refused ? state : outcome);
    },
  );
});

const expectByTable = async (action: string, keyId: string) => {
  const outcome = outcomeOf(action, 'Enabled');
  if (isCode(outcome)) expect(await refusal(kms, action, paramsFor(action, keyId))).toBe(outcome);
  else await result(kms, action, paramsFor(action, keyId));
};

describe('a key that a cloud product created', () => {
  it.each([...productKeys])('on %s: is refused or follows the state table', async (action, { keyId }) => {
    if (!refusedUnlessUserCreated.some((name) => name === action)) return expectByTable(action, keyId);
    expect(await refusal(kms, action, paramsFor(action, keyId))).toBe(
      'UnsupportedOperation.NotUserCreatedCmk',
    );
    expect(await stateOf(kms, keyId)).toBe('Enabled');
  });
});

describe('a key that a cloud product uses', () => {
  it.each([...boundKeys])('on %s: is refused or follows the state table', async (action, { keyId }) => {
    if (!refusedWhileBound.some((name) => name === action)) return expectByTable(action, keyId);
    expect(await refusal(kms, action, paramsFor(action, keyId))).toBe(
      'FailedOperation.CmkUsedByCloudProduct',
    );
    expect(await stateOf(kms, keyId)).toBe('Enabled');
  });
});

describe('the order of the checks', () => {
  const keyIn = (keys: ReadonlyMap<string, Key>) => ({ KeyId: keys.get('ArchiveKey')?.keyId ?? '' });
  const noMember = { MemberUin: 1 };

  it('is: parameters, account, key, owner, binding, state', async () => {
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
