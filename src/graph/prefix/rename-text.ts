import type { NewNames } from './new-names.js';

/** Renames what a text in plain English names in backticks, such as `encrypt` or `kmsKey(keyId)`. */
export const renameText = (text: string, { rootFields, types }: NewNames): string =>
  text.replace(/`[^`]+`/g, (code) =>
    code.replace(/(?<![$.\w])\w+(?![:\w])/g, (name) => rootFields.get(name) ?? types.get(name) ?? name),
  );
