/** What every resolver is given besides its arguments. */
import type { Access, Caller } from '../../access/index.js';
import type { KmsClient } from '../../client/interface.js';
import { Kms } from './kms.js';

export interface Context {
  readonly caller: Caller;
  readonly kms: Kms;
}

/** A context for one request: its loaders live and die with it. `signal` tells that its caller has gone away. */
export const createContext = (client: KmsClient, access: Access, signal?: AbortSignal): Context => ({
  caller: access.caller,
  kms: new Kms(client, access, signal),
});
