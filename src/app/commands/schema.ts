import { InvalidArgumentError } from 'commander';
import type { SdlOptions } from '../../graph/index.js';
import type { AddCommand } from './add-command.js';

interface SchemaOptions extends SdlOptions {
  readonly output?: string;
}

/** The minor version of Federation 2. */
const minorVersion = (text: string): number => {
  const [, minor] = /^2\.([0-9])$/.exec(text) ?? [];
  if (minor === undefined) throw new InvalidArgumentError('It must be 2.0 to 2.9.');
  return Number(minor);
};

export const addSchema: AddCommand = (program) => {
  program
    .command('schema')
    .description(
      'print the GraphQL schema (SDL) of the subgraph, as the gateway would serve it in this environment',
    )
    .option('--without-auth-directives', 'leave out @authenticated and @requiresScopes')
    .option('--without-cost-directives', 'leave out @cost and @listSize')
    .option('--without-tags', 'leave out @tag')
    .option(
      '--federation-version <version>',
      'for this version of Federation, without the directives that came later: 2.0 to 2.9',
      minorVersion,
    )
    .option('-o, --output <file>', 'the file to write; standard output if it is left out')
    .action(async ({ output, ...options }: SchemaOptions) => {
      const { readGraphPrefix } = await import('../../config/index.js');
      const prefix = readGraphPrefix(process.env);
      const { printSchema } = await import('../print-schema.js');
      await printSchema({ sdl: options, prefix, output });
    });
};
