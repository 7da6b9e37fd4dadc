import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  GenerateHostedDataKeyDocument,
  GetDataKeyCiphertextBlobDocument,
  GetDataKeyPlaintextDocument,
  ImportDataKeyDocument,
} from '../../generated/graphql.js';
import { ask } from '../../support/servers/gateway.js';
import { idOf, keepDataKeys, keyId } from '../../support/servers/scripted-data-keys.js';
import { defaultRequestId } from '../../support/servers/scripted-kms.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

const dataKeyId = idOf(1);

describe('data key contents', () => {
  const servers = useScriptedGateway();
  beforeEach(() => {
    keepDataKeys(servers.kms);
  });

  const sent = () => JSON.parse(servers.kms.calls[0]?.body ?? '') as unknown;

  describe('importDataKey', () => {
    it.each([
      ['CIPHERTEXT', 1, 'blob-k-with-k-marks'],
      ['PLAINTEXT', 2, 'AAECAwQFBgcICQoLDA0ODw=='],
    ] as const)('imports a %s and links to the data key', async (importType, wire, material) => {
      servers.kms
        .answers('ImportDataKey')
        .with({ KeyId: keyId, DataKeyId: dataKeyId, TagCode: 0, TagMsg: 'ok' });
      const { importDataKey } = await servers.gateway.gql(ImportDataKeyDocument, {
        dataKeyName: 'brought',
        importKeyMaterial: material,
        importType,
        keyId,
      });
      expect(sent()).toEqual({
        DataKeyName: 'brought',
        ImportKeyMaterial: material,
        ImportType: wire,
        KeyId: keyId,
      });
      expect(importDataKey).toMatchObject({
        __typename: 'ImportDataKeyPayload',
        requestId: defaultRequestId,
        dataKeyId,
        keyId,
        tagCode: 0,
        tagMsg: 'ok',
        dataKey: { dataKeyId, numberOfBytes: 32 },
      });
    });

    it('is not retryable when the reply is lost', async () => {
      servers.kms.answers('ImportDataKey').hangingUp();
      const { importDataKey } = await servers.gateway.gql(ImportDataKeyDocument, {
        dataKeyName: 'lost',
        importKeyMaterial: 'AAECAw==',
        importType: 'PLAINTEXT',
        keyId,
      });
      expect(importDataKey).toMatchObject({ __typename: 'KmsUnavailableError', retryable: false });
    });

    it('rejects key material in the document without repeating it', async () => {
      const document = `mutation {
        importDataKey(dataKeyName: "a", importKeyMaterial: "canary", importType: PLAINTEXT) { __typename }
      }`;
      const answer = await ask(servers.gateway.url, document);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
      expect(JSON.stringify(answer)).not.toContain('canary');
      expect(servers.kms.calls).toEqual([]);
    });
  });

  it('getDataKeyPlaintext sends the public key of the caller to KMS', async () => {
    servers.kms.answers('GetDataKeyPlaintext').with({ Plaintext: 'c2VhbGVk' });
    const { getDataKeyPlaintext } = await servers.gateway.gql(GetDataKeyPlaintextDocument, {
      dataKeyId,
      encryptionPublicKey: 'a key in PEM',
      encryptionAlgorithm: 'RSAES_OAEP_SHA_256',
    });
    expect(sent()).toEqual({
      DataKeyId: dataKeyId,
      EncryptionPublicKey: 'a key in PEM',
      EncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
    });
    expect(getDataKeyPlaintext).toEqual({
      __typename: 'GetDataKeyPlaintextPayload',
      requestId: defaultRequestId,
      plaintext: 'c2VhbGVk',
      dataKey: { dataKeyId, numberOfBytes: 32 },
    });
  });

  it('getDataKeyCiphertextBlob returns the ciphertext from KMS unchanged', async () => {
    servers.kms.answers('GetDataKeyCiphertextBlob').with({ CiphertextBlob: 'one-k-two-k-three' });
    const { getDataKeyCiphertextBlob } = await servers.gateway.gql(GetDataKeyCiphertextBlobDocument, {
      dataKeyId,
    });
    expect(getDataKeyCiphertextBlob).toMatchObject({ ciphertextBlob: 'one-k-two-k-three' });
  });

  describe('generateDataKey', () => {
    it.each([
      [
        'links to the data key that KMS hosts',
        { DataKeyId: dataKeyId },
        { dataKeyId, dataKey: { dataKeyId } },
      ],
      ['returns no link when KMS hosts no data key', {}, { dataKeyId: null, dataKey: null }],
      ['returns no link when KMS returns an empty id', { DataKeyId: '' }, { dataKeyId: null, dataKey: null }],
    ])('%s', async (_, says, expected) => {
      servers.kms
        .answers('GenerateDataKey')
        .with({ KeyId: keyId, Plaintext: 'AAAA', CiphertextBlob: 'blob', ...says });
      const { generateDataKey } = await servers.gateway.gql(GenerateHostedDataKeyDocument, {
        keyId,
        dataKeyName: 'kept',
        numberOfBytes: 3,
      });
      expect(generateDataKey).toMatchObject({ __typename: 'GenerateDataKeyPayload', keyId, ...expected });
    });
  });
});
