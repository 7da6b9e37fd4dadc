import type { AddCommand } from './add-command.js';

export const addGateway: AddCommand = (program) => {
  program
    .command('gateway')
    .description('start the GraphQL gateway, and a local KMS unless KMS_ENDPOINT is set')
    .action(async () => {
      // The configuration comes first: its problems can be reported without loading the gateway.
      const { readConfig } = await import('../../config/index.js');
      const config = readConfig(process.env);
      const { runGateway } = await import('../run-gateway.js');
      await runGateway(config);
    });
};
