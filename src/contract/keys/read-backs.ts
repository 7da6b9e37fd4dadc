/** How the client reads keys back after a lost reply. */
import { readBackBy } from '../model/retry-policy.js';
import { DescribeKey, DescribeKeys } from './describe-keys.js';

export const keyReadBack = readBackBy(DescribeKey, {
  params: ['KeyId', 'MemberAccount'],
  result: 'KeyMetadata',
});

export const keysReadBack = readBackBy(DescribeKeys, {
  params: ['KeyIds', 'MemberAccount'],
  result: 'KeyMetadatas',
  every: { ids: 'KeyIds', id: 'KeyId' },
});
