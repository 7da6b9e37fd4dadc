/** Reads what KMS tells of one key a call: once in a request for each key, however many places ask for it. */
import DataLoader from 'dataloader';
import type { Action, ResultOf } from '../../../contract/index.js';
import { KmsError } from '../errors/kms-error.js';

export type SharedReads<T> = DataLoader<string, T | KmsError>;

/** There is nothing to batch, only to share. `read` is the call, in one target. */
export const shareReads = <A extends Action, T>(
  Made: new (result: ResultOf<A>) => T,
  read: (keyId: string) => Promise<{ readonly result: ResultOf<A> } | KmsError>,
): SharedReads<T> =>
  new DataLoader((keyIds) =>
    Promise.all(
      keyIds.map(async (keyId) => {
        const answer = await read(keyId);
        return answer instanceof KmsError ? answer : new Made(answer.result);
      }),
    ),
  );
