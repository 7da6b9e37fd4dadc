import { describe, expect, it } from '@jest/globals';
import {
  actions,
  checkCmkOfDataKey,
  checkDataKey,
  dataKeyActionsCheckingCmk,
  dataKeyStateActions,
  dataKeyStates,
  keyStates,
} from '../../../src/contract/index.js';
import { documentedCodes } from '../../support/fixtures/documented-codes.js';

const cells = dataKeyStateActions.flatMap((name) => dataKeyStates.map((state) => ({ name, state })));

describe('checkDataKey', () => {
  it.each(cells)('answers $name for a data key in state $state as documented', ({ name, state }) => {
    const check = checkDataKey(name, state);
    if (!check.allowed) expect(documentedCodes(name)).toContain(check.code);
    expect(actions).toHaveProperty(name);
  });

  it('has a row for every action that documents a code for a state', () => {
    const codes = /DataKey(StateNotSupport|Disabled|PendingDelete|NotPendingDelete)$/;
    for (const { name, errors } of Object.values(actions)) {
      if (errors.some((code) => codes.test(code))) expect(dataKeyStateActions).toContain(name);
    }
  });

  it('distinguishes a data key in PendingDelete from a disabled one', () => {
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
});

describe('checkCmkOfDataKey', () => {
  it.each(dataKeyActionsCheckingCmk)('refuses %s only with codes that the action documents', (name) => {
    const checks = keyStates.map((state) => checkCmkOfDataKey(name, state));
    expect(checks[0]).toEqual({ allowed: true });
    for (const check of checks) if (!check.allowed) expect(documentedCodes(name)).toContain(check.code);
    expect(checks.filter(({ allowed }) => !allowed)).not.toHaveLength(0);
  });
});
