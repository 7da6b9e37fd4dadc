/** Data keys as tests make and read them, and what each action is asked for one. */
import { randomUUID } from 'node:crypto';
import { actions, isActionName } from '../../../src/contract/index.js';
import { administrator } from '../../../src/local/model/accounts.js';
import type { DataKey } from '../../../src/local/model/data-key.js';
import { result, type KmsResponse, type RequestOverrides, type KmsEndpoint } from './caller.js';

const others: Readonly<Record<string, (id: string) => object>> = {
  UpdateDataKeyName: (id) => ({ DataKeyName: `renamed-${id}` }),
  UpdateDataKeyDescription: () => ({ Description: 'described anew' }),
  ScheduleDataKeyDeletion: () => ({ PendingWindowInDays: 7 }),
};

/** Its id, and the other parameters that the action needs. */
export const dataKeyParamsFor = (action: string, id: string): Readonly<Record<string, unknown>> => ({
  ...(isActionName(action) && 'DataKeyIds' in actions[action].params
    ? { DataKeyIds: [id] }
    : { DataKeyId: id }),
  ...others[action]?.(id),
});

export const dataKeyIdIn = ({ DataKeyId }: KmsResponse): string => {
  if (typeof DataKeyId !== 'string') throw new Error('The answer has no DataKeyId');
  return DataKeyId;
};

/** The id of a new data key that the KMS keeps. */
export const createDataKey = async (
  kms: KmsEndpoint,
  KeyId: string,
  DataKeyName: string,
  params: object = {},
): Promise<string> => {
  const asked = { KeyId, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName, ...params };
  return dataKeyIdIn(await result(kms, 'GenerateDataKey', asked));
};

/** What DescribeDataKey tells. */
export const dataKeyMetadataOf = async (
  kms: KmsEndpoint,
  DataKeyId: string,
  changes: RequestOverrides = {},
): Promise<Readonly<Record<string, unknown>>> => {
  const { DataKeyMetadata } = await result(kms, 'DescribeDataKey', { DataKeyId }, changes);
  return DataKeyMetadata as Readonly<Record<string, unknown>>;
};

export const dataKeyStateOf = async (kms: KmsEndpoint, id: string): Promise<unknown> =>
  (await dataKeyMetadataOf(kms, id))['KeyState'];

/** One written straight into the store, which nothing can open. */
export const storedDataKey = (differences: Partial<DataKey> = {}): DataKey => {
  const dataKeyId = randomUUID();
  return {
    dataKeyId,
    account: administrator.uin,
    region: 'ap-guangzhou',
    keyId: randomUUID(),
    name: `stored-${dataKeyId}`,
    description: '',
    state: 'Enabled',
    origin: 'TENCENT_KMS',
    owner: 'user',
    createTime: 1_700_000_000,
    deletionDate: 0,
    bytes: 32,
    ciphertextBlob: 'nothing',
    context: '{}',
    ...differences,
  };
};
