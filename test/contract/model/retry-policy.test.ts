import { describe, expect, it } from '@jest/globals';
import {
  actions,
  checkDataKey,
  checkKeyState,
  checkWhiteBoxKey,
  dataKeyStateActions,
  dataKeyStates,
  GenerateDataKey,
  keyStates,
  retryPolicyOf,
  keyStateActions,
  whiteBoxStateActions,
  whiteBoxStates,
  type Action,
  type Field,
  type RetryPolicy,
  type ActionCheck,
} from '../../../src/contract/index.js';
import { actionOf } from '../../support/fixtures/action-of.js';

type Confirm = Extract<RetryPolicy, { kind: 'confirm' }>;

const each = Object.values(actions);
const confirmed = each.flatMap((action): [string, Action, Confirm][] =>
  action.retry.kind === 'confirm' ? [[action.name, action, action.retry]] : [],
);

const named = (kind: RetryPolicy['kind']) =>
  each
    .filter((action) => action.kind === 'write' && action.retry.kind === kind)
    .map(({ name }) => name)
    .sort();

const readerOf = ({ read }: Confirm): Action => actions[read.action];

const thingOf = (retry: Confirm): Readonly<Record<string, Field>> => {
  const shape = readerOf(retry).result[retry.read.result]?.shape;
  if (shape?.type !== 'object') throw new Error(`${retry.read.result} is no structure`);
  return shape.object.fields;
};

describe('a lost reply', () => {
  it('to a read lets the call be sent again', () => {
    for (const { kind, retry } of each) if (kind === 'read') expect(retry).toEqual({ kind: 'safe' });
  });

  it('to a call that makes something new, or rotates, leaves no way to tell', () => {
    expect(named('never')).toEqual([
      'CreateKey',
      'CreateWhiteBoxKey',
      'GenerateDataKey',
      'ImportDataKey',
      'RotateKey',
    ]);
  });

  it('to a write that leaves the same when done twice lets it be sent again', () => {
    expect(named('safe')).toEqual([
      'BindCloudResource',
      'DeleteWhiteBoxKey',
      'GetParametersForImport',
      'ImportKeyMaterial',
      'OverwriteWhiteBoxDeviceFingerprints',
      'UnbindCloudResource',
    ]);
    for (const { retry, errors } of each) {
      if (retry.kind === 'safe' && retry.succeededOn) expect(errors).toContain(retry.succeededOn);
    }
  });

  it('gives no results to miss where the refusal of the repeat says that all is done', () => {
    for (const { retry, result } of each) {
      if (retry.kind === 'safe' && retry.succeededOn) expect(result).toEqual({});
    }
  });

  it('comes with words on how to find out, where nothing else can be done', () => {
    for (const { retry } of each) {
      if (retry.kind === 'never') expect(retry.howToCheck).toMatch(/^Before it is sent again, .+\.$/);
    }
  });

  it('to GenerateDataKey matters only where KMS keeps the data key', () => {
    expect(retryPolicyOf(GenerateDataKey, { IsHostedByKms: 1 }).kind).toBe('never');
    expect(retryPolicyOf(GenerateDataKey, { IsHostedByKms: 0 })).toEqual({ kind: 'safe' });
    expect(retryPolicyOf(GenerateDataKey, {})).toEqual({ kind: 'safe' });
    expect(GenerateDataKey.params).toHaveProperty('IsHostedByKms');
  });
});

describe.each(confirmed)('%s, when its reply is lost', (_, action, retry) => {
  it('is confirmed by a read of the same things, in the same account', () => {
    const reader = readerOf(retry);
    expect(reader.kind).toBe('read');
    expect(Object.keys(reader.params)).toEqual(expect.arrayContaining([...retry.read.params]));
    for (const [name, { required }] of Object.entries(reader.params)) {
      if (required) expect(retry.read.params).toContain(name);
    }
    for (const name of retry.read.params) {
      if (name !== 'MemberAccount') expect(action.params).toHaveProperty(name);
    }
    if (action.params.MemberAccount) expect(retry.read.params).toContain('MemberAccount');
  });

  it('finds each of its ids in what is read', () => {
    const result = readerOf(retry).result[retry.read.result];
    const ids = Object.entries(action.params).filter(([, { list }]) => list);
    expect(result?.list !== undefined).toBe(retry.read.every !== undefined);
    expect(ids.map(([name]) => name)).toEqual(retry.read.every ? [retry.read.every.ids] : []);
    if (retry.read.every) expect(thingOf(retry)).toHaveProperty(retry.read.every.id);
  });

  it('wishes for values that the fields can have, or that the call gave', () => {
    const thing = thingOf(retry);
    expect(Object.keys(retry.expected)).not.toEqual([]);
    for (const [name, wish] of Object.entries(retry.expected)) {
      const shape = thing[name]?.shape;
      if (typeof wish === 'boolean') expect(shape?.type).toBe('bool');
      else if (typeof wish === 'string' || Array.isArray(wish)) {
        const values = shape?.type === 'choice' ? Object.values(shape.set) : [];
        expect(values).toEqual(expect.arrayContaining([wish].flat()));
      } else {
        const param = 'param' in wish ? action.params[wish.param] : undefined;
        expect(param?.shape.type).toBe(shape?.type);
        expect(param?.required).toBe('param' in wish && wish.otherwise === undefined);
      }
    }
  });

  it('takes its results from what is read', () => {
    expect(Object.keys(thingOf(retry))).toEqual(expect.arrayContaining(Object.keys(action.result)));
    for (const { required } of Object.values(action.result)) expect(required).toBe(false);
  });
});

/** Where the table moves the key, by action and the field that shows its state. */
const moves = <Name extends string>(
  names: readonly Name[],
  states: readonly string[],
  field: string,
  check: (action: Name, state: string) => ActionCheck<string>,
) =>
  names.flatMap((name) => {
    const targets = states.flatMap((state) => {
      const checked = check(name, state);
      return checked.allowed && checked.becomes !== undefined ? [checked.becomes] : [];
    });
    return targets.length > 0 ? [{ name, field, targets: [...new Set(targets)] }] : [];
  });

describe('a write that moves a key to another state', () => {
  const moving = [
    // The state does not tell which material a key has. KMS accepts the same material again, and no other.
    ...moves(keyStateActions, keyStates, 'KeyState', checkKeyState).filter(
      ({ name }) => name !== 'ImportKeyMaterial',
    ),
    ...moves(dataKeyStateActions, dataKeyStates, 'KeyState', checkDataKey),
    ...moves(whiteBoxStateActions, whiteBoxStates, 'Status', checkWhiteBoxKey),
  ];

  it.each(moving)(
    '$name is confirmed by the state to which the table moves it',
    ({ name, field, targets }) => {
      const retry = actionOf(name).retry;
      const wish = retry.kind === 'confirm' ? retry.expected[field] : undefined;
      expect([wish].flat()).toEqual(expect.arrayContaining(targets));
      expect(targets).toHaveLength(1);
    },
  );
});
