/** Reads white-box keys by id. */
import DataLoader from 'dataloader';
import { DescribeWhiteBoxKey, DescribeWhiteBoxKeyDetails } from '../../contract/index.js';
import { type CallKms, mapResult } from '../kit/call.js';
import { KmsError } from '../kit/errors/kms-error.js';
import type { Loader } from '../kit/loading/loader.js';
import type { Target } from '../kit/target.js';
import { KmsWhiteBoxKey } from './white-box-key.js';

const readOne = (call: CallKms, target: Target, keyId: string) =>
  mapResult(
    call(DescribeWhiteBoxKey, { keyId }, target),
    ({ KeyInfo }) => new KmsWhiteBoxKey(KeyInfo, target),
  );

const readAll = (call: CallKms, target: Target) =>
  mapResult(call(DescribeWhiteBoxKeyDetails, {}, target), ({ KeyInfos }) =>
    KeyInfos.map((info) => new KmsWhiteBoxKey(info, target)),
  );

/** An account that may not list its keys may still be allowed to read each. */
const mayNotList = ({ code }: KmsError) => code === 'UnauthorizedOperation';

const readMany = async (call: CallKms, target: Target, keyIds: readonly string[]) => {
  const all = await readAll(call, target);
  if (all instanceof KmsError && !mayNotList(all)) return keyIds.map(() => all);
  const byId = new Map(all instanceof KmsError ? [] : all.map((key) => [key.keyId, key]));
  // Reading a key that is not listed tells why.
  return Promise.all(keyIds.map(async (keyId) => byId.get(keyId) ?? (await readOne(call, target, keyId))));
};

/**
 * KMS has no action that reads several white-box keys by id, and an account has 50 at most: one is read by its id, several by
 * the list of all. White-box keys have no member accounts.
 */
export const whiteBoxKeyLoader: Loader<KmsWhiteBoxKey> = {
  actions: [DescribeWhiteBoxKey, DescribeWhiteBoxKeyDetails],
  create: (call, target) =>
    new DataLoader((keyIds) =>
      keyIds.length > 1
        ? readMany(call, target, keyIds)
        : Promise.all(keyIds.map((keyId) => readOne(call, target, keyId))),
    ),
};
