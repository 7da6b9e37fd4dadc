import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateWhiteBoxKeyDocument,
  DeleteWhiteBoxKeyDocument,
  DescribeWhiteBoxDecryptKeyDocument,
  DisableWhiteBoxKeyDocument,
  DisableWhiteBoxKeysDocument,
  EnableWhiteBoxKeysDocument,
  EncryptByWhiteBoxDocument,
  OverwriteWhiteBoxDeviceFingerprintsDocument,
} from '../../generated/graphql.js';
import { ask } from '../../support/servers/gateway.js';
import {
  decryptKey,
  encryptKey,
  keepWhiteBoxKeys,
  whiteBoxId,
} from '../../support/servers/scripted-white-box.js';
import { defaultRequestId } from '../../support/servers/scripted-kms.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

const keyId = whiteBoxId(1);

describe('white-box key mutations', () => {
  const servers = useScriptedGateway();
  beforeEach(() => {
    keepWhiteBoxKeys(servers.kms);
  });

  const sent = () => JSON.parse(servers.kms.calls[0]?.body ?? '') as unknown;
  const called = () => servers.kms.calls.map(({ action }) => action);

  it('createWhiteBoxKey returns the encryption key, but not the decryption key', async () => {
    servers.kms.answers('CreateWhiteBoxKey').with({
      KeyId: keyId,
      EncryptKey: encryptKey,
      DecryptKey: decryptKey,
      TagCode: 0,
      TagMsg: 'no tags to save',
    });
    const { createWhiteBoxKey } = await servers.gateway.gql(CreateWhiteBoxKeyDocument, {
      alias: 'hidden-1',
      algorithm: 'SM4',
    });
    expect(sent()).toEqual({ Alias: 'hidden-1', Algorithm: 'SM4' });
    expect(createWhiteBoxKey).toMatchObject({
      __typename: 'CreateWhiteBoxKeyPayload',
      requestId: defaultRequestId,
      keyId,
      encryptKey,
      tagCode: 0,
      whiteBoxKey: { keyId, algorithm: 'SM4' },
    });
    expect(JSON.stringify(createWhiteBoxKey)).not.toContain(decryptKey);
  });

  it('createWhiteBoxKey is not retryable when the reply is lost', async () => {
    servers.kms.answers('CreateWhiteBoxKey').hangingUp();
    const { createWhiteBoxKey } = await servers.gateway.gql(CreateWhiteBoxKeyDocument, {
      alias: 'lost',
      algorithm: 'AES_256',
    });
    expect(createWhiteBoxKey).toMatchObject({ __typename: 'KmsUnavailableError', retryable: false });
  });

  it('describeWhiteBoxDecryptKey returns the decryption key', async () => {
    servers.kms.answers('DescribeWhiteBoxDecryptKey').with({ DecryptKey: decryptKey });
    const { describeWhiteBoxDecryptKey } = await servers.gateway.gql(DescribeWhiteBoxDecryptKeyDocument, {
      keyId,
    });
    expect(describeWhiteBoxDecryptKey).toEqual({
      __typename: 'DescribeWhiteBoxDecryptKeyPayload',
      requestId: defaultRequestId,
      decryptKey,
    });
  });

  describe('encryptByWhiteBox', () => {
    it('returns the ciphertext and the initialization vector', async () => {
      servers.kms.answers('EncryptByWhiteBox').with({
        CipherText: '3t+gDx/YmtnJuokqAg+cOw==',
        InitializationVector: 'StE4p5N11zwKybR3REtaag==',
      });
      const plaintext = 'dGVzdA==';
      const { encryptByWhiteBox } = await servers.gateway.gql(EncryptByWhiteBoxDocument, {
        keyId,
        plaintext,
      });
      expect(sent()).toEqual({ KeyId: keyId, PlainText: plaintext });
      expect(encryptByWhiteBox).toEqual({
        __typename: 'EncryptByWhiteBoxPayload',
        requestId: defaultRequestId,
        ciphertextBlob: '3t+gDx/YmtnJuokqAg+cOw==',
        initializationVector: 'StE4p5N11zwKybR3REtaag==',
      });
    });

    it('rejects a plaintext in the document without repeating it', async () => {
      const answer = await ask(
        servers.gateway.url,
        `mutation { encryptByWhiteBox(keyId: "${keyId}", plaintext: "Y2FuYXJ5") { __typename } }`,
      );
      expect(answer.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
      expect(JSON.stringify(answer)).not.toContain('Y2FuYXJ5');
      expect(servers.kms.calls).toEqual([]);
    });
  });

  it('disableWhiteBoxKey links to the key, read after the change', async () => {
    servers.kms.answers('DisableWhiteBoxKey').with();
    const { disableWhiteBoxKey } = await servers.gateway.gql(DisableWhiteBoxKeyDocument, { keyId });
    expect(disableWhiteBoxKey).toMatchObject({
      __typename: 'DisableWhiteBoxKeyPayload',
      whiteBoxKey: { keyId },
    });
    expect(called()).toEqual(['DisableWhiteBoxKey', 'DescribeWhiteBoxKey']);
  });

  describe('deleteWhiteBoxKey', () => {
    it('returns the id of the deleted key', async () => {
      servers.kms.answers('DeleteWhiteBoxKey').with();
      const { deleteWhiteBoxKey } = await servers.gateway.gql(DeleteWhiteBoxKeyDocument, { keyId });
      expect(deleteWhiteBoxKey).toEqual({
        __typename: 'DeleteWhiteBoxKeyPayload',
        requestId: defaultRequestId,
        keyId,
      });
    });

    it('is retryable when the reply is lost', async () => {
      servers.kms.answers('DeleteWhiteBoxKey').hangingUp();
      const { deleteWhiteBoxKey } = await servers.gateway.gql(DeleteWhiteBoxKeyDocument, { keyId });
      expect(deleteWhiteBoxKey).toMatchObject({ __typename: 'KmsUnavailableError', retryable: true });
    });
  });

  describe('overwriteWhiteBoxDeviceFingerprints', () => {
    it.each([
      ['the given devices', [{ identity: 'a-device', description: 'the till' }]],
      ['an empty list, which removes all devices', []],
    ])('sends %s', async (_, deviceFingerprints) => {
      servers.kms.answers('OverwriteWhiteBoxDeviceFingerprints').with();
      const { overwriteWhiteBoxDeviceFingerprints } = await servers.gateway.gql(
        OverwriteWhiteBoxDeviceFingerprintsDocument,
        { keyId, deviceFingerprints },
      );
      expect(overwriteWhiteBoxDeviceFingerprints).toMatchObject({
        __typename: 'OverwriteWhiteBoxDeviceFingerprintsPayload',
        whiteBoxKey: { keyId },
      });
      expect(sent()).toEqual({
        KeyId: keyId,
        DeviceFingerprints: deviceFingerprints.map(({ identity, description }) => ({
          Identity: identity,
          Description: description,
        })),
      });
    });

    it('requires the list, so that it is never emptied by accident', async () => {
      const { errors } = await ask(
        servers.gateway.url,
        `mutation { overwriteWhiteBoxDeviceFingerprints(keyId: "${keyId}") { __typename } }`,
      );
      expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    });
  });

  describe('enableWhiteBoxKeys and disableWhiteBoxKeys', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => whiteBoxId(n));

    it('change all keys in one call, and read them in one more', async () => {
      servers.kms.answers('EnableWhiteBoxKeys').with();
      const keyIds = [1, 2].map(whiteBoxId);
      const { enableWhiteBoxKeys } = await servers.gateway.gql(EnableWhiteBoxKeysDocument, { keyIds });
      expect(enableWhiteBoxKeys).toMatchObject({
        __typename: 'EnableWhiteBoxKeysPayload',
        whiteBoxKeys: keyIds.map((id) => ({ keyId: id, state: 'ENABLED' })),
      });
      expect(called()).toEqual(['EnableWhiteBoxKeys', 'DescribeWhiteBoxKeyDetails']);
    });

    it.each([
      ['KmsInvalidParameterError', 'InvalidParameter', 'no id', many(0)],
      ['KmsInvalidParameterError', 'InvalidParameter', '51 ids', many(51)],
      [
        'KmsDuplicatedKeyIdError',
        'InvalidParameterValue.DuplicatedKeyId',
        'a duplicate id',
        [...many(2), ...many(1)],
      ],
    ])('answer %s (%s) for %s, and send nothing', async (__typename, code, _, keyIds) => {
      const { enableWhiteBoxKeys } = await servers.gateway.gql(EnableWhiteBoxKeysDocument, { keyIds });
      const { disableWhiteBoxKeys } = await servers.gateway.gql(DisableWhiteBoxKeysDocument, { keyIds });
      for (const answer of [enableWhiteBoxKeys, disableWhiteBoxKeys]) {
        expect(answer).toMatchObject({
          __typename,
          code,
          message: expect.stringMatching(/^keyIds must .*; nothing was sent$/),
          requestId: null,
        });
      }
      expect(servers.kms.calls).toEqual([]);
    });
  });
});
