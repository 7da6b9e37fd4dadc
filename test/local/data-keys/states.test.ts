import { beforeAll, describe, expect, it } from '@jest/globals';
import { dataKeyStateActions, dataKeyActionsCheckingCmk } from '../../../src/contract/index.js';
import { createKey, refusal, result, uniqueName } from '../../support/local/caller.js';
import { dataKeyParamsFor, dataKeyStateOf, createDataKey } from '../../support/local/data-key-calls.js';
import { importingDataKeys, isCode, states as cmkStates } from '../../support/local/key-table.js';
import { day, useTimedKms } from '../../support/local/timed-kms.js';
import { paramsFor } from '../../support/local/action-params.js';

const states = ['Enabled', 'Disabled', 'PendingDelete'] as const;

const DKSNS = 'ResourceUnavailable.DataKeyStateNotSupport';
const CSN = 'ResourceUnavailable.CmkStateNotSupport';
const DD = 'ResourceUnavailable.DataKeyDisabled';
const DPD = 'ResourceUnavailable.DataKeyPendingDelete';
const NPD = 'ResourceUnavailable.DataKeyNotPendingDelete';
const CD = 'ResourceUnavailable.CmkDisabled';

/** The state after the action, or the code of the refusal. */
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

/** Allowed in every state, and they do not change it. */
const stateless = ['DescribeDataKey', 'DescribeDataKeys', 'UpdateDataKeyName', 'UpdateDataKeyDescription'];

/** The actions that lead from Enabled to a state. */
const stepsTo: Readonly<Record<string, readonly string[]>> = {
  Enabled: [],
  Disabled: ['DisableDataKey'],
  PendingDelete: ['DisableDataKey', 'ScheduleDataKeyDeletion'],
};

const kms = useTimedKms();
let KeyId = '';
beforeAll(async () => {
  KeyId = await createKey(kms, 'cmk');
});

const dataKeyIn = async (state: string, cmk = KeyId): Promise<string> => {
  const id = await createDataKey(kms, cmk, uniqueName());
  for (const step of stepsTo[state] ?? []) await result(kms, step, dataKeyParamsFor(step, id));
  return id;
};

const expectOutcome = async (action: string, id: string, state: string, outcome: string) => {
  const refused = isCode(outcome);
  if (refused) expect(await refusal(kms, action, dataKeyParamsFor(action, id))).toBe(outcome);
  else await result(kms, action, dataKeyParamsFor(action, id));
  expect(await dataKeyStateOf(kms, id)).toBe(refused ? state : outcome);
};

const cells = [...Object.entries(table), ...stateless.map((action) => [action, states] as const)].flatMap(
  ([action, row]) => states.map((state, index) => [action, state, row[index] ?? ''] as const),
);

describe('the state table of data keys', () => {
  it("has every action of the contract's table", () => {
    expect(Object.keys(table)).toEqual(dataKeyStateActions);
  });

  it.each(cells)('%s on a data key in the state %s: %s', async (action, state, outcome) => {
    await expectOutcome(action, await dataKeyIn(state), state, outcome);
  });
});

/** The actions that lead a CMK from Enabled to a state. */
const cmkStepsTo: Readonly<Record<string, readonly string[]>> = {
  Enabled: [],
  Disabled: ['DisableKey'],
  Archived: ['ArchiveKey'],
  PendingDelete: ['DisableKey', 'ScheduleKeyDeletion'],
};

const moveCmk = async (cmk: string, state: string) => {
  for (const step of cmkStepsTo[state] ?? []) await result(kms, step, paramsFor(step, cmk));
};

/** The first column is a state of the data key in which the action itself is allowed. */

// prettier-ignore
const underCmk: Readonly<Record<string, readonly [from: string, ...outcomes: string[]]>> = {
  //                       data key         CMK: Enabled  Disabled  Archived    PendingDelete
  GetDataKeyPlaintext:   [ 'Enabled',       'Enabled',    CD,       'Enabled',  CSN ],
  EnableDataKey:         [ 'Disabled',      'Enabled',    CSN,      'Enabled',  CSN ],
  EnableDataKeys:        [ 'Disabled',      'Enabled',    CSN,      'Enabled',  CSN ],
  CancelDataKeyDeletion: [ 'PendingDelete', 'Disabled',   CSN,      'Disabled', CSN ],
};

const underCells = Object.entries(underCmk).flatMap(([action, [from, ...outcomes]]) =>
  Object.keys(cmkStepsTo).map((state, index) => [action, from, state, outcomes[index] ?? ''] as const),
);

const independent = ['GetDataKeyCiphertextBlob', 'DisableDataKey', 'DisableDataKeys', ...stateless];

describe('the CMK of a data key', () => {
  it("is checked by every action of the contract's table", () => {
    expect(Object.keys(underCmk)).toEqual(dataKeyActionsCheckingCmk);
  });

  const under = async (from: string, cmkState: string) => {
    const cmk = await createKey(kms, uniqueName());
    const id = await dataKeyIn(from, cmk);
    await moveCmk(cmk, cmkState);
    return { id, cmk };
  };

  it.each(underCells)(
    '%s on a data key in the state %s, under a CMK in the state %s: %s',
    async (action, from, cmk, outcome) => {
      await expectOutcome(action, (await under(from, cmk)).id, from, outcome);
    },
  );

  it.each(independent)('may be in any state for %s', async (action) => {
    for (const state of Object.keys(cmkStepsTo)) {
      const { id } = await under('Enabled', state);
      await result(kms, action, dataKeyParamsFor(action, id));
    }
  });

  it('is checked after the data key itself', async () => {
    const { id } = await under('Disabled', 'Disabled');
    expect(await refusal(kms, 'GetDataKeyPlaintext', { DataKeyId: id })).toBe(DD);
  });

  it('may be deleted: the data key remains and can be deleted, but not opened or enabled', async () => {
    const { id, cmk } = await under('Enabled', 'PendingDelete');
    kms.advance(7 * day);
    expect(await refusal(kms, 'DescribeKey', { KeyId: cmk })).toBe('ResourceUnavailable.CmkNotFound');
    const { DataKeyMetadata } = await result(kms, 'DescribeDataKey', { DataKeyId: id });
    expect(DataKeyMetadata).toMatchObject({ KeyId: cmk, KeyName: '', KeyState: 'Enabled' });
    const cmkNotFound = 'ResourceUnavailable.CmkNotFound';
    for (const action of ['GetDataKeyPlaintext', 'EnableDataKey', 'EnableDataKeys']) {
      expect(await refusal(kms, action, dataKeyParamsFor(action, id))).toBe(cmkNotFound);
    }
    await result(kms, 'DisableDataKey', { DataKeyId: id });
    await result(kms, 'ScheduleDataKeyDeletion', { DataKeyId: id, PendingWindowInDays: 7 });
    expect(await refusal(kms, 'CancelDataKeyDeletion', { DataKeyId: id })).toBe(cmkNotFound);
    kms.advance(7 * day);
    expect(await refusal(kms, 'DescribeDataKey', { DataKeyId: id })).toBe(
      'ResourceUnavailable.DataKeyNotFound',
    );
  });
});

describe('ImportDataKey', () => {
  const outcomes = cmkStates.map(
    (state, index) => [state, importingDataKeys.ImportDataKey[index] ?? ''] as const,
  );

  it.each(outcomes)('with a CMK in the state %s: %s', async (state, outcome) => {
    const cmk = await createKey(kms, uniqueName(), state === 'PendingImport' ? { Type: 2 } : {});
    await moveCmk(cmk, state);
    const material = { ImportType: 2, ImportKeyMaterial: Buffer.alloc(16).toString('base64') };
    const params = { KeyId: cmk, DataKeyName: uniqueName(), ...material };
    if (isCode(outcome)) expect(await refusal(kms, 'ImportDataKey', params)).toBe(outcome);
    else await result(kms, 'ImportDataKey', params);
  });
});
