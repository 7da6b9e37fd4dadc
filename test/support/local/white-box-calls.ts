/** Creates and reads white-box keys, and gives valid parameters of actions on them. */
import { actions, isActionName } from '../../../src/contract/index.js';
import { result, type KmsEndpoint } from './caller.js';

const others: Readonly<Record<string, object>> = {
  EncryptByWhiteBox: { PlainText: Buffer.from('plain').toString('base64') },
};

/** Valid parameters of an action on one white-box key. */
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
  if (typeof KeyId !== 'string') throw new Error('The result has no KeyId');
  return KeyId;
};

/** The information on a white-box key, as DescribeWhiteBoxKey returns it. */
export const infoOf = async (kms: KmsEndpoint, KeyId: string): Promise<Readonly<Record<string, unknown>>> => {
  const { KeyInfo } = await result(kms, 'DescribeWhiteBoxKey', { KeyId });
  return KeyInfo as Readonly<Record<string, unknown>>;
};
