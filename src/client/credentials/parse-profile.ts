/** Reads the text of a profile file: INI, as official SDKs write it. What is wrong is told by line and key, never by value. */

/** What is wrong with the file; a message without the file's name. */
export class ProfileFlaw extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ProfileFlaw';
  }
}

const quoted = /^(["'])(.*)\1$/;

/** Within quotes everything counts; without, `;` and `#` begin a comment. */
const valueOf = (text: string): string => {
  const value = text.trim();
  return quoted.exec(value)?.[2] ?? (/^[^;#]*/.exec(value)?.[0] ?? '').trim();
};

/** The keys of one section; undefined where the file has no such section. */
export const sectionOf = (text: string, section: string): ReadonlyMap<string, string> | undefined => {
  let found: Map<string, string> | undefined;
  let isWithin = false;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith(';') || line.startsWith('#')) continue;
    const head = /^\[([^\]]*)\]\s*([;#].*)?$/.exec(line);
    const pair = /^([^=[]+)=(.*)$/.exec(line);
    if (head) {
      isWithin = head[1]?.trim() === section;
      if (isWithin) found ??= new Map();
    } else if (!pair) {
      throw new ProfileFlaw(`is malformed: line ${index + 1} is neither [section] nor key = value`);
    } else if (isWithin) {
      found?.set((pair[1] ?? '').trim(), valueOf(pair[2] ?? ''));
    }
  }
  return found;
};
