import { describe, expect, it } from '@jest/globals';
import {
  actions,
  checkDataKey,
  checkReEncryptDestination,
  checkedKeyActions,
  checkKey,
  checkKeyState,
  checkCmkOfDataKey,
  checkWhiteBoxKey,
  dataKeyStateActions,
  dataKeyStates,
  KeyOrigins,
  keyStates,
  KeyUsages,
  refusedUnlessUserCreated,
  refusedWhileBound,
  keyStateActions,
  dataKeyActionsCheckingCmk,
  userOwner,
  whiteBoxStateActions,
  whiteBoxStates,
  type KeyAttributes,
} from '../../../src/contract/index.js';
import { actionOf } from '../../support/fixtures/action-of.js';

const CSN = 'ResourceUnavailable.CmkStateNotSupport';
const codesOf = (name: string): readonly string[] => actionOf(name).errors;
const documenting = (code: string) =>
  Object.values(actions)
    .filter(({ errors }) => errors.some((each) => each === code))
    .map(({ name }) => name)
    .sort();

/** Refusals for which the manual has no code at all, though its text says that the action is refused. */
const undocumented = ['UpdateAlias', 'UpdateKeyDescription'];

const aKey: KeyAttributes = {
  state: 'Enabled',
  usage: 'ENCRYPT_DECRYPT',
  origin: 'TENCENT_KMS',
  owner: userOwner,
};

/** Keys of every kind that the rules tell apart. */
const everyKey: readonly KeyAttributes[] = keyStates.flatMap((state) =>
  Object.values(KeyUsages).flatMap((usage) =>
    Object.values(KeyOrigins).flatMap((origin) =>
      [userOwner, 'cos'].flatMap((owner) =>
        [true, false].flatMap((flag) => [
          { state, usage, origin, owner, bound: flag },
          { state, usage, origin, owner, rotationEnabled: flag, replica: flag },
        ]),
      ),
    ),
  ),
);

describe('the table of states of a CMK', () => {
  it.each(keyStateActions)('refuses %s only with codes that it documents', (name) => {
    for (const state of keyStates) {
      const verdict = checkKeyState(name, state);
      if (verdict.allowed) continue;
      if (undocumented.includes(name)) expect([state, verdict.code]).toEqual(['PendingDelete', CSN]);
      else expect(codesOf(name)).toContain(verdict.code);
    }
  });

  it('has a row for every action that documents a code of state', () => {
    const rows = [...keyStateActions, ...dataKeyActionsCheckingCmk];
    expect(rows).toEqual(expect.arrayContaining(documenting(CSN)));
  });

  it('uses every code of state that an action documents', () => {
    const ofState =
      /Cmk(Disabled|Archived|NotPendingDelete|ShouldBeDisabled|StateNotSupport)$|KeyPendingDelete$/;
    for (const name of keyStateActions) {
      const verdicts = keyStates.map((state) => checkKeyState(name, state));
      const used = verdicts.flatMap((verdict) => (verdict.allowed ? [] : [verdict.code]));
      expect(used).toEqual(expect.arrayContaining(codesOf(name).filter((code) => ofState.test(code))));
    }
  });

  it('goes ahead in every state where it has no row, and lets KMS judge a state that it does not know', () => {
    for (const state of keyStates) expect(checkKeyState('DescribeKey', state)).toEqual({ allowed: true });
    expect(checkKeyState('constructor', 'Enabled')).toEqual({ allowed: true });
    expect(checkKeyState('EnableKey', 'AddedNextYear')).toEqual({ allowed: true });
  });

  it.each(dataKeyActionsCheckingCmk)('refuses %s on a data key only with codes that it documents', (name) => {
    const verdicts = keyStates.map((state) => checkCmkOfDataKey(name, state));
    expect(verdicts[0]).toEqual({ allowed: true });
    for (const verdict of verdicts) if (!verdict.allowed) expect(codesOf(name)).toContain(verdict.code);
    expect(verdicts.filter(({ allowed }) => !allowed)).not.toHaveLength(0);
  });

  it('lets ReEncrypt encrypt anew by an enabled key of the right usage alone', () => {
    expect(checkReEncryptDestination(aKey)).toEqual({ allowed: true });
    expect(checkReEncryptDestination({ ...aKey, usage: 'ASYMMETRIC_DECRYPT_SM2' })).toMatchObject({
      blockedBy: 'USAGE',
    });
    for (const state of ['Disabled', 'Archived', 'PendingDelete', 'PendingImport']) {
      const verdict = checkReEncryptDestination({ ...aKey, state });
      expect(verdict).toMatchObject({ blockedBy: 'STATE' });
      if (!verdict.allowed) expect(codesOf('ReEncrypt')).toContain(verdict.code);
    }
  });
});

describe('the rules beside it', () => {
  it.each(Object.keys(actions))('refuse %s only with codes that it documents', (name) => {
    for (const key of everyKey) {
      const verdict = checkKey(name, key);
      if (!verdict.allowed && !undocumented.includes(name)) expect(codesOf(name)).toContain(verdict.code);
    }
  });

  it.each(checkedKeyActions)('let some key do %s, and keep some other from it', (name) => {
    const verdicts = everyKey.map((key) => checkKey(name, key).allowed);
    expect([...new Set(verdicts)].sort()).toEqual([false, true]);
  });

  it('let every key do what is not listed', () => {
    for (const name of Object.keys(actions).filter((each) => !checkedKeyActions.includes(each))) {
      for (const key of everyKey) expect(checkKey(name, key)).toEqual({ allowed: true });
    }
  });

  it('stand for every action that documents their codes', () => {
    expect([...refusedUnlessUserCreated].sort()).toEqual(
      documenting('UnsupportedOperation.NotUserCreatedCmk'),
    );
    // BindCloudResource documents it, and yet takes a key that is bound already.
    expect([...refusedWhileBound, 'BindCloudResource'].sort()).toEqual(
      documenting('FailedOperation.CmkUsedByCloudProduct'),
    );
    const refusing = (code: string) =>
      Object.keys(actions).filter((name) =>
        everyKey.some((key) => {
          const verdict = checkKey(name, key);
          return !verdict.allowed && verdict.code === code;
        }),
      );
    for (const code of [
      'UnsupportedOperation.ExternalCmkCanNotRotate',
      'UnsupportedOperation.NotExternalCmk',
      'UnsupportedOperation.RotateNotSupported',
    ]) {
      expect(refusing(code).sort()).toEqual(documenting(code));
    }
    const makingKeys = ['CreateKey'];
    expect([...refusing('InvalidParameterValue.InvalidKeyUsage'), ...makingKeys].sort()).toEqual(
      documenting('InvalidParameterValue.InvalidKeyUsage'),
    );
  });

  it('are asked in order: owner, binding, usage, origin, state', () => {
    const worst = { ...aKey, state: 'PendingDelete', owner: 'cos', bound: true };
    expect(checkKey('ArchiveKey', worst)).toMatchObject({ blockedBy: 'OWNER' });
    expect(checkKey('ArchiveKey', { ...worst, owner: userOwner })).toMatchObject({ blockedBy: 'BINDING' });
    expect(checkKey('ArchiveKey', { ...aKey, state: 'PendingDelete' })).toMatchObject({ blockedBy: 'STATE' });
    const external = { ...aKey, origin: 'EXTERNAL', state: 'Disabled' };
    const signing = { ...external, usage: 'ASYMMETRIC_SIGN_VERIFY_ECC' };
    expect(checkKey('EnableKeyRotation', signing)).toMatchObject({ blockedBy: 'USAGE' });
    expect(checkKey('EnableKeyRotation', external)).toMatchObject({ blockedBy: 'ORIGIN' });
  });

  it('rotate a key at once only where it rotates anyhow, and is no copy', () => {
    const refused = { allowed: false, code: 'UnsupportedOperation.RotateNotSupported' };
    expect(checkKey('RotateKey', { ...aKey, rotationEnabled: true })).toEqual({ allowed: true });
    expect(checkKey('RotateKey', { ...aKey, rotationEnabled: false })).toEqual({
      ...refused,
      blockedBy: 'STATE',
    });
    expect(checkKey('RotateKey', { ...aKey, replica: true })).toEqual({ ...refused, blockedBy: 'ORIGIN' });
    expect(checkKey('RotateKey', { ...aKey, origin: 'EXTERNAL' })).toEqual({
      ...refused,
      blockedBy: 'ORIGIN',
    });
    const disabled = { ...aKey, state: 'Disabled', rotationEnabled: false };
    expect(checkKey('RotateKey', disabled)).toEqual({ allowed: false, blockedBy: 'STATE', code: CSN });
  });

  it('leave a usage that KMS has added for KMS to judge', () => {
    expect(checkKey('Encrypt', { ...aKey, usage: 'ADDED_NEXT_YEAR' })).toEqual({ allowed: true });
  });
});

const otherTables = [
  ...dataKeyStateActions.flatMap((name) =>
    dataKeyStates.map((state) => ({ name, state, verdict: checkDataKey(name, state) })),
  ),
  ...whiteBoxStateActions.flatMap((name) =>
    whiteBoxStates.map((state) => ({ name, state, verdict: checkWhiteBoxKey(name, state) })),
  ),
];

describe('the tables of data keys and white-box keys', () => {
  it.each(otherTables)('answer $name on one that is $state as documented', ({ name, verdict }) => {
    if (!verdict.allowed) expect(codesOf(name)).toContain(verdict.code);
    expect(actions).toHaveProperty(name);
  });

  it('have a row for every action that documents their codes', () => {
    const codes = /DataKey(StateNotSupport|Disabled|PendingDelete|NotPendingDelete)$|\.KeyDisabled$/;
    const rows = [...dataKeyStateActions, ...whiteBoxStateActions];
    for (const { name, errors } of Object.values(actions)) {
      if (errors.some((code) => codes.test(code))) expect(rows).toContain(name);
    }
  });

  it('tell a data key that waits for its deletion from one that is disabled', () => {
    expect(checkDataKey('GetDataKeyPlaintext', 'Disabled')).toMatchObject({
      code: 'ResourceUnavailable.DataKeyDisabled',
    });
    expect(checkDataKey('GetDataKeyPlaintext', 'PendingDelete')).toMatchObject({
      code: 'ResourceUnavailable.DataKeyPendingDelete',
    });
    expect(checkDataKey('CancelDataKeyDeletion', 'PendingDelete')).toEqual({
      allowed: true,
      becomes: 'Disabled',
    });
  });

  it('delete a white-box key only when it is disabled', () => {
    expect(checkWhiteBoxKey('DeleteWhiteBoxKey', 'Enabled')).toMatchObject({ code: 'FailedOperation' });
    expect(checkWhiteBoxKey('DeleteWhiteBoxKey', 'Disabled')).toEqual({ allowed: true });
  });
});
