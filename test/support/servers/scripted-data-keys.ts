/** Data keys in a scripted KMS. */
import type { ScriptedKms } from './scripted-kms.js';

export const idOf = (n: number) => `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`;
/** The CMK of all data keys. */
export const keyId = idOf(7_777);
const notFound = 'ResourceUnavailable.DataKeyNotFound';

export const dataKeyMetadata = (id: string) => ({
  DataKeyId: id,
  KeyId: keyId,
  KeyName: 'above',
  DataKeyName: `name-${id.slice(-3)}`,
  NumberOfBytes: 32,
  CreateTime: 1_750_323_652,
  Description: 'of the tests',
  KeyState: 'Enabled',
  CreatorUin: 700002334915881n,
  Owner: 'user',
  DeletionDate: 0,
  Origin: 'TENCENT_KMS',
  HsmClusterId: '',
});

const keeps = (id: unknown) => typeof id === 'string' && Number(id.slice(-12)) < 150;

/** Makes it answer for the data keys 0 to 149, and refuse a whole batch if one of its keys does not exist. */
export const keepDataKeys = (kms: ScriptedKms) => {
  kms
    .answers('DescribeDataKey')
    .saying(({ DataKeyId: id }) => (keeps(id) ? { DataKeyMetadata: dataKeyMetadata(String(id)) } : notFound));
  kms.answers('DescribeDataKeys').saying(({ DataKeyIds: ids }) => {
    const asked = Array.isArray(ids) ? ids.map(String) : [];
    if (!asked.every(keeps)) return notFound;
    return { DataKeyMetadatas: asked.map(dataKeyMetadata) };
  });
};
