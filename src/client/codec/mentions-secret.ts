/** Finds a secret in a text, also if it was encoded, decoded or cut short on the way. */

/** What an encoding may add or change: separators, padding, and the case of letters. */
const normalise = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** A text has a secret in common if it has this many characters of one of its forms, or a whole form that is shorter. */
const fragmentLength = 8;

/** Shorter forms occur in texts by chance. */
const minForm = 4;

const forms = (secret: string): string[] => {
  const bytes = [Buffer.from(secret), Buffer.from(secret, 'base64')];
  const encoded = bytes.flatMap((each) => [
    each.toString('utf8'),
    each.toString('latin1'),
    each.toString('hex'),
    each.toString('base64'),
    encodeURIComponent(each.toString('utf8')),
  ]);
  return [...new Set(encoded.map(normalise))].filter(({ length }) => length >= minForm);
};

const fragmentsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - fragmentLength + 1) }, (_, at) =>
    text.slice(at, at + fragmentLength),
  );

interface SearchedFor {
  readonly short: readonly string[];
  readonly fragments: ReadonlySet<string>;
}

const searchedFor = (secrets: readonly string[]): SearchedFor => {
  const all = secrets.flatMap(forms);
  return {
    short: all.filter(({ length }) => length < fragmentLength),
    fragments: new Set(all.flatMap(fragmentsOf)),
  };
};

/**
 * Returns a function that says whether a short text may repeat one of the secrets, in clear, Base64, hex or percent-encoding, whole or
 * in part. The first text costs the most: the forms of the secrets are made for it, and kept.
 */
export const secretFinder = (secrets: readonly string[]): ((text: string) => boolean) => {
  let kept: SearchedFor | undefined;
  return (text) => {
    const { short, fragments } = (kept ??= searchedFor(secrets));
    const normalised = normalise(text);
    return (
      short.some((form) => normalised.includes(form)) ||
      fragmentsOf(normalised).some((fragment) => fragments.has(fragment))
    );
  };
};

/** Whether a text is a secret as a whole, in one of those forms. */
export const isSecret = (text: string, secrets: readonly string[]): boolean =>
  secrets.some((secret) => forms(secret).includes(normalise(text)));
