/**
 * A local KMS without HTTP and signatures: calls go straight to the dispatcher. For property tests, which make thousands of
 * calls. Its clock stands still until a test advances it.
 */
import { randomUUID } from 'node:crypto';
import { KmsFailure } from '../../../src/local/model/failure.js';
import { createDispatcher, handlerOf } from '../../../src/local/server/dispatch.js';
import { closeDatabase, openDatabase } from '../../../src/local/store/database.js';
import { parseJson, stringifyJson } from '../../../src/platform/json/index.js';
import { newDataDir } from '../servers/local-kms.js';
import type { KmsResponse } from './caller.js';
import { createTestEngine } from './engine.js';

const region = 'ap-guangzhou';

export const startDispatchedKms = async () => {
  const { dataDir, remove } = newDataDir();
  const database = await openDatabase(dataDir);
  let now = Math.floor(Date.now() / 1_000);
  const dispatcher = await createDispatcher({ database, now, engine: createTestEngine() });

  const responseTo = async (action: string, body: unknown): Promise<object> => {
    const handler = handlerOf(action);
    if (!handler) throw new Error(`There is no action ${action}`);
    try {
      return await dispatcher.dispatch(handler, { region, body, now });
    } catch (error) {
      if (!(error instanceof KmsFailure)) throw error;
      return { Error: { Code: error.code, Message: error.message } };
    }
  };

  return {
    /** Rejects for an unexpected error. */
    call: async (action: string, params: unknown): Promise<KmsResponse> => {
      // Values are encoded and decoded as if they were sent.
      const response = await responseTo(action, parseJson(JSON.stringify(params)));
      return JSON.parse(stringifyJson({ ...response, RequestId: randomUUID() })) as KmsResponse;
    },
    /** Unix seconds. */
    clock: () => now,
    advance: (seconds: number) => {
      now += seconds;
    },
    close: async () => {
      await dispatcher.close();
      closeDatabase(database);
      remove();
    },
  };
};

export type DispatchedKms = Awaited<ReturnType<typeof startDispatchedKms>>;
