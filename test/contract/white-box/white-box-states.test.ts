import { describe, expect, it } from '@jest/globals';
import {
  actions,
  checkWhiteBoxKey,
  whiteBoxStateActions,
  whiteBoxStates,
} from '../../../src/contract/index.js';
import { documentedCodes } from '../../support/fixtures/documented-codes.js';

const cells = whiteBoxStateActions.flatMap((name) => whiteBoxStates.map((state) => ({ name, state })));

describe('checkWhiteBoxKey', () => {
  it.each(cells)('answers $name for a white-box key in state $state as documented', ({ name, state }) => {
    const check = checkWhiteBoxKey(name, state);
    if (!check.allowed) expect(documentedCodes(name)).toContain(check.code);
    expect(actions).toHaveProperty(name);
  });

  it('has a row for every action that documents a code for a state', () => {
    for (const { name, errors } of Object.values(actions)) {
      if (errors.some((code) => code.endsWith('.KeyDisabled'))) expect(whiteBoxStateActions).toContain(name);
    }
  });

  it('allows the deletion of a disabled key only', () => {
    expect(checkWhiteBoxKey('DeleteWhiteBoxKey', 'Enabled')).toMatchObject({ code: 'FailedOperation' });
    expect(checkWhiteBoxKey('DeleteWhiteBoxKey', 'Disabled')).toEqual({ allowed: true });
  });
});
