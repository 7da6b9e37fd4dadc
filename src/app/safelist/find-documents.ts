/** Finds the GraphQL documents of a front end: in .graphql files, and in templates of JavaScript and TypeScript sources. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Source } from 'graphql';
import { OperatorError } from '../../platform/errors/index.js';

const documentTypes = ['.graphql', '.gql'];
const sourceTypes = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

/** The functions and tags that hold a document, wherever they are imported from. */
const tags = ['gql', 'graphql'];

/** Only this command needs these packages, so a gateway is installed without them. */
const loadPackages = async () => {
  try {
    const [{ glob }, { gqlPluckFromCodeString }] = await Promise.all([
      import('tinyglobby'),
      import('@graphql-tools/graphql-tag-pluck'),
    ]);
    return { glob, gqlPluckFromCodeString };
  } catch {
    throw new OperatorError('safelist extract needs the optional packages: install without --omit=optional');
  }
};

type Packages = Awaited<ReturnType<typeof loadPackages>>;

const documentsIn = async (file: string, { gqlPluckFromCodeString }: Packages): Promise<Source[]> => {
  const text = await readFile(file, 'utf8');
  if (documentTypes.includes(extname(file))) return [new Source(text, file)];
  try {
    const found = await gqlPluckFromCodeString(file, text, {
      globalGqlIdentifierName: tags,
      skipIndent: true,
    });
    return found.map(
      ({ body, locationOffset: { line, column } }) =>
        new Source(body, file, { line, column: Math.max(column, 1) }),
    );
  } catch {
    throw new OperatorError(`${file}: cannot be parsed as JavaScript or TypeScript`);
  }
};

/** In the order of file names, so that the same sources always give the same result. Rejects with an OperatorError. */
export const findDocuments = async (patterns: readonly string[]): Promise<Source[]> => {
  const packages = await loadPackages();
  const found = await packages.glob([...patterns], { ignore: ['**/node_modules/**', '**/*.d.ts'] });
  const files = found.filter((file) => [...documentTypes, ...sourceTypes].includes(extname(file))).sort();
  if (files.length === 0) throw new OperatorError('No .graphql, JavaScript or TypeScript file was found');
  const documents: Source[] = [];
  for (const file of files) documents.push(...(await documentsIn(file, packages)));
  return documents;
};
