/**
 * Reads white-box keys: one by its id, several by the list of all, since an account has 50 at most and KMS has no action
 * that reads many by their ids.
 */
import DataLoader from 'dataloader';
import { KmsError } from '../kit/errors/kms-error.js';
import type { KmsWhiteBoxKey } from './white-box-key.js';

export type WhiteBoxLoader = DataLoader<string, KmsWhiteBoxKey | KmsError>;

export interface WhiteBoxReads {
  one(keyId: string): Promise<KmsWhiteBoxKey | KmsError>;
  all(): Promise<readonly KmsWhiteBoxKey[] | KmsError>;
}

/** Whoever may not list may still read each. */
const mayNotList = ({ code }: KmsError) => code === 'UnauthorizedOperation';

const readMany = async (
  reads: WhiteBoxReads,
  keyIds: readonly string[],
): Promise<(KmsWhiteBoxKey | KmsError)[]> => {
  const listed = await reads.all();
  if (listed instanceof KmsError && !mayNotList(listed)) return keyIds.map(() => listed);
  const found = new Map(listed instanceof KmsError ? [] : listed.map((key) => [key.keyId, key]));
  // What the list passes over is asked for alone, to learn why.
  return Promise.all(keyIds.map(async (keyId) => found.get(keyId) ?? (await reads.one(keyId))));
};

export const createWhiteBoxLoader = (reads: WhiteBoxReads): WhiteBoxLoader =>
  new DataLoader((keyIds) =>
    keyIds.length > 1 ? readMany(reads, keyIds) : Promise.all(keyIds.map((keyId) => reads.one(keyId))),
  );
