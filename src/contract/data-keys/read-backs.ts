/** How the client reads data keys back after a lost reply. */
import { readBackBy } from '../model/retry-policy.js';
import { DescribeDataKey, DescribeDataKeys } from './describe-data-keys.js';

export const dataKeyReadBack = readBackBy(DescribeDataKey, {
  params: ['DataKeyId', 'MemberAccount'],
  result: 'DataKeyMetadata',
});

export const dataKeysReadBack = readBackBy(DescribeDataKeys, {
  params: ['DataKeyIds', 'MemberAccount'],
  result: 'DataKeyMetadatas',
  every: { ids: 'DataKeyIds', id: 'DataKeyId' },
});
