/** Reads a safelist file: the format of graphql-codegen, or that of Apollo. */
import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { ConfigError } from '../../config/index.js';
import { isRecord } from '../../platform/json/index.js';

export interface SafelistedOperation {
  readonly id: string;
  readonly text: string;
}

const safelistError = (problem: string) => new ConfigError([`SAFELIST: ${problem}`]);

const errorCode = (error: unknown): string =>
  isRecord(error) && typeof error['code'] === 'string' ? error['code'] : 'no code';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw safelistError('the file must contain JSON');
  }
};

const apolloFormat = 'apollo-persisted-query-manifest';

const idsAndTexts = (content: unknown): (readonly [id: unknown, text: unknown])[] => {
  if (isRecord(content)) {
    const { format, operations } = content;
    if (format === undefined) return Object.entries(content);
    if (format === apolloFormat && Array.isArray(operations)) {
      return operations.map((each: unknown) => (isRecord(each) ? [each['id'], each['body']] : [each, each]));
    }
  }
  throw safelistError(
    `the file must be an object of documents by hash, as graphql-codegen writes it, or have the format ${apolloFormat}`,
  );
};

const isDocument = (text: string): boolean => {
  try {
    return Boolean(parse(text, { noLocation: true }));
  } catch {
    return false;
  }
};

const toOperation = ([id, text]: readonly [unknown, unknown], index: number): SafelistedOperation => {
  if (typeof id !== 'string' || id === '' || typeof text !== 'string' || !isDocument(text)) {
    throw safelistError(`operation ${index + 1} must have an id and a GraphQL document`);
  }
  return { id, text };
};

/** Rejects with a ConfigError, which says what is wrong and quotes nothing of the file. */
export const readSafelist = async (file: string): Promise<SafelistedOperation[]> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw safelistError(`the file cannot be read (${errorCode(error)})`);
  });
  return idsAndTexts(parseJson(text)).map(toOperation);
};
