/** The GraphQL context: what every resolver gets besides its arguments. */
import type { Authorizer, Caller } from '../../access/index.js';
import type { KmsClient } from '../../client/interface.js';
import { Kms, type KmsOptions } from './kms.js';

export interface Context {
  readonly caller: Caller;
  readonly kms: Kms;
}

/** Creates the context of one request. Its loaders are not shared with other requests. */
export const createContext = (
  client: KmsClient,
  authorizer: Authorizer,
  options: KmsOptions = {},
): Context => ({
  caller: authorizer.caller,
  kms: new Kms(client, authorizer, options),
});
