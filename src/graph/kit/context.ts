/** What every resolver is given besides its arguments. */
import type { Authorizer, Caller } from '../../access/index.js';
import type { KmsClient } from '../../client/interface.js';
import { Kms } from './kms.js';

export interface Context {
  readonly caller: Caller;
  readonly kms: Kms;
}

/** A context for one request: its loaders live and die with it. `signal` tells that its caller has gone away. */
export const createContext = (client: KmsClient, authorizer: Authorizer, signal?: AbortSignal): Context => ({
  caller: authorizer.caller,
  kms: new Kms(client, authorizer, signal),
});
