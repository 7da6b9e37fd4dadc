/** Parses a profile file: INI, as the official SDKs write it. Errors name the line or key, never a value. */

/** The message does not have the file's name; it continues a sentence that begins with it. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
}

const quoted = /^(["'])(.*)\1$/;

/** Quotes are removed; in an unquoted value, `;` and `#` start a comment. */
const parseValue = (text: string): string => {
  const value = text.trim();
  return quoted.exec(value)?.[2] ?? (/^[^;#]*/.exec(value)?.[0] ?? '').trim();
};

/** The keys and values of one section, or undefined if the file has no such section. Throws a ProfileError. */
export const parseProfileSection = (
  text: string,
  section: string,
): ReadonlyMap<string, string> | undefined => {
  let values: Map<string, string> | undefined;
  let isInSection = false;
  for (const [index, rawLine] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = rawLine.trim();
    if (line === '' || line.startsWith(';') || line.startsWith('#')) continue;
    const header = /^\[([^\]]*)\]\s*([;#].*)?$/.exec(line);
    const pair = /^([^=[]+)=(.*)$/.exec(line);
    if (header) {
      isInSection = header[1]?.trim() === section;
      if (isInSection) values ??= new Map();
    } else if (!pair) {
      throw new ProfileError(`is malformed: line ${index + 1} is neither [section] nor key = value`);
    } else if (isInSection) {
      values?.set((pair[1] ?? '').trim(), parseValue(pair[2] ?? ''));
    }
  }
  return values;
};
