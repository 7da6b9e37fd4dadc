/** Reads keys by id. */
import { DescribeKey, DescribeKeys } from '../../contract/index.js';
import { mapResult } from '../kit/call.js';
import { asErrorOf } from '../kit/errors/failure.js';
import { createBatchLoader, found } from '../kit/loading/batch-loader.js';
import type { Loader } from '../kit/loading/loader.js';
import { KmsKey } from './key.js';

export const keyLoader: Loader<KmsKey> = {
  actions: [DescribeKey, DescribeKeys],
  create: (call, target) => {
    const { memberAccount } = target;
    return createBatchLoader({
      readOne: async (keyId) => {
        const key = await mapResult(
          call(DescribeKey, { keyId, memberAccount }, target),
          ({ KeyMetadata }) => new KmsKey(KeyMetadata, target),
        );
        return asErrorOf(DescribeKeys, key);
      },
      readMany: (keyIds) =>
        mapResult(call(DescribeKeys, { keyIds, memberAccount }, target), ({ KeyMetadatas }, success) =>
          found(
            success,
            KeyMetadatas.map((each) => [each.KeyId, new KmsKey(each, target)]),
          ),
        ),
      wrongIdCodes: [
        'InvalidParameter',
        'InvalidParameterValue.InvalidKeyId',
        'ResourceUnavailable.CmkNotFound',
        'UnauthorizedOperation',
      ],
      malformedIdCodes: ['InvalidParameterValue.InvalidKeyId'],
    });
  },
};
