import type { AddCommand } from './add-command.js';

export const addGateway: AddCommand = (program) => {
  program
    .command('gateway')
    .description('start the GraphQL gateway, and a local KMS unless KMS_ENDPOINT is set')
    .action(async () => {
      const { runGateway } = await import('../run-gateway.js');
      await runGateway();
    });
};
