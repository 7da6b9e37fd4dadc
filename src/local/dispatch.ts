/** The service behind the protocol: gives a checked call to the handler of its action, within a transaction. */
import type { Action } from '../contract/index.js';
import { archive } from './archive.js';
import { cloudResources } from './cloud-resources.js';
import { inTransaction } from './database.js';
import { deletion } from './deletion.js';
import type { Call, Handler } from './handler.js';
import { createKeyStore } from './key-store.js';
import { keys } from './keys.js';
import type { Database } from './libsql.js';
import { makeProductKeys } from './product-keys.js';
import { rotation } from './rotation.js';
import { service } from './service.js';
import { settle } from './settle.js';

export interface Service {
  /** Undefined for a name that is no action. */
  handlerOf(action: string): Handler | undefined;
  /** What it answers has been committed. Throws a KmsFailure to refuse. */
  answer(handler: Handler, call: Omit<Call, 'keys'>): Readonly<Record<string, unknown>>;
}

const handlers: ReadonlyMap<string, Handler> = new Map(
  [...keys, ...rotation, ...archive, ...deletion, ...cloudResources, ...service].map((handler) => [
    handler.action.name,
    handler,
  ]),
);

/** The actions that this KMS carries out. */
export const handledActions: readonly Action[] = [...handlers.values()].map(({ action }) => action);

/** `now` is when it starts, in Unix seconds. */
export const createService = (database: Database, now: number): Service => {
  const store = createKeyStore(database);
  inTransaction(database, 'write', () => {
    makeProductKeys(store, now);
  });
  return {
    handlerOf: (action) => handlers.get(action),
    answer: (handler, call) => {
      settle(database, store, call.now);
      return inTransaction(database, handler.action.kind, () => handler.answer({ ...call, keys: store }));
    },
  };
};
