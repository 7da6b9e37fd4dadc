/** What one request reads through in one scope: each thing once, however many places ask for it. */
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
import type { Scope } from '../target.js';
import { shareReads } from './shared-reads.js';
import { createWhiteBoxLoader } from '../../white-box/white-box-loader.js';
import { KmsWhiteBoxKey } from '../../white-box/white-box-key.js';

const keyLoader = (ask: Ask, scope: Scope) => {
  const { memberAccount } = scope;
  return createBatchLoader<KmsKey>({
    one: async (keyId) => {
      const answer = await ask(DescribeKey, { keyId, memberAccount }, scope);
      if (answer instanceof KmsError) return retyped(DescribeKeys, answer);
      return new KmsKey(answer.result.KeyMetadata, scope);
    },
    many: (keyIds) =>
      ofResult(
        ask(DescribeKeys, { keyIds, memberAccount }, scope),
        ({ KeyMetadatas }) => new Map(KeyMetadatas.map((each) => [each.KeyId, new KmsKey(each, scope)])),
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

const dataKeyLoader = (ask: Ask, scope: Scope) => {
  const { memberAccount } = scope;
  return createBatchLoader<KmsDataKey>({
    one: async (dataKeyId) => {
      const answer = await ask(DescribeDataKey, { dataKeyId, memberAccount }, scope);
      // The two actions name what is wrong with an id by codes of their own.
      if (answer instanceof KmsError) return retyped(DescribeDataKeys, answer);
      return new KmsDataKey(answer.result.DataKeyMetadata, scope);
    },
    many: (dataKeyIds) =>
      ofResult(
        ask(DescribeDataKeys, { dataKeyIds, memberAccount }, scope),
        ({ DataKeyMetadatas }) =>
          new Map(DataKeyMetadatas.map((each) => [each.DataKeyId, new KmsDataKey(each, scope)])),
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
const whiteBoxLoader = (ask: Ask, scope: Scope) =>
  createWhiteBoxLoader({
    one: (keyId) =>
      ofResult(
        ask(DescribeWhiteBoxKey, { keyId }, scope),
        ({ KeyInfo }) => new KmsWhiteBoxKey(KeyInfo, scope),
      ),
    all: () =>
      ofResult(ask(DescribeWhiteBoxKeyDetails, {}, scope), ({ KeyInfos }) =>
        KeyInfos.map((info) => new KmsWhiteBoxKey(info, scope)),
      ),
  });

export const createLoaders = (ask: Ask, scope: Scope) => {
  const { memberAccount } = scope;
  return {
    keys: keyLoader(ask, scope),
    rotations: shareReads(KmsKeyRotation, (keyId) =>
      ask(GetKeyRotationStatus, { keyId, memberAccount }, scope),
    ),
    publicKeys: shareReads(KmsPublicKey, (keyId) => ask(GetPublicKey, { keyId }, scope)),
    dataKeys: dataKeyLoader(ask, scope),
    whiteBoxKeys: whiteBoxLoader(ask, scope),
    deviceFingerprints: shareReads(KmsDeviceFingerprints, (keyId) =>
      ask(DescribeWhiteBoxDeviceFingerprints, { keyId }, scope),
    ),
  };
};

export type Loaders = ReturnType<typeof createLoaders>;
