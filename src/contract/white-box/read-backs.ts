/** How the client reads white-box keys back after a lost reply. */
import { readBackBy } from '../model/retry-policy.js';
import { DescribeWhiteBoxKey, DescribeWhiteBoxKeyDetails } from './describe-white-box-keys.js';

export const whiteBoxReadBack = readBackBy(DescribeWhiteBoxKey, { params: ['KeyId'], result: 'KeyInfo' });

/** No action reads white-box keys by several ids, but an account has at most 50, which one unpaged list returns. */
export const whiteBoxesReadBack = readBackBy(DescribeWhiteBoxKeyDetails, {
  params: [],
  result: 'KeyInfos',
  every: { ids: 'KeyIds', id: 'KeyId' },
});
