import type { ExtractOptions } from '../safelist/extract-safelist.js';
import type { AddCommand } from './add-command.js';

export const addSafelist: AddCommand = (program) => {
  program
    .command('safelist')
    .description('make files for SAFELIST')
    .command('extract')
    .description(
      "write the operations of .graphql files and of JavaScript and TypeScript sources as Apollo's manifest, after validating them",
    )
    .argument('<files...>', 'files, folders, or quoted patterns such as "src/**/*.{graphql,ts,tsx}"')
    .option('-o, --output <file>', 'the file to write; standard output if it is left out')
    .action(async (files: string[], options: Omit<ExtractOptions, 'graphPrefix'>) => {
      const { readGraphPrefix } = await import('../../config/index.js');
      const graphPrefix = readGraphPrefix(process.env);
      const { extractSafelist } = await import('../safelist/extract-safelist.js');
      await extractSafelist(files, { ...options, graphPrefix });
    });
};
