/** Reads data keys by id. */
import { DescribeDataKey, DescribeDataKeys } from '../../contract/index.js';
import { mapResult } from '../kit/call.js';
import { asErrorOf } from '../kit/errors/failure.js';
import { createBatchLoader, found } from '../kit/loading/batch-loader.js';
import type { Loader } from '../kit/loading/loader.js';
import { KmsDataKey } from './data-key.js';

export const dataKeyLoader: Loader<KmsDataKey> = {
  actions: [DescribeDataKey, DescribeDataKeys],
  create: (call, target) => {
    const { memberAccount } = target;
    return createBatchLoader({
      readOne: async (dataKeyId) => {
        const dataKey = await mapResult(
          call(DescribeDataKey, { dataKeyId, memberAccount }, target),
          ({ DataKeyMetadata }) => new KmsDataKey(DataKeyMetadata, target),
        );
        // The two actions document different codes for a wrong id.
        return asErrorOf(DescribeDataKeys, dataKey);
      },
      readMany: (dataKeyIds) =>
        mapResult(
          call(DescribeDataKeys, { dataKeyIds, memberAccount }, target),
          ({ DataKeyMetadatas }, success) =>
            found(
              success,
              DataKeyMetadatas.map((each) => [each.DataKeyId, new KmsDataKey(each, target)]),
            ),
        ),
      // The last two are not documented for these actions. KMS sends them if the account may read only some data keys.
      wrongIdCodes: [
        'InvalidParameterValue',
        'InvalidParameterValue.InvalidDataKeyId',
        'InvalidParameterValue.InvalidKeyId',
        'ResourceUnavailable.DataKeyNotFound',
        'AuthFailure.UnauthorizedOperation',
        'UnauthorizedOperation',
      ],
      malformedIdCodes: ['InvalidParameterValue.InvalidDataKeyId', 'InvalidParameterValue.InvalidKeyId'],
    });
  },
};
