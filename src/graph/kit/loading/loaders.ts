/** What one request reads through in one target: each thing once, however many places ask for it. */
import {
  DescribeDataKey,
  DescribeDataKeys,
  DescribeKey,
  DescribeKeys,
  DescribeWhiteBoxDeviceFingerprints,
  DescribeWhiteBoxKey,
  DescribeWhiteBoxKeyDetails,
  GetKeyRotationStatus,
  GetPublicKey,
} from '../../../contract/index.js';
import { ofResult, type Ask } from '../answer.js';
import { createBatchLoader } from './batch-loader.js';
import { KmsDataKey } from '../../data-keys/data-key.js';
import { KmsDeviceFingerprints } from '../../white-box/device-fingerprint.js';
import { retyped } from '../errors/failure.js';
import { KmsPublicKey } from '../../cryptography/key-public-key.js';
import { KmsKeyRotation } from '../../keys/key-rotation.js';
import { KmsKey } from '../../keys/key.js';
import { KmsError } from '../errors/kms-error.js';
import type { Target } from '../target.js';
import { shareReads } from './shared-reads.js';
import { createWhiteBoxLoader } from '../../white-box/white-box-loader.js';
import { KmsWhiteBoxKey } from '../../white-box/white-box-key.js';

const keyLoader = (ask: Ask, target: Target) => {
  const { memberAccount } = target;
  return createBatchLoader<KmsKey>({
    one: async (keyId) => {
      const answer = await ask(DescribeKey, { keyId, memberAccount }, target);
      if (answer instanceof KmsError) return retyped(DescribeKeys, answer);
      return new KmsKey(answer.result.KeyMetadata, target);
    },
    many: (keyIds) =>
      ofResult(
        ask(DescribeKeys, { keyIds, memberAccount }, target),
        ({ KeyMetadatas }) => new Map(KeyMetadatas.map((each) => [each.KeyId, new KmsKey(each, target)])),
      ),
    blamesAnId: [
      'InvalidParameter',
      'InvalidParameterValue.InvalidKeyId',
      'ResourceUnavailable.CmkNotFound',
      'UnauthorizedOperation',
    ],
    blamesForm: ['InvalidParameterValue.InvalidKeyId'],
  });
};

const dataKeyLoader = (ask: Ask, target: Target) => {
  const { memberAccount } = target;
  return createBatchLoader<KmsDataKey>({
    one: async (dataKeyId) => {
      const answer = await ask(DescribeDataKey, { dataKeyId, memberAccount }, target);
      // The two actions name what is wrong with an id by codes of their own.
      if (answer instanceof KmsError) return retyped(DescribeDataKeys, answer);
      return new KmsDataKey(answer.result.DataKeyMetadata, target);
    },
    many: (dataKeyIds) =>
      ofResult(
        ask(DescribeDataKeys, { dataKeyIds, memberAccount }, target),
        ({ DataKeyMetadatas }) =>
          new Map(DataKeyMetadatas.map((each) => [each.DataKeyId, new KmsDataKey(each, target)])),
      ),
    // The last two are not documented for these actions: they come where the account may read some data keys and not others.
    blamesAnId: [
      'InvalidParameterValue',
      'InvalidParameterValue.InvalidDataKeyId',
      'InvalidParameterValue.InvalidKeyId',
      'ResourceUnavailable.DataKeyNotFound',
      'AuthFailure.UnauthorizedOperation',
      'UnauthorizedOperation',
    ],
    blamesForm: ['InvalidParameterValue.InvalidDataKeyId', 'InvalidParameterValue.InvalidKeyId'],
  });
};

/** White-box keys know no member accounts. */
const whiteBoxLoader = (ask: Ask, target: Target) =>
  createWhiteBoxLoader({
    one: (keyId) =>
      ofResult(
        ask(DescribeWhiteBoxKey, { keyId }, target),
        ({ KeyInfo }) => new KmsWhiteBoxKey(KeyInfo, target),
      ),
    all: () =>
      ofResult(ask(DescribeWhiteBoxKeyDetails, {}, target), ({ KeyInfos }) =>
        KeyInfos.map((info) => new KmsWhiteBoxKey(info, target)),
      ),
  });

export const createLoaders = (ask: Ask, target: Target) => {
  const { memberAccount } = target;
  return {
    keys: keyLoader(ask, target),
    rotations: shareReads(KmsKeyRotation, (keyId) =>
      ask(GetKeyRotationStatus, { keyId, memberAccount }, target),
    ),
    publicKeys: shareReads(KmsPublicKey, (keyId) => ask(GetPublicKey, { keyId }, target)),
    dataKeys: dataKeyLoader(ask, target),
    whiteBoxKeys: whiteBoxLoader(ask, target),
    deviceFingerprints: shareReads(KmsDeviceFingerprints, (keyId) =>
      ask(DescribeWhiteBoxDeviceFingerprints, { keyId }, target),
    ),
  };
};

export type Loaders = ReturnType<typeof createLoaders>;
