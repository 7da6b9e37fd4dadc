/** Reads the file of the operations that may be run, as codegen or Apollo makes it. */
import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { ConfigError } from '../../config/index.js';
import { isRecord } from '../../platform/json/index.js';

/** An operation of the list. */
export interface ListedOperation {
  readonly id: string;
  readonly text: string;
}

const wrong = (problem: string) => new ConfigError([`SAFELIST: ${problem}`]);

const codeOf = (error: unknown): string =>
  isRecord(error) && typeof error['code'] === 'string' ? error['code'] : 'no code';

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong('must be a file of JSON');
  }
};

const apolloFormat = 'apollo-persisted-query-manifest';

const pairsIn = (content: unknown): (readonly [unknown, unknown])[] => {
  if (isRecord(content)) {
    const { format, operations } = content;
    if (format === undefined) return Object.entries(content);
    if (format === apolloFormat && Array.isArray(operations)) {
      return operations.map((each: unknown) => (isRecord(each) ? [each['id'], each['body']] : [each, each]));
    }
  }
  throw wrong(
    `must be an object of documents by their hashes, as codegen makes it, or of the format ${apolloFormat}`,
  );
};

const isDocument = (text: string): boolean => {
  try {
    return Boolean(parse(text, { noLocation: true }));
  } catch {
    return false;
  }
};

const listed = ([id, text]: readonly [unknown, unknown], index: number): ListedOperation => {
  if (typeof id !== 'string' || id === '' || typeof text !== 'string' || !isDocument(text)) {
    throw wrong(`the operation at place ${index + 1} must be an id with a GraphQL document`);
  }
  return { id, text };
};

/** Rejects with a ConfigError, which tells what is wrong and nothing of the file's content. */
export const readSafelist = async (file: string): Promise<ListedOperation[]> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw wrong(`the file cannot be read (${codeOf(error)})`);
  });
  return pairsIn(jsonIn(text)).map(listed);
};
