/** Builds operations for any field that calls KMS from the schema, and finds the results in their responses. */
import { isNonNullType } from 'graphql';
import type { Action } from '../../../src/contract/index.js';
import { entities, type Entity } from '../fixtures/entities.js';
import { definitionOf, isLink, isRoot, kmsFields, type KmsField } from '../fixtures/kms-fields.js';
import { requiredArguments, operationHead } from './samples.js';
import { pathTo, type Ids } from './field-paths.js';

export const someIds = [
  '00000000-0000-0000-0000-000000000001',
  '00000000-0000-0000-0000-000000000002',
] as const;

export interface Operation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that selects a root field once for each item of `given`, with the aliases `answer0`, `answer1` and so on. */
export const rootOperation = (field: KmsField, given: readonly Ids[], selected: string): Operation => {
  const all = given.map((keyIds, n) => requiredArguments(field, keyIds, String(n)));
  const selections = all.map(({ passed }, n) => `answer${n}: ${field.name}${passed} ${selected}`);
  const declared = all.flatMap((each) => each.declared);
  return {
    document: `${operationHead(field, declared)} { ${selections.join(' ')} }`,
    variables: Object.assign({}, ...all.map(({ variables }) => variables)) as Operation['variables'],
  };
};

/** The entity that the action reads in batches, if the field reads single ones with another action. */
export const severalOf = (field: KmsField, { name }: Action): Entity | undefined =>
  entities.find(({ readOne, readMany }) => readMany === name && field.actions.includes(readOne));

/** An operation for a field. If a field can call two actions, one of them for batches, the number of ids decides which. */
export const operationFor = (field: KmsField, given: Ids, selected: string): Operation => {
  if (!isRoot(field)) {
    const reached = pathTo(field.parent).select(`answer: ${field.name} ${selected}`, given);
    return { document: `{ ${reached} }`, variables: {} };
  }
  const takesList = definitionOf(field).args.some(
    ({ type }) => isNonNullType(type) && String(type).startsWith('[ID'),
  );
  return rootOperation(field, takesList ? [given] : given.map((id) => [id]), selected);
};

type Answers = Readonly<Record<string, unknown>>[];

/** The values of all aliases that begin with `answer`, at any depth. */
export const answersIn = (data: unknown): Answers => {
  if (Array.isArray(data)) return data.flatMap(answersIn);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) =>
    name.startsWith('answer') ? ([value].flat() as Answers) : answersIn(value),
  );
};

/** The links of payloads, each with its mutation. */
export const links = kmsFields.filter(isLink).map((link) => {
  const name = link.parent.replace(/^./, (letter) => letter.toLowerCase()).replace(/Payload$/, '');
  const mutation = kmsFields.find((field) => field.parent === 'Mutation' && field.name === name);
  if (!mutation) throw new Error(`No mutation for ${link.parent}`);
  return { place: `${link.parent}.${link.name}`, link, mutation };
});
