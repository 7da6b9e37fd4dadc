import type { AddCommand } from './add-command.js';

export const addLocalKms: AddCommand = (program) => {
  program
    .command('local-kms')
    .description('start only the local KMS')
    .action(async () => {
      const { runLocalKms } = await import('../run-local-kms.js');
      await runLocalKms();
    });
};
