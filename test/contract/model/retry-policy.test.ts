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

/** The fields of the resource that is read back. */
const resourceFields = (retry: Confirm): Readonly<Record<string, Field>> => {
  const shape = readerOf(retry).result[retry.read.result]?.shape;
  if (shape?.type !== 'object') throw new Error(`${retry.read.result} is not a structure`);
  return shape.object.fields;
};

describe('the retry policy', () => {
  it('of a read is safe', () => {
    for (const { kind, retry } of each) if (kind === 'read') expect(retry).toEqual({ kind: 'safe' });
  });

  it('of a write that creates something, or rotates a key, is never', () => {
    expect(named('never')).toEqual([
      'CreateKey',
      'CreateWhiteBoxKey',
      'GenerateDataKey',
      'ImportDataKey',
      'RotateKey',
    ]);
  });

  it('of an idempotent write is safe', () => {
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

  it('treats an error of the second call as success only for an action without results', () => {
    for (const { retry, result } of each) {
      if (retry.kind === 'safe' && retry.succeededOn) expect(result).toEqual({});
    }
  });

  it('tells a person how to check, if the call must not be sent again', () => {
    for (const { retry } of each) {
      if (retry.kind === 'never') expect(retry.howToCheck).toMatch(/^Before sending it again, .+\.$/);
    }
  });

  it('of GenerateDataKey is never only for a data key that KMS keeps', () => {
    expect(retryPolicyOf(GenerateDataKey, { IsHostedByKms: 1 }).kind).toBe('never');
    expect(retryPolicyOf(GenerateDataKey, { IsHostedByKms: 0 })).toEqual({ kind: 'safe' });
    expect(retryPolicyOf(GenerateDataKey, {})).toEqual({ kind: 'safe' });
    expect(GenerateDataKey.params).toHaveProperty('IsHostedByKms');
  });
});

describe.each(confirmed)('the read-back of %s', (_, action, retry) => {
  it('reads the same resources, in the same account', () => {
    const reader = readerOf(retry);
    expect(reader.kind).toBe('read');
    expect(Object.keys(reader.params)).toEqual(expect.arrayContaining([...retry.read.params]));
    for (const [name, { required }] of Object.entries(reader.params)) {
      if (required) expect(retry.read.params).toContain(name);
    }
    for (const name of retry.read.params) {
      if (name !== 'MemberAccount') expect(action.params).toHaveProperty(name);
    }
    if (action.params['MemberAccount']) expect(retry.read.params).toContain('MemberAccount');
  });

  it('finds each of the ids of the call', () => {
    const result = readerOf(retry).result[retry.read.result];
    const ids = Object.entries(action.params).filter(([, { list }]) => list);
    expect(result?.list !== undefined).toBe(retry.read.every !== undefined);
    expect(ids.map(([name]) => name)).toEqual(retry.read.every ? [retry.read.every.ids] : []);
    if (retry.read.every) expect(resourceFields(retry)).toHaveProperty(retry.read.every.id);
  });

  it('expects values that the fields can have, or values of the call', () => {
    const fields = resourceFields(retry);
    expect(Object.keys(retry.expected)).not.toEqual([]);
    for (const [name, value] of Object.entries(retry.expected)) {
      const shape = fields[name]?.shape;
      if (typeof value === 'boolean') expect(shape?.type).toBe('bool');
      else if (typeof value === 'string' || Array.isArray(value)) {
        const values = shape?.type === 'choice' ? Object.values(shape.set) : [];
        expect(values).toEqual(expect.arrayContaining([value].flat()));
      } else {
        const param = 'param' in value ? action.params[value.param] : undefined;
        expect(param?.shape.type).toBe(shape?.type);
        expect(param?.required).toBe('param' in value && value.otherwise === undefined);
      }
    }
  });

  it('has the results of the call among its fields', () => {
    expect(Object.keys(resourceFields(retry))).toEqual(expect.arrayContaining(Object.keys(action.result)));
    for (const { required } of Object.values(action.result)) expect(required).toBe(false);
  });
});

/** The actions that move a key to another state: the field that shows its state, and the states it moves to. */
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

  it.each(moving)('$name expects the state to which the table moves the key', ({ name, field, targets }) => {
    const { retry } = actions[name];
    const expected = retry.kind === 'confirm' ? retry.expected[field] : undefined;
    expect([expected].flat()).toEqual(expect.arrayContaining(targets));
    expect(targets).toHaveLength(1);
  });
});
