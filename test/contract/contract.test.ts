import { describe, expect, it } from '@jest/globals';
import {
  actions,
  commonCodes,
  errorCodes,
  factsOf,
  keyStates,
  outcomeOf,
  refusedUnlessUserCreated,
  refusedWhileBound,
  stateActions,
  throttlingCodes,
  type Field,
} from '../../src/contract/index.js';

const codesOf = (name: string): readonly string[] => actions[name]?.errors ?? [];

describe('the contract', () => {
  it.each(Object.entries(actions))(
    '%s stands under its own name, with distinct codes of the table',
    (name, action) => {
      expect(action.name).toBe(name);
      expect(new Set(action.errors).size).toBe(action.errors.length);
      for (const code of action.errors) expect(errorCodes).toHaveProperty([code]);
    },
  );

  it.each(Object.entries(actions))(
    '%s breaks its bounds with codes that it documents, or common ones',
    (_, action) => {
      const known = [...action.errors, ...Object.keys(commonCodes)];
      const check = (field: Field) => {
        if (field.violation) expect(known).toContain(field.violation);
        if (field.list?.duplicates) expect(known).toContain(field.list.duplicates);
      };
      for (const field of Object.values(action.params)) check(field);
    },
  );

  it('may repeat reads, and says of every write what a lost reply allows', () => {
    for (const { kind, repeat } of Object.values(actions)) {
      if (kind === 'read') expect(repeat.kind).toBe('safe');
      else expect(['confirm', 'never']).toContain(repeat.kind);
    }
  });

  it('confirms a write by the state to which the table moves the key', () => {
    for (const name of stateActions) {
      const repeat = actions[name]?.repeat;
      if (repeat?.kind !== 'confirm') continue;
      const moves = keyStates.map((state) => outcomeOf(name, state)).filter((outcome) => outcome.allowed);
      const targets = new Set(moves.map(({ becomes }) => becomes).filter(Boolean));
      expect([...targets]).toEqual([repeat.wished]);
    }
  });

  it.each(stateActions)('refuses %s only with codes that it documents', (name) => {
    for (const state of keyStates) {
      const outcome = outcomeOf(name, state);
      if (!outcome.allowed) expect(codesOf(name)).toContain(outcome.code);
    }
    if (refusedWhileBound.includes(name))
      expect(codesOf(name)).toContain('FailedOperation.CmkUsedByCloudProduct');
    if (refusedUnlessUserCreated.includes(name)) {
      expect(codesOf(name)).toContain('UnsupportedOperation.NotUserCreatedCmk');
    }
  });

  it('classifies by the full code', () => {
    expect(factsOf('UnsupportedOperation.ServiceTemporaryUnavailable')).toMatchObject({
      category: 'UNAVAILABLE',
    });
    expect(factsOf('UnsupportedOperation').retryAfterMs).toBeUndefined();
    expect(Object.keys(throttlingCodes)).not.toContain('RequestLimitExceeded.RotateRateLimited');
    expect(factsOf('ResourceUnavailable.AddedNextYear')).toEqual({ category: 'UNKNOWN' });
    expect(factsOf('constructor')).toEqual({ category: 'UNKNOWN' });
  });
});
