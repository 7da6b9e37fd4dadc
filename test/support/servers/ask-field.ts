/** Operations that ask any field that reaches KMS, made from the schema, and what they are answered. */
import { isNonNullType } from 'graphql';
import type { Action } from '../../../src/contract/index.js';
import { entities, type Entity } from '../fixtures/entities.js';
import { definitionOf, isLink, isRoot, kmsFields, type KmsField } from '../fixtures/kms-fields.js';
import { givenTo, headOf } from '../generators/samples.js';
import { wayTo, type Ids } from '../generators/field-paths.js';

export const someIds = [
  '00000000-0000-0000-0000-000000000001',
  '00000000-0000-0000-0000-000000000002',
] as const;

export interface Operation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that asks a root field once for each of `given`, the answers under `answer0` and so on. */
export const rootOperation = (field: KmsField, given: readonly Ids[], selected: string): Operation => {
  const all = given.map((keyIds, n) => givenTo(field, keyIds, String(n)));
  const selections = all.map(({ passed }, n) => `answer${n}: ${field.name}${passed} ${selected}`);
  const declared = all.flatMap((each) => each.declared);
  return {
    document: `${headOf(field, declared)} { ${selections.join(' ')} }`,
    variables: Object.assign({}, ...all.map(({ variables }) => variables)) as Operation['variables'],
  };
};

/** The entity of which the action reads several, where the field reads one by another action. */
export const severalOf = (field: KmsField, { name }: Action): Entity | undefined =>
  entities.find(({ one, many }) => many === name && field.actions.includes(one));

/** An operation that makes the field call the action: of the two that read a thing, the number of ids decides. */
export const operationFor = (field: KmsField, given: Ids, selected: string): Operation => {
  if (!isRoot(field)) {
    const reached = wayTo(field.parent).reach(`answer: ${field.name} ${selected}`, given);
    return { document: `{ ${reached} }`, variables: {} };
  }
  const takesList = definitionOf(field).args.some(
    ({ type }) => isNonNullType(type) && String(type).startsWith('[ID'),
  );
  return rootOperation(field, takesList ? [given] : given.map((id) => [id]), selected);
};

type Answers = Readonly<Record<string, unknown>>[];

/** Everything that stands under `answer`, at whatever depth. */
export const answersIn = (data: unknown): Answers => {
  if (Array.isArray(data)) return data.flatMap(answersIn);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) =>
    name.startsWith('answer') ? ([value].flat() as Answers) : answersIn(value),
  );
};

/** The links of payloads, each with the mutation that it belongs to. */
export const links = kmsFields.filter(isLink).map((link) => {
  const name = link.parent.replace(/^./, (letter) => letter.toLowerCase()).replace(/Payload$/, '');
  const mutation = kmsFields.find((field) => field.parent === 'Mutation' && field.name === name);
  if (!mutation) throw new Error(`No mutation for ${link.parent}`);
  return { place: `${link.parent}.${link.name}`, link, mutation };
});
