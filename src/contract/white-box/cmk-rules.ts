/** No action on white-box keys uses a CMK. */
import type { CmkStateTable } from '../keys/index.js';
import type { WhiteBoxActionName } from './actions.js';

export const whiteBoxCmkStates = {
  CreateWhiteBoxKey: 'not on a key',
  DeleteWhiteBoxKey: 'not on a key',
  DescribeWhiteBoxDecryptKey: 'not on a key',
  DescribeWhiteBoxDeviceFingerprints: 'not on a key',
  DescribeWhiteBoxKey: 'not on a key',
  DescribeWhiteBoxKeyDetails: 'not on a key',
  DescribeWhiteBoxServiceStatus: 'not on a key',
  DisableWhiteBoxKey: 'not on a key',
  DisableWhiteBoxKeys: 'not on a key',
  EnableWhiteBoxKey: 'not on a key',
  EnableWhiteBoxKeys: 'not on a key',
  EncryptByWhiteBox: 'not on a key',
  OverwriteWhiteBoxDeviceFingerprints: 'not on a key',
} as const satisfies CmkStateTable<WhiteBoxActionName>;
