/** White-box keys as tests make and read them, and what each action is asked for one. */
import { actions, isActionName } from '../../../src/contract/index.js';
import { result, type KmsEndpoint } from './caller.js';

const others: Readonly<Record<string, object>> = {
  EncryptByWhiteBox: { PlainText: Buffer.from('plain').toString('base64') },
};

/** Its id, and the other parameters that the action needs. */
export const whiteBoxParamsFor = (action: string, id: string): Readonly<Record<string, unknown>> => ({
  ...(isActionName(action) && 'KeyIds' in actions[action].params ? { KeyIds: [id] } : { KeyId: id }),
  ...others[action],
});

export const createWhiteBoxKey = async (
  kms: KmsEndpoint,
  Alias: string,
  params: object = {},
): Promise<string> => {
  const { KeyId } = await result(kms, 'CreateWhiteBoxKey', { Alias, Algorithm: 'AES_256', ...params });
  if (typeof KeyId !== 'string') throw new Error('The answer has no KeyId');
  return KeyId;
};

/** What DescribeWhiteBoxKey tells. */
export const infoOf = async (kms: KmsEndpoint, KeyId: string): Promise<Readonly<Record<string, unknown>>> => {
  const { KeyInfo } = await result(kms, 'DescribeWhiteBoxKey', { KeyId });
  return KeyInfo as Readonly<Record<string, unknown>>;
};
