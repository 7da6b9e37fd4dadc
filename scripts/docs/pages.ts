/** The generated pages of docs/reference, by file name. */
import { configurationPage } from './configuration.js';
import { graphqlPage } from './graphql/page.js';
import { networkFaultsPage } from './network-faults.js';

export const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  'configuration.md': configurationPage,
  'graphql.md': graphqlPage,
  'network-faults.md': networkFaultsPage,
};
