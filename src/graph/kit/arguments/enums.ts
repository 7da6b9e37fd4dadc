/** Makes enums of the graph from the closed sets of the contract. */
import { registerEnumType } from 'type-graphql';
import type { ChoiceSet } from '../../../contract/index.js';

/** The member that stands for every value that this gateway does not know. */
const unrecognised = 'UNRECOGNISED';
const unrecognisedDescription = 'A value that KMS added after this gateway was built.';

type Names<S extends ChoiceSet> = { readonly [K in keyof S & string]: K };

const namesOf = <S extends ChoiceSet>(set: S): Names<S> =>
  // The type of Object.fromEntries forgets its keys.
  Object.fromEntries(Object.keys(set).map((name) => [name, name])) as Names<S>;

type Descriptions<S extends ChoiceSet> = Readonly<Record<keyof S & string, string>>;

export const registerEnum = (
  name: string,
  values: object,
  description: string,
  descriptions: Readonly<Record<string, string>>,
): void => {
  const members = Object.entries(descriptions).map(
    ([member, text]) => [member, { description: text }] as const,
  );
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries<{ description: string }>(members),
  });
};

/**
 * An enum for values that KMS returns: it has a member for those that KMS may add. No enum is both returned and given: a value
 * added to one that is both breaks the composition of other graphs that use it.
 */
export const openEnum = <S extends ChoiceSet>(
  name: string,
  set: S,
  description: string,
  descriptions: Descriptions<S>,
) => {
  const values = { ...namesOf(set), [unrecognised]: unrecognised } as const;
  registerEnum(name, values, description, { ...descriptions, [unrecognised]: unrecognisedDescription });
  return values;
};

/** An enum for values that only callers give. */
export const closedEnum = <S extends ChoiceSet>(
  name: string,
  set: S,
  description: string,
  descriptions: Descriptions<S>,
) => {
  const values = namesOf(set);
  registerEnum(name, values, description, descriptions);
  return values;
};

/** The member of an enum for a value that KMS returned. */
export const memberOf = (set: ChoiceSet, value: string | number): string =>
  Object.entries(set).find(([, wire]) => wire === value)?.[0] ?? unrecognised;
