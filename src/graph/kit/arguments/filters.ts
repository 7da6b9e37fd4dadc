/**
 * Filters of lists that take several values. KMS takes one value of each in a call, so each combination of values is a list of
 * its own, and the gateway merges them.
 */
import { badInput } from '../errors/bad-input.js';

/** What a list has if a filter is left out. */
const leftOut = { state: 'all', usage: 'all', origin: 'all', role: 'USER' } as const;

type FilterName = keyof typeof leftOut;

/** The filters of a list, with the values that were given. */
export type Filters<N extends FilterName> = {
  readonly [K in N]?: readonly string[] | null | undefined;
};

/** One value of each filter that was given. */
export type Combination<N extends FilterName> = { readonly [K in N]?: string };

/** At most this many lists are merged: each needs a call of its own. */
export const maxCombinations = 10;

/** The end of the description of a filter. */
export const severalValues = `Several values of one or more filters make one list, of at most ${maxCombinations} combinations of values.`;

const distinctValues = (name: FilterName, values: readonly string[]): readonly string[] => {
  if (values.length > 0) return [...new Set(values)].sort();
  throw badInput(`${name}: must have a value; leave the argument out for ${leftOut[name]}.`);
};

/** The combinations of the values, in an order that does not depend on the order in which they were given. */
export const combinationsOf = <N extends FilterName>(filters: Filters<N>): readonly Combination<N>[] => {
  const given = (Object.keys(filters) as N[]).flatMap((name) => {
    const values = filters[name] ?? undefined;
    return values ? [{ name, values: distinctValues(name, values) }] : [];
  });
  const count = given.reduce((product, { values }) => product * values.length, 1);
  if (count > maxCombinations) {
    const names = given.filter(({ values }) => values.length > 1).map(({ name }) => name);
    throw badInput(
      `${names.join(', ')}: must have at most ${maxCombinations} combinations of values, not ${count}. KMS takes one ` +
        'value of each filter in a call.',
    );
  }
  return given.reduce<readonly Combination<N>[]>(
    (combinations, { name, values }) =>
      combinations.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))),
    [{}],
  );
};
