import { buildSubgraph, type SdlOptions } from '../graph/index.js';
import { replaceFile } from './replace-file.js';
import { terminal } from './terminal.js';

export interface PrintOptions {
  readonly sdl: SdlOptions;
  readonly prefix: string | undefined;
  /** The file to write; standard output if it is undefined. */
  readonly output: string | undefined;
}

/** Prints the SDL of the subgraph: without options, as a gateway with this prefix answers `_service { sdl }`. */
export const printSchema = async ({ sdl: options, prefix, output }: PrintOptions): Promise<void> => {
  const { reducedSdl } = await buildSubgraph(prefix);
  const sdl = reducedSdl(options).trimEnd();
  if (output === undefined) terminal.print(sdl);
  else await replaceFile(output, `${sdl}\n`);
};
