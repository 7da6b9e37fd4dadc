import { readFileSync } from 'node:fs';

/** The version in package.json, whose place relative to this file is the same in src/ and in dist/. */
export const packageVersion = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string;
  };
  return version;
};
