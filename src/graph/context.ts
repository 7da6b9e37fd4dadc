/** What every resolver is given besides its arguments. */
import type { KmsClient } from '../client/interface.js';
import { Kms } from './kms.js';

export interface Context {
  readonly kms: Kms;
}

/** A context for one request: its loaders live and die with it. */
export const createContext = (client: KmsClient): Context => ({ kms: new Kms(client) });
