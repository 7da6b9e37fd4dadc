/** Reads a safelist file: documents by hash, as graphql-codegen and Relay write them, or the manifest of Apollo. */
import { readFile } from 'node:fs/promises';
import { parse, type DocumentNode } from 'graphql';
import { ConfigError } from '../../config/index.js';
import { errorCode } from '../../platform/errors/index.js';
import { isRecord } from '../../platform/json/index.js';
import { withoutClientDirectives } from './client-directives.js';

export interface SafelistedOperation {
  readonly id: string;
  readonly document: DocumentNode;
}

const safelistError = (problem: string) => new ConfigError([`SAFELIST: ${problem}`]);

const parseJson = (text: string): unknown => {
  try {
    // Editors may write a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw safelistError('the file must contain JSON');
  }
};

const apolloFormat = 'apollo-persisted-query-manifest';

const idsAndTexts = (content: unknown): (readonly [id: unknown, text: unknown])[] => {
  if (isRecord(content)) {
    const { format, version, operations } = content;
    if (format === undefined) return Object.entries(content);
    if (format === apolloFormat && Array.isArray(operations)) {
      if (version !== undefined && version !== 1)
        throw safelistError('the version of the manifest must be 1');
      return operations.map((each: unknown) => (isRecord(each) ? [each['id'], each['body']] : [each, each]));
    }
  }
  throw safelistError(
    `the file must be an object of documents by hash, as graphql-codegen writes it, or have the format ${apolloFormat}`,
  );
};

const parseListed = (text: unknown): DocumentNode | undefined => {
  if (typeof text !== 'string') return undefined;
  try {
    return withoutClientDirectives(parse(text, { noLocation: true }));
  } catch {
    return undefined;
  }
};

const toOperation = ([id, text]: readonly [unknown, unknown], index: number): SafelistedOperation => {
  const document = parseListed(text);
  if (typeof id !== 'string' || id === '' || !document) {
    throw safelistError(`operation ${index + 1} must have an id and a GraphQL document`);
  }
  return { id, document };
};

const checkIds = (pairs: readonly (readonly [id: unknown, text: unknown])[]): void => {
  const texts = new Map<unknown, unknown>();
  for (const [index, [id, text]] of pairs.entries()) {
    if (texts.has(id) && texts.get(id) !== text) {
      throw safelistError(`operation ${index + 1} has the id of another operation`);
    }
    texts.set(id, text);
  }
};

/** Throws a ConfigError, which says what is wrong and quotes nothing of the file. */
export const parseSafelist = (content: string): SafelistedOperation[] => {
  const pairs = idsAndTexts(parseJson(content));
  const operations = pairs.map(toOperation);
  checkIds(pairs);
  return operations;
};

/** The content of a safelist file. Rejects with a ConfigError. */
export const readSafelistFile = async (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    throw safelistError(`the file cannot be read (${errorCode(error) ?? 'no code'})`);
  });
