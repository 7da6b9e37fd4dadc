import { describe, expect, it } from '@jest/globals';
import {
  actionNames,
  checkedKeyActions,
  checkKey,
  checkKeyState,
  checkReEncryptDestination,
  dataKeyActionsCheckingCmk,
  KeyOrigins,
  keyStateActions,
  keyStates,
  KeyUsages,
  refusedUnlessUserCreated,
  refusedWhileBound,
  userOwner,
  type ActionName,
  type KeyAttributes,
} from '../../src/contract/index.js';
import { actionsDocumenting, documentedCodes } from '../support/fixtures/documented-codes.js';

const CSN = 'ResourceUnavailable.CmkStateNotSupport';

/** The text of the manual says that these are refused in PendingDelete, but it documents no code. */
const undocumented: readonly ActionName[] = ['UpdateAlias', 'UpdateKeyDescription'];

const aKey: KeyAttributes = {
  state: 'Enabled',
  usage: 'ENCRYPT_DECRYPT',
  origin: 'TENCENT_KMS',
  owner: userOwner,
};

/** Keys of every kind that the rules distinguish. */
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

describe('checkKeyState', () => {
  it.each(keyStateActions)('refuses %s only with codes that the action documents', (name) => {
    for (const state of keyStates) {
      const check = checkKeyState(name, state);
      if (check.allowed) continue;
      if (undocumented.includes(name)) expect([state, check.code]).toEqual(['PendingDelete', CSN]);
      else expect(documentedCodes(name)).toContain(check.code);
    }
  });

  it('has a row for every action that documents a code for a state', () => {
    const rows = [...keyStateActions, ...dataKeyActionsCheckingCmk];
    expect(rows).toEqual(expect.arrayContaining(actionsDocumenting(CSN)));
  });

  it('uses every code for a state that an action documents', () => {
    const forStates =
      /Cmk(Disabled|Archived|NotPendingDelete|ShouldBeDisabled|StateNotSupport)$|KeyPendingDelete$/;
    for (const name of keyStateActions) {
      const checks = keyStates.map((state) => checkKeyState(name, state));
      const used = checks.flatMap((check) => (check.allowed ? [] : [check.code]));
      const documented = documentedCodes(name).filter((code) => forStates.test(code));
      expect(used).toEqual(expect.arrayContaining(documented));
    }
  });

  it('allows an action without a row in every state', () => {
    for (const state of keyStates) expect(checkKeyState('DescribeKey', state)).toEqual({ allowed: true });
  });

  it('leaves a state that KMS added later to KMS', () => {
    expect(checkKeyState('EnableKey', 'AddedNextYear')).toEqual({ allowed: true });
  });
});

describe('checkReEncryptDestination', () => {
  it('allows only an enabled key of the right usage', () => {
    expect(checkReEncryptDestination(aKey)).toEqual({ allowed: true });
    expect(checkReEncryptDestination({ ...aKey, usage: 'ASYMMETRIC_DECRYPT_SM2' })).toMatchObject({
      blockedBy: 'USAGE',
    });
    for (const state of ['Disabled', 'Archived', 'PendingDelete', 'PendingImport']) {
      const check = checkReEncryptDestination({ ...aKey, state });
      expect(check).toMatchObject({ blockedBy: 'STATE' });
      if (!check.allowed) expect(documentedCodes('ReEncrypt')).toContain(check.code);
    }
  });
});

describe('checkKey', () => {
  it.each(actionNames)('refuses %s only with codes that the action documents', (name) => {
    for (const key of everyKey) {
      const check = checkKey(name, key);
      if (!check.allowed && !undocumented.includes(name)) {
        expect(documentedCodes(name)).toContain(check.code);
      }
    }
  });

  it.each(checkedKeyActions)('allows %s for some keys and refuses it for others', (name) => {
    const allowed = everyKey.map((key) => checkKey(name, key).allowed);
    expect([...new Set(allowed)].sort()).toEqual([false, true]);
  });

  it('allows every action that is not listed for every key', () => {
    const listed: readonly ActionName[] = checkedKeyActions;
    for (const name of actionNames.filter((each) => !listed.includes(each))) {
      for (const key of everyKey) expect(checkKey(name, key)).toEqual({ allowed: true });
    }
  });

  it('has a rule for every action that documents the code of a rule', () => {
    expect([...refusedUnlessUserCreated].sort()).toEqual(
      actionsDocumenting('UnsupportedOperation.NotUserCreatedCmk'),
    );
    // BindCloudResource documents the code but accepts a key that is bound already.
    expect([...refusedWhileBound, 'BindCloudResource'].sort()).toEqual(
      actionsDocumenting('FailedOperation.CmkUsedByCloudProduct'),
    );
    const refusing = (code: string) =>
      actionNames.filter((name) =>
        everyKey.some((key) => {
          const check = checkKey(name, key);
          return !check.allowed && check.code === code;
        }),
      );
    for (const code of [
      'UnsupportedOperation.ExternalCmkCanNotRotate',
      'UnsupportedOperation.NotExternalCmk',
      'UnsupportedOperation.RotateNotSupported',
    ]) {
      expect(refusing(code).sort()).toEqual(actionsDocumenting(code));
    }
    const creatingKeys = ['CreateKey'];
    expect([...refusing('InvalidParameterValue.InvalidKeyUsage'), ...creatingKeys].sort()).toEqual(
      actionsDocumenting('InvalidParameterValue.InvalidKeyUsage'),
    );
  });

  it('checks in this order: owner, binding, usage, origin, state', () => {
    const worst = { ...aKey, state: 'PendingDelete', owner: 'cos', bound: true };
    expect(checkKey('ArchiveKey', worst)).toMatchObject({ blockedBy: 'OWNER' });
    expect(checkKey('ArchiveKey', { ...worst, owner: userOwner })).toMatchObject({ blockedBy: 'BINDING' });
    expect(checkKey('ArchiveKey', { ...aKey, state: 'PendingDelete' })).toMatchObject({ blockedBy: 'STATE' });
    const external = { ...aKey, origin: 'EXTERNAL', state: 'Disabled' };
    const signing = { ...external, usage: 'ASYMMETRIC_SIGN_VERIFY_ECC' };
    expect(checkKey('EnableKeyRotation', signing)).toMatchObject({ blockedBy: 'USAGE' });
    expect(checkKey('EnableKeyRotation', external)).toMatchObject({ blockedBy: 'ORIGIN' });
  });

  it('allows RotateKey only while rotation is enabled and not for a replica', () => {
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

  it('leaves a usage that KMS added later to KMS', () => {
    expect(checkKey('Encrypt', { ...aKey, usage: 'ADDED_NEXT_YEAR' })).toEqual({ allowed: true });
  });
});
