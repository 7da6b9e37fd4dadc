/** The service behind the protocol: gives a checked call to the handler of its action, within a transaction. */
import type { Action } from '../../contract/index.js';
import { archive } from '../keys/archive.js';
import { asymmetric } from '../cryptography/asymmetric.js';
import { cloudResources } from '../keys/cloud-resources.js';
import { createThreadPool, type ThreadPool } from '../crypto/thread-pool.js';
import { dataKeys } from '../data-keys/data-keys.js';
import { inTransaction } from '../store/database.js';
import { deletion } from '../keys/deletion.js';
import type { ActionResult, Call, Handler, IncomingCall } from '../kit/handler.js';
import { keyMaterial } from '../keys/key-material.js';
import { keys } from '../keys/keys.js';
import type { Database } from '../store/libsql.js';
import { createMissingMaterial } from '../lifecycle/create-missing-material.js';
import { postQuantum } from '../cryptography/post-quantum.js';
import { createProductKeys } from '../lifecycle/create-product-keys.js';
import { rotation } from '../keys/rotation.js';
import { service } from '../service/service.js';
import { applyDueEvents } from '../lifecycle/apply-due-events.js';
import { createStores } from '../store/stores.js';
import { symmetric } from '../cryptography/symmetric.js';
import { whiteBox } from '../white-box/white-box.js';

export interface Dispatcher {
  /** Undefined for a name that is no action. */
  handlerOf(action: string): Handler | undefined;
  /** What it answers has been committed. Rejects with a KmsFailure to refuse. */
  dispatch(handler: Handler, call: IncomingCall): Promise<ActionResult>;
  /** Waits for what is being computed, also for callers that have gone, and ends. */
  close(): Promise<void>;
}

const handlers: ReadonlyMap<string, Handler> = new Map(
  [
    ...[...keys, ...rotation, ...archive, ...deletion, ...symmetric, ...asymmetric],
    ...postQuantum,
    ...[...keyMaterial, ...dataKeys, ...whiteBox, ...cloudResources, ...service],
  ].map((handler) => [handler.action.name, handler]),
);

/** The actions that this KMS carries out. */
export const handledActions: readonly Action[] = [...handlers.values()].map(({ action }) => action);

const perform = async (database: Database, handler: Handler, call: Call): Promise<ActionResult> => {
  applyDueEvents(database, call, call.now);
  if ('answer' in handler) return inTransaction(database, handler.action.kind, () => handler.answer(call));
  const rest = inTransaction(database, 'read', () => handler.begin(call));
  return rest((work) => inTransaction(database, 'write', work));
};

const serve = (
  database: Database,
  stores: ReturnType<typeof createStores>,
  threads: ThreadPool,
): Dispatcher => {
  const underWay = new Set<Promise<ActionResult>>();
  return {
    handlerOf: (action) => handlers.get(action),
    dispatch: async (handler, call) => {
      const answer = perform(database, handler, { ...call, ...stores, threads });
      underWay.add(answer);
      try {
        return await answer;
      } finally {
        underWay.delete(answer);
      }
    },
    close: async () => {
      await Promise.allSettled(underWay);
      await threads.close();
    },
  };
};

/** `now` is when it starts, in Unix seconds. */
export const createDispatcher = async (database: Database, now: number): Promise<Dispatcher> => {
  const stores = createStores(database);
  inTransaction(database, 'write', () => {
    createProductKeys(stores.keys, now);
  });
  await createMissingMaterial(database, stores, now);
  return serve(database, stores, createThreadPool());
};
