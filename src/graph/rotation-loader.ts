/** Reads the rotation of each key once in a request, however many places ask for it. */
import DataLoader from 'dataloader';
import type { GetKeyRotationStatus, ResultOf } from '../contract/index.js';
import { KmsError } from './kms-error.js';
import { KmsKeyRotation } from './key-rotation.js';

export type RotationLoader = DataLoader<string, KmsKeyRotation | KmsError>;

/** The call without the loader's knowledge of the graph, in one scope. */
type Read = (keyId: string) => Promise<{ readonly result: ResultOf<typeof GetKeyRotationStatus> } | KmsError>;

/** KMS tells of one key a call: there is nothing to batch, only to share. */
export const createRotationLoader = (read: Read): RotationLoader =>
  new DataLoader((keyIds) =>
    Promise.all(
      keyIds.map(async (keyId) => {
        const answer = await read(keyId);
        return answer instanceof KmsError ? answer : new KmsKeyRotation(answer.result.KeyRotationEnabled);
      }),
    ),
  );
