/** Compares the contract with a definition of the KMS API. */
import {
  actions,
  apiVersion,
  errorCodes,
  type Action,
  type Field,
  type Fields,
  type Shape,
} from '../../src/contract/index.js';
import type { DefinedAction, DefinedField, Definition } from './definition.js';

/** A name, and a description of what it stands for. */
type Entry = readonly [name: string, description: string];

/** Whether a caller sends the fields or receives them. Only what callers send is required or optional. */
type Direction = 'parameter' | 'result';

/** The type of a shape as a definition file names it. */
const typeName = (shape: Shape): string => {
  switch (shape.type) {
    case 'object':
      return shape.object.name;
    case 'int':
    case 'choice':
      return shape.wire;
    case 'time':
      return 'uint64';
    case 'text':
    case 'bytes':
      return 'string';
    case 'uint64':
    case 'bool':
      return shape.type;
  }
};

const describeField = (
  { type, list, required }: Omit<DefinedField, 'name'>,
  direction: Direction,
): string => {
  const presence = direction === 'parameter' ? `, ${required ? 'required' : 'optional'}` : '';
  return `${list ? 'a list of ' : ''}${type}${presence}`;
};

const contractEntries = (fields: Fields, direction: Direction): Entry[] =>
  Object.entries(fields).map(([name, { shape, list, required }]: [string, Field]) => [
    name,
    describeField({ type: typeName(shape), list: list !== undefined, required }, direction),
  ]);

const definedEntries = (fields: readonly DefinedField[], direction: Direction): Entry[] =>
  fields.map((field) => [field.name, describeField(field, direction)]);

const namesOnly = (names: readonly string[]): Entry[] => names.map((name) => [name, '']);

const repeatedNames = (entries: readonly Entry[]): string[] => {
  const names = entries.map(([name]) => name);
  return names.filter((name, index) => names.indexOf(name) < index);
};

/** One line for each difference. `place` says what the names are. */
const compare = (place: string, contract: readonly Entry[], definition: readonly Entry[]): string[] => {
  const [ours, theirs] = [new Map(contract), new Map(definition)];
  const differences = [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((name) => {
    if (!theirs.has(name)) return [`${place}${name}: not in the definition`];
    if (!ours.has(name)) return [`${place}${name}: not in the contract`];
    const [own, defined] = [ours.get(name), theirs.get(name)];
    if (own === defined) return [];
    return [`${place}${name}: ${own ?? ''} in the contract, ${defined ?? ''} in the definition`];
  });
  const repeated = repeatedNames(definition).map((name) => `${place}${name}: twice in the definition`);
  return [...repeated, ...differences];
};

interface ContractObject {
  readonly fields: Fields;
  readonly direction: Direction;
}

/** The structures of the contract, by name. One that is both sent and received counts as sent. */
export const contractObjects = (): ReadonlyMap<string, ContractObject> => {
  const found = new Map<string, ContractObject>();
  const visit = (fields: Fields, direction: Direction) => {
    for (const { shape } of Object.values(fields)) {
      if (shape.type !== 'object') continue;
      const { name, fields: inner } = shape.object;
      const sent = direction === 'parameter' || found.get(name)?.direction === 'parameter';
      found.set(name, { fields: inner, direction: sent ? 'parameter' : 'result' });
      visit(inner, direction);
    }
  };
  for (const { params, result } of Object.values(actions)) {
    visit(params, 'parameter');
    visit(result, 'result');
  }
  return found;
};

const actionDifferences = (action: Action, defined: DefinedAction): string[] => [
  ...compare(
    `${action.name} parameter `,
    contractEntries(action.params, 'parameter'),
    definedEntries(defined.params, 'parameter'),
  ),
  ...compare(
    `${action.name} result `,
    contractEntries(action.result, 'result'),
    // Every response has a RequestId, so the contract does not list it.
    definedEntries(defined.result, 'result').filter(([name]) => name !== 'RequestId'),
  ),
  ...compare(`${action.name} code `, namesOnly(action.errors), namesOnly(defined.errors)),
];

/** One line for each difference; empty if the contract agrees with the definition. */
export const differencesFrom = (definition: Definition): string[] => {
  const objects = contractObjects();
  const ownActions = Object.values<Action>(actions);
  return [
    ...(definition.version === apiVersion
      ? []
      : [`version: ${apiVersion} in the contract, ${definition.version} in the definition`]),
    ...compare(
      'action ',
      namesOnly(ownActions.map(({ name }) => name)),
      namesOnly(Object.keys(definition.actions)),
    ),
    ...ownActions.flatMap((action) => {
      const defined = definition.actions[action.name];
      return defined ? actionDifferences(action, defined) : [];
    }),
    ...compare('object ', namesOnly([...objects.keys()]), namesOnly(Object.keys(definition.objects))),
    ...[...objects].flatMap(([name, { fields, direction }]) => {
      const defined = definition.objects[name];
      if (!defined) return [];
      return compare(
        `${name} field `,
        contractEntries(fields, direction),
        definedEntries(defined.fields, direction),
      );
    }),
    ...compare('code ', namesOnly(Object.keys(errorCodes)), namesOnly(Object.keys(definition.errorCodes))),
  ];
};
