/** Encryption context: named values that a ciphertext is bound to. */

/** Matches every string and number in JSON. */
const scalars = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * Turns numbers into strings, so that parsing does not round them, and prefixes every scalar with its type. The prefix also
 * keeps names such as `__proto__` from having a special meaning.
 */
const withTypePrefixes = (json: string) =>
  json.replace(scalars, (scalar) => (scalar.startsWith('"') ? `"s${scalar.slice(1)}` : `"n${scalar}"`));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, sorted(each)] as const);
  return { entries: entries.sort(([one], [other]) => (one < other ? -1 : 1)) };
};

/** The same text for all equivalent JSON: independent of the order of names, white space and escapes. No context equals `{}`. */
export const canonicalContext = (json = '{}'): string =>
  JSON.stringify(sorted(JSON.parse(withTypePrefixes(json))));
