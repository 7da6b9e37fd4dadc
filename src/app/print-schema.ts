import { buildSubgraph } from '../graph/index.js';
import { terminal } from './terminal.js';

/** Prints the SDL of the subgraph, as `_service { sdl }` answers it. */
export const printSchema = async (): Promise<void> => {
  const { sdl } = await buildSubgraph();
  terminal.print(sdl.trimEnd());
};
