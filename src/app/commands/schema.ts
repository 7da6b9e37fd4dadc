import type { AddCommand } from './add-command.js';

export const addSchema: AddCommand = (program) => {
  program
    .command('schema')
    .description(
      'print the GraphQL schema (SDL) of the subgraph, as the gateway would serve it in this environment',
    )
    .action(async () => {
      const { readGraphPrefix } = await import('../../config/index.js');
      const prefix = readGraphPrefix(process.env);
      const { printSchema } = await import('../print-schema.js');
      await printSchema(prefix);
    });
};
