import type { AddCommand } from './add-command.js';

export const addSchema: AddCommand = (program) => {
  program
    .command('schema')
    .description('print the GraphQL schema (SDL) of the subgraph')
    .action(async () => {
      const { printSchema } = await import('../print-schema.js');
      await printSchema();
    });
};
