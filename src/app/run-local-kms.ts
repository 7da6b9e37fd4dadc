/** The command `local-kms`. */
import { readLocalKmsConfig } from '../config/index.js';
import { localKmsBanner } from './banner.js';
import { closeOnSignals } from './shutdown.js';
import { startLocalKms } from './start-local-kms.js';
import { terminal } from './terminal.js';

export const runLocalKms = async (): Promise<void> => {
  const config = readLocalKmsConfig(process.env);
  const local = await startLocalKms(config);
  closeOnSignals([local]);
  terminal.print(localKmsBanner({ url: local.url, ...config }));
};
