/** The command `safelist extract`. */
import { secretsAreVariables, buildSubgraph } from '../../graph/index.js';
import { replaceFile } from '../replace-file.js';
import { terminal } from '../terminal.js';
import { buildManifest } from './build-manifest.js';
import { findDocuments } from './find-documents.js';

export interface ExtractOptions {
  /** The file to write; standard output if it is left out. */
  readonly output?: string;
  /** The prefix of the schema that the operations are for. */
  readonly graphPrefix: string | undefined;
}

/** Rejects with an OperatorError that lists every problem, and then writes nothing. */
export const extractSafelist = async (
  patterns: readonly string[],
  { output, graphPrefix }: ExtractOptions,
): Promise<void> => {
  const documents = await findDocuments(patterns);
  const { schema } = await buildSubgraph(graphPrefix);
  const manifest = buildManifest(documents, { schema, rules: [secretsAreVariables] });
  const text = JSON.stringify(manifest, undefined, 2);
  if (output === undefined) {
    terminal.print(text);
    return;
  }
  await replaceFile(output, `${text}\n`);
  terminal.print(`${output}: ${manifest.operations.length} operations`);
};
