import { describe, expect, it } from '@jest/globals';
import { dataKeyStateActions, dataKeyActionsCheckingCmk } from '../../../src/contract/index.js';
import { createKey, refusal, result } from '../../support/local/caller.js';
import { dataKeyParamsFor, dataKeyStateOf, createDataKey } from '../../support/local/data-key-calls.js';
import { importingDataKeys, isCode, states as cmkStates } from '../../support/local/key-table.js';
import { useTimedKms } from '../../support/local/timed-kms.js';

const states = ['Enabled', 'Disabled', 'PendingDelete'] as const;

const DKSNS = 'ResourceUnavailable.DataKeyStateNotSupport';
const CSN = 'ResourceUnavailable.CmkStateNotSupport';
const DD = 'ResourceUnavailable.DataKeyDisabled';
const DPD = 'ResourceUnavailable.DataKeyPendingDelete';
const NPD = 'ResourceUnavailable.DataKeyNotPendingDelete';
const CD = 'ResourceUnavailable.CmkDisabled';

/** The state in which the action leaves the data key, or the code with which it refuses. */
// prettier-ignore
const table: Readonly<Record<string, readonly [string, string, string]>> = {
  //                          Enabled     Disabled         PendingDelete
  GetDataKeyPlaintext:      [ 'Enabled',  DD,              DPD ],
  GetDataKeyCiphertextBlob: [ 'Enabled',  DKSNS,           DKSNS ],
  EnableDataKey:            [ 'Enabled',  'Enabled',       CSN ],
  EnableDataKeys:           [ 'Enabled',  'Enabled',       DKSNS ],
  DisableDataKey:           [ 'Disabled', 'Disabled',      DKSNS ],
  DisableDataKeys:          [ 'Disabled', 'Disabled',      DKSNS ],
  ScheduleDataKeyDeletion:  [ DKSNS,      'PendingDelete', DKSNS ],
  CancelDataKeyDeletion:    [ NPD,        NPD,             'Disabled' ],
};

/** These go ahead in every state, and leave it. */
const stateless = ['DescribeDataKey', 'DescribeDataKeys', 'UpdateDataKeyName', 'UpdateDataKeyDescription'];

const into: Readonly<Record<string, readonly string[]>> = {
  Enabled: [],
  Disabled: ['DisableDataKey'],
  PendingDelete: ['DisableDataKey', 'ScheduleDataKeyDeletion'],
};

const kms = await useTimedKms();
const KeyId = await createKey(kms, 'cmk');

let made = 0;
const dataKeyIn = async (state: string, cmk = KeyId): Promise<string> => {
  made += 1;
  const id = await createDataKey(kms, cmk, `data-key-${made}`);
  for (const step of into[state] ?? []) await result(kms, step, dataKeyParamsFor(step, id));
  return id;
};

const meets = async (action: string, id: string, state: string, outcome: string) => {
  const refused = isCode(outcome);
  if (refused) expect(await refusal(kms, action, dataKeyParamsFor(action, id))).toBe(outcome);
  else await result(kms, action, dataKeyParamsFor(action, id));
  expect(await dataKeyStateOf(kms, id)).toBe(refused ? state : outcome);
};

const cells = [...Object.entries(table), ...stateless.map((action) => [action, states] as const)].flatMap(
  ([action, row]) => states.map((state, index) => [action, state, row[index] ?? ''] as const),
);

describe('the table of states of data keys', () => {
  it('has every action of the contract that asks for the state', () => {
    expect(Object.keys(table)).toEqual(dataKeyStateActions);
  });

  it.each(cells)('%s on a data key that is %s: %s', async (action, state, outcome) => {
    await meets(action, await dataKeyIn(state), state, outcome);
  });
});

/** What brings the CMK into a state, and the state of the data key in which the action would go ahead. */
const cmkInto: Readonly<Record<string, readonly (readonly [string, object])[]>> = {
  Enabled: [],
  Disabled: [['DisableKey', {}]],
  Archived: [['ArchiveKey', {}]],
  PendingDelete: [
    ['DisableKey', {}],
    ['ScheduleKeyDeletion', { PendingWindowInDays: 7 }],
  ],
};

// prettier-ignore
const underCmk: Readonly<Record<string, readonly [from: string, ...outcomes: string[]]>> = {
  //                       data key         CMK: Enabled  Disabled  Archived    PendingDelete
  GetDataKeyPlaintext:   [ 'Enabled',       'Enabled',    CD,       'Enabled',  CSN ],
  EnableDataKey:         [ 'Disabled',      'Enabled',    CSN,      'Enabled',  CSN ],
  EnableDataKeys:        [ 'Disabled',      'Enabled',    CSN,      'Enabled',  CSN ],
  CancelDataKeyDeletion: [ 'PendingDelete', 'Disabled',   CSN,      'Disabled', CSN ],
};

const underCells = Object.entries(underCmk).flatMap(([action, [from, ...outcomes]]) =>
  Object.keys(cmkInto).map((state, index) => [action, from, state, outcomes[index] ?? ''] as const),
);

const free = ['GetDataKeyCiphertextBlob', 'DisableDataKey', 'DisableDataKeys', ...stateless];

describe('the CMK above a data key', () => {
  it('is asked by every action of the contract that asks for its state', () => {
    expect(Object.keys(underCmk)).toEqual(dataKeyActionsCheckingCmk);
  });

  const under = async (from: string, cmkState: string) => {
    const cmk = await createKey(kms, `cmk-${made}`);
    const id = await dataKeyIn(from, cmk);
    for (const [step, params] of cmkInto[cmkState] ?? []) await result(kms, step, { KeyId: cmk, ...params });
    return { id, cmk };
  };

  it.each(underCells)(
    '%s on one that is %s, under a CMK that is %s: %s',
    async (action, from, cmk, outcome) => {
      await meets(action, (await under(from, cmk)).id, from, outcome);
    },
  );

  it.each(free)('may be in any state for %s', async (action) => {
    for (const state of Object.keys(cmkInto)) {
      const { id } = await under('Enabled', state);
      await result(kms, action, dataKeyParamsFor(action, id));
    }
  });

  it('is asked after the data key itself', async () => {
    const { id } = await under('Disabled', 'Disabled');
    expect(await refusal(kms, 'GetDataKeyPlaintext', { DataKeyId: id })).toBe(DD);
  });

  it('may be gone: the data key is there, cannot be opened or taken into use, and can be deleted', async () => {
    const { id, cmk } = await under('Enabled', 'PendingDelete');
    kms.advance(7 * 86_400);
    expect(await refusal(kms, 'DescribeKey', { KeyId: cmk })).toBe('ResourceUnavailable.CmkNotFound');
    const { DataKeyMetadata } = await result(kms, 'DescribeDataKey', { DataKeyId: id });
    expect(DataKeyMetadata).toMatchObject({ KeyId: cmk, KeyName: '', KeyState: 'Enabled' });
    const gone = 'ResourceUnavailable.CmkNotFound';
    for (const action of ['GetDataKeyPlaintext', 'EnableDataKey', 'EnableDataKeys']) {
      expect(await refusal(kms, action, dataKeyParamsFor(action, id))).toBe(gone);
    }
    await result(kms, 'DisableDataKey', { DataKeyId: id });
    await result(kms, 'ScheduleDataKeyDeletion', { DataKeyId: id, PendingWindowInDays: 7 });
    expect(await refusal(kms, 'CancelDataKeyDeletion', { DataKeyId: id })).toBe(gone);
    kms.advance(7 * 86_400);
    expect(await refusal(kms, 'DescribeDataKey', { DataKeyId: id })).toBe(
      'ResourceUnavailable.DataKeyNotFound',
    );
  });
});

describe('ImportDataKey', () => {
  const outcomes = cmkStates.map(
    (state, index) => [state, importingDataKeys.ImportDataKey[index] ?? ''] as const,
  );

  it.each(outcomes)('by a CMK that is %s: %s', async (state, outcome) => {
    made += 1;
    const cmk = await createKey(kms, `importing-${made}`, state === 'PendingImport' ? { Type: 2 } : {});
    for (const [step, params] of cmkInto[state] ?? []) await result(kms, step, { KeyId: cmk, ...params });
    const material = { ImportType: 2, ImportKeyMaterial: Buffer.alloc(16).toString('base64') };
    const asked = { KeyId: cmk, DataKeyName: `imported-${made}`, ...material };
    if (isCode(outcome)) expect(await refusal(kms, 'ImportDataKey', asked)).toBe(outcome);
    else await result(kms, 'ImportDataKey', asked);
  });
});
