/** Dispatches calls to the handlers of their actions, in transactions. */
import { isActionName, type ActionName } from '../../contract/index.js';
import type { CryptoEngine } from '../crypto/engine.js';
import { handlers as cryptography } from '../cryptography/index.js';
import { handlers as dataKeys } from '../data-keys/index.js';
import { handlers as keys } from '../keys/index.js';
import type { Call, IncomingCall } from '../kit/call.js';
import type { ActionResult, Handler, Handlers } from '../kit/handler.js';
import { applyDueEvents } from '../lifecycle/apply-due-events.js';
import { createMissingMaterial } from '../lifecycle/create-missing-material.js';
import { createProductKeys } from '../lifecycle/create-product-keys.js';
import { handlers as service } from '../service/index.js';
import { inTransaction } from '../store/database.js';
import type { Database } from '../store/libsql.js';
import { createStores, type Stores } from '../store/stores.js';
import { handlers as whiteBox } from '../white-box/index.js';

const handlers: Handlers<ActionName> = { ...keys, ...cryptography, ...dataKeys, ...whiteBox, ...service };

/** Returns undefined if there is no such action. */
export const handlerOf = (action: string): Handler | undefined =>
  isActionName(action) ? handlers[action] : undefined;

export interface Dispatcher {
  /** Resolves once the changes are committed. Rejects with a KmsFailure to refuse. */
  dispatch(handler: Handler, call: IncomingCall): Promise<ActionResult>;
  /** Waits for running calls, including those whose caller has disconnected, and closes the engine. */
  close(): Promise<void>;
}

const run = async (database: Database, handler: Handler, call: Call): Promise<ActionResult> => {
  applyDueEvents(database, call, call.now);
  if ('handle' in handler) return inTransaction(database, handler.action.kind, () => handler.handle(call));
  const compute = inTransaction(database, 'read', () => handler.prepare(call));
  return compute((work) => inTransaction(database, 'write', work));
};

const dispatcherFor = (database: Database, stores: Stores, engine: CryptoEngine): Dispatcher => {
  const running = new Set<Promise<ActionResult>>();
  return {
    dispatch: async (handler, call) => {
      const result = run(database, handler, { ...call, ...stores, engine });
      running.add(result);
      try {
        return await result;
      } finally {
        running.delete(result);
      }
    },
    close: async () => {
      await Promise.allSettled(running);
      await engine.close();
    },
  };
};

export interface DispatcherOptions {
  readonly database: Database;
  /** The time of the start, in Unix seconds. */
  readonly now: number;
  /** Closed with the dispatcher. */
  readonly engine: CryptoEngine;
}

/** Also creates the keys and the material that every store must have. */
export const createDispatcher = async ({ database, now, engine }: DispatcherOptions): Promise<Dispatcher> => {
  const stores = createStores(database);
  inTransaction(database, 'write', () => {
    createProductKeys(stores.keys, now);
  });
  await createMissingMaterial(database, stores, engine, now);
  return dispatcherFor(database, stores, engine);
};
