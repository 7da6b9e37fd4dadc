/** The encryption context: named values to which a ciphertext is bound. */

/** Every string and every number of a JSON text. */
const scalars = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * Strings are told from numbers by a letter in front, and numbers are strings from then on: so none is rounded, and no name
 * has a meaning of its own.
 */
const marked = (json: string) =>
  json.replace(scalars, (scalar) => (scalar.startsWith('"') ? `"s${scalar.slice(1)}` : `"n${scalar}"`));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, sorted(each)] as const);
  return { entries: entries.sort(([one], [other]) => (one < other ? -1 : 1)) };
};

/**
 * One text for all JSON texts that say the same: with names in whatever order, white space, escapes. None at all is as good
 * as `{}`.
 */
export const canonicalContext = (json = '{}'): string => JSON.stringify(sorted(JSON.parse(marked(json))));
