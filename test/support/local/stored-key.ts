/** Keys to write into the store: in states and of owners that no client can cause. */
import { randomUUID } from 'node:crypto';
import { administrator } from '../../../src/local/model/accounts.js';
import { noRotation, type Key } from '../../../src/local/model/key.js';

export const storedKey = (differences: Partial<Key> = {}): Key => {
  const keyId = randomUUID();
  return {
    keyId,
    account: administrator.uin,
    region: 'ap-guangzhou',
    alias: `stored-${keyId}`,
    description: '',
    state: 'Enabled',
    usage: 'ENCRYPT_DECRYPT',
    origin: 'TENCENT_KMS',
    owner: 'user',
    createTime: 1_700_000_000,
    deletionDate: 0,
    rotation: noRotation,
    validTo: 0,
    ...differences,
  };
};
