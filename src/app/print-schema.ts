import { buildSubgraph } from '../graph/index.js';
import { terminal } from './terminal.js';

/** Prints the SDL of the subgraph, as a gateway with this prefix answers `_service { sdl }`. */
export const printSchema = async (prefix: string | undefined): Promise<void> => {
  const { sdl } = await buildSubgraph(prefix);
  terminal.print(sdl.trimEnd());
};
