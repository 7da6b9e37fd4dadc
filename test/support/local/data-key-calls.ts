/** Creates and reads data keys, and gives valid parameters of actions on them. */
import { randomUUID } from 'node:crypto';
import { actions, isActionName } from '../../../src/contract/index.js';
import { administrator } from '../../../src/local/model/accounts.js';
import type { DataKey } from '../../../src/local/model/data-key.js';
import { result, type KmsResponse, type RequestOverrides, type KmsEndpoint } from './caller.js';

const others: Readonly<Record<string, (id: string) => object>> = {
  UpdateDataKeyName: (id) => ({ DataKeyName: `renamed-${id}` }),
  UpdateDataKeyDescription: () => ({ Description: 'a new description' }),
  ScheduleDataKeyDeletion: () => ({ PendingWindowInDays: 7 }),
};

/** Valid parameters of an action on one data key. */
export const dataKeyParamsFor = (action: string, id: string): Readonly<Record<string, unknown>> => ({
  ...(isActionName(action) && 'DataKeyIds' in actions[action].params
    ? { DataKeyIds: [id] }
    : { DataKeyId: id }),
  ...others[action]?.(id),
});

export const dataKeyIdIn = ({ DataKeyId }: KmsResponse): string => {
  if (typeof DataKeyId !== 'string') throw new Error('The result has no DataKeyId');
  return DataKeyId;
};

/** Creates a data key that the KMS stores, and returns its id. */
export const createDataKey = async (
  kms: KmsEndpoint,
  KeyId: string,
  DataKeyName: string,
  params: object = {},
): Promise<string> => {
  const hosted = { KeyId, KeySpec: 'AES_256', IsHostedByKms: 1, DataKeyName, ...params };
  return dataKeyIdIn(await result(kms, 'GenerateDataKey', hosted));
};

/** The metadata of a data key, as DescribeDataKey returns it. */
export const dataKeyMetadataOf = async (
  kms: KmsEndpoint,
  DataKeyId: string,
  overrides: RequestOverrides = {},
): Promise<Readonly<Record<string, unknown>>> => {
  const { DataKeyMetadata } = await result(kms, 'DescribeDataKey', { DataKeyId }, overrides);
  return DataKeyMetadata as Readonly<Record<string, unknown>>;
};

export const dataKeyStateOf = async (kms: KmsEndpoint, id: string): Promise<unknown> =>
  (await dataKeyMetadataOf(kms, id))['KeyState'];

/** A data key to write into the store. It cannot be opened. */
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
    ciphertextBlob: 'none',
    context: '{}',
    ...differences,
  };
};
