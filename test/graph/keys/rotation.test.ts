import { describe, expect, it } from '@jest/globals';
import {
  ArchiveKeyDocument,
  DisableKeyDocument,
  DisableKeyRotationDocument,
  EnableKeyRotationDocument,
  KeyRotationDocument,
  RotateKeyDocument,
} from '../../generated/graphql.js';
import { countingClient } from '../../support/client/counting-client.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { newKey, unknownKeyId } from '../../support/servers/new-key.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

describe('key rotation', () => {
  const servers = useLocalGateway();

  const rotationOf = async (keyId: string) => {
    const { kmsKey } = await servers.gateway.gql(KeyRotationDocument, { keyId });
    return kmsKey?.__typename === 'KmsKey' ? kmsKey.rotation : kmsKey;
  };

  describe('enableKeyRotation and disableKeyRotation', () => {
    let refused = 0;

    it('enable rotation with a period in days, and disable it', async () => {
      const keyId = await newKey(servers.gateway, 'rotated');
      expect(await rotationOf(keyId)).toEqual({ __typename: 'KmsKeyRotation', keyRotationEnabled: false });
      const { enableKeyRotation } = await servers.gateway.gql(EnableKeyRotationDocument, {
        keyId,
        rotateDays: 30,
      });
      expect(enableKeyRotation).toMatchObject({
        __typename: 'EnableKeyRotationPayload',
        requestId: expect.any(String),
        key: { keyId, keyRotationEnabled: true, rotateDays: 30, nextRotateTime: expect.any(String) },
      });
      expect(await rotationOf(keyId)).toMatchObject({ keyRotationEnabled: true });
      const { disableKeyRotation } = await servers.gateway.gql(DisableKeyRotationDocument, { keyId });
      expect(disableKeyRotation).toMatchObject({
        __typename: 'DisableKeyRotationPayload',
        key: { keyId, keyRotationEnabled: false, nextRotateTime: null },
      });
    });

    it('default to a period of 365 days', async () => {
      const keyId = await newKey(servers.gateway, 'yearly');
      const { enableKeyRotation } = await servers.gateway.gql(EnableKeyRotationDocument, { keyId });
      expect(enableKeyRotation).toMatchObject({ key: { rotateDays: 365 } });
    });

    it.each([
      ['KmsInvalidParameterValueError', { rotateDays: 6 }],
      ['KmsInvalidParameterValueError', { rotateDays: 366 }],
      ['KmsInvalidParameterValueError', { rotateDays: -1 }],
      ['KmsCmkNotFoundError', { keyId: unknownKeyId }],
      ['KmsInvalidKeyIdError', { keyId: 'nonsense' }],
      ['KmsNotRoleOperationError', { memberAccount: { memberUin: '1' } }],
    ])('answer %s for %j', async (__typename, variables) => {
      refused += 1;
      const keyId = await newKey(servers.gateway, `refused-${String(refused)}`);
      const { enableKeyRotation } = await servers.gateway.gql(EnableKeyRotationDocument, {
        keyId,
        ...variables,
      });
      expect(enableKeyRotation).toMatchObject({ __typename, retryable: false });
    });

    it('answer KmsExternalCmkCanNotRotateError for a key with imported material', async () => {
      const keyId = await newKey(servers.gateway, 'imported', { origin: 'EXTERNAL' });
      const { enableKeyRotation } = await servers.gateway.gql(EnableKeyRotationDocument, { keyId });
      expect(enableKeyRotation).toMatchObject({
        __typename: 'KmsExternalCmkCanNotRotateError',
        code: 'UnsupportedOperation.ExternalCmkCanNotRotate',
        category: 'FAILED_PRECONDITION',
      });
    });

    it('succeed for a disabled key', async () => {
      const keyId = await newKey(servers.gateway, 'disabled');
      await servers.gateway.gql(DisableKeyDocument, { keyId });
      const { enableKeyRotation } = await servers.gateway.gql(EnableKeyRotationDocument, { keyId });
      expect(enableKeyRotation).toMatchObject({ __typename: 'EnableKeyRotationPayload' });
      const { disableKeyRotation } = await servers.gateway.gql(DisableKeyRotationDocument, { keyId });
      expect(disableKeyRotation).toMatchObject({ __typename: 'DisableKeyRotationPayload' });
    });

    it('answer KmsCmkStateNotSupportError and succeed, respectively, for an archived key', async () => {
      const keyId = await newKey(servers.gateway, 'idle');
      await servers.gateway.gql(ArchiveKeyDocument, { keyId });
      const { enableKeyRotation } = await servers.gateway.gql(EnableKeyRotationDocument, { keyId });
      expect(enableKeyRotation).toMatchObject({ __typename: 'KmsCmkStateNotSupportError' });
      const { disableKeyRotation } = await servers.gateway.gql(DisableKeyRotationDocument, { keyId });
      expect(disableKeyRotation).toMatchObject({ __typename: 'DisableKeyRotationPayload' });
    });
  });

  describe('rotateKey', () => {
    it('rotates a key with rotation enabled, and answers KmsRotateRateLimitedError on the same day', async () => {
      const keyId = await newKey(servers.gateway, 'at-once');
      const early = await servers.gateway.gql(RotateKeyDocument, { keyId });
      expect(early.rotateKey).toMatchObject({ __typename: 'KmsRotateNotSupportedError' });
      await servers.gateway.gql(EnableKeyRotationDocument, { keyId });
      const { rotateKey } = await servers.gateway.gql(RotateKeyDocument, { keyId });
      expect(rotateKey).toMatchObject({
        __typename: 'RotateKeyPayload',
        requestId: expect.any(String),
        taskId: expect.any(String),
        key: { keyId, lastRotateTime: expect.any(String) },
      });
      const again = await servers.gateway.gql(RotateKeyDocument, { keyId });
      expect(again.rotateKey).toMatchObject({
        __typename: 'KmsRotateRateLimitedError',
        category: 'RESOURCE_EXHAUSTED',
        retryable: false,
        retryAfterMs: null,
      });
    });
  });

  describe('KmsKey.rotation', () => {
    it('is read once per key and operation, and only when it is selected', async () => {
      const { client, calls } = countingClient(servers.kms);
      const counted = await gatewayFor(servers.kms, { client });
      const ids = [await newKey(servers.gateway, 'counted-1'), await newKey(servers.gateway, 'counted-2')];
      const one = (alias: string, keyId = '', selected = 'rotation { __typename }') =>
        `${alias}: kmsKey(keyId: "${keyId}") { ... on KmsKey { ${selected} } }`;
      await counted.gql(
        `{ ${one('a', ids[0])} ${one('b', ids[0])} ${one('c', ids[1])} ${one('d', ids[1], 'keyId')} }`,
      );
      const asked = calls.map(({ action }) => action);
      expect(asked).toEqual(['DescribeKeys', 'GetKeyRotationStatus', 'GetKeyRotationStatus']);
      calls.splice(0);
      await counted.gql(`{ ${one('a', ids[0], 'keyRotationEnabled')} }`);
      expect(calls.map(({ action }) => action)).toEqual(['DescribeKey']);
      await counted.close();
    });

    it('returns the rotation status after each mutation of one document', async () => {
      const keyId = await newKey(servers.gateway, 'serial-rotation');
      const rotation = 'key { rotation { ... on KmsKeyRotation { keyRotationEnabled } } }';
      const data = await servers.gateway.gql(
        `mutation ($keyId: ID!) {
          on: enableKeyRotation(keyId: $keyId) { ... on EnableKeyRotationPayload { ${rotation} } }
          off: disableKeyRotation(keyId: $keyId) { ... on DisableKeyRotationPayload { ${rotation} } }
        }`,
        { keyId },
      );
      expect(data).toEqual({
        on: { key: { rotation: { keyRotationEnabled: true } } },
        off: { key: { rotation: { keyRotationEnabled: false } } },
      });
    });

    it('is read in the region and account of its key', async () => {
      const region = 'ap-shanghai';
      const keyId = await newKey(servers.gateway, 'elsewhere', { region });
      const { kmsKey } = await servers.gateway.gql(KeyRotationDocument, { keyId, region });
      expect(kmsKey).toMatchObject({ rotation: { __typename: 'KmsKeyRotation' } });
    });
  });
});
