/** What each call of cryptography is given in the graph, what KMS is sent and answers, and what the graph gives. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  AsymmetricRsaDecryptDocument,
  AsymmetricSm2DecryptDocument,
  DecryptDocument,
  DeleteImportedKeyMaterialDocument,
  EncryptDocument,
  GenerateDataKeyDocument,
  GenerateRandomDocument,
  GetParametersForImportDocument,
  ImportKeyMaterialDocument,
  PostQuantumCryptoDecryptDocument,
  PostQuantumCryptoEncryptDocument,
  PostQuantumCryptoSignDocument,
  PostQuantumCryptoVerifyDocument,
  ReEncryptDocument,
  SignByAsymmetricKeyDocument,
  VerifyByAsymmetricKeyDocument,
} from '../generated/graphql.js';

export const keyId = '00000000-0000-0000-0000-000000000001';
const other = '00000000-0000-0000-0000-000000000002';
const dataKeyId = '00000000-0000-0000-0000-000000000003';
/** No Base64 as a whole, as those of KMS are not. */
const blob = 'GPJUsGlm==-k-XqqalxTy==-k-GqsANzNxvj';
export const pem = '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n';
const context = '{"app":"mail"}';

type Values = Readonly<Record<string, unknown>>;

export interface Told {
  readonly document: TypedDocumentNode<unknown, never>;
  readonly variables: Values;
  /** What KMS receives, to the letter of its manual. */
  readonly sent: Values;
  readonly answered: Values;
  readonly payload: Values;
}

/** By the action, and what is particular. */
export const calls: Readonly<Record<string, Told>> = {
  Encrypt: {
    document: EncryptDocument,
    variables: { keyId, plaintext: 'aGVsbG8=', encryptionContext: context },
    sent: { KeyId: keyId, Plaintext: 'aGVsbG8=', EncryptionContext: context },
    answered: { CiphertextBlob: blob, KeyId: keyId },
    payload: { keyId, ciphertextBlob: blob },
  },
  Decrypt: {
    document: DecryptDocument,
    variables: {
      ciphertextBlob: blob,
      encryptionContext: context,
      encryptionPublicKey: pem,
      encryptionAlgorithm: 'RSAES_OAEP_SHA_256',
    },
    sent: {
      CiphertextBlob: blob,
      EncryptionContext: context,
      EncryptionPublicKey: pem,
      EncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
    },
    answered: { KeyId: keyId, Plaintext: 'aGVsbG8=' },
    payload: { keyId, plaintext: 'aGVsbG8=' },
  },
  ReEncrypt: {
    document: ReEncryptDocument,
    variables: {
      ciphertextBlob: blob,
      destinationKeyId: other,
      sourceEncryptionContext: context,
      destinationEncryptionContext: '{}',
    },
    sent: {
      CiphertextBlob: blob,
      DestinationKeyId: other,
      SourceEncryptionContext: context,
      DestinationEncryptionContext: '{}',
    },
    answered: { CiphertextBlob: `${blob}2`, KeyId: other, SourceKeyId: keyId, ReEncrypted: true },
    payload: { ciphertextBlob: `${blob}2`, keyId: other, sourceKeyId: keyId, reEncrypted: true },
  },
  'ReEncrypt, of a KMS that tells the least': {
    document: ReEncryptDocument,
    variables: { ciphertextBlob: blob },
    sent: { CiphertextBlob: blob },
    answered: { CiphertextBlob: blob, KeyId: keyId },
    payload: { ciphertextBlob: blob, keyId, sourceKeyId: null, reEncrypted: null },
  },
  GenerateRandom: {
    document: GenerateRandomDocument,
    variables: { numberOfBytes: 3 },
    sent: { NumberOfBytes: 3 },
    answered: { Plaintext: 'AQID' },
    payload: { plaintext: 'AQID' },
  },
  GenerateDataKey: {
    document: GenerateDataKeyDocument,
    variables: { keyId, keySpec: 'AES_256', encryptionContext: context, isHostedByKms: 'NOT_HOSTED' },
    sent: { KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: context, IsHostedByKms: 0 },
    answered: { KeyId: keyId, Plaintext: 'AQID', CiphertextBlob: blob, DataKeyId: '' },
    payload: {
      keyId,
      plaintext: 'AQID',
      ciphertextBlob: blob,
      dataKeyId: null,
      tagCode: null,
      tagMsg: null,
    },
  },
  'GenerateDataKey, of one that KMS keeps': {
    document: GenerateDataKeyDocument,
    variables: {
      keyId,
      numberOfBytes: 24,
      isHostedByKms: 'HOSTED',
      dataKeyName: 'kept',
      description: 'words',
      hsmClusterId: 'cluster',
      tags: [{ tagKey: 'a', tagValue: 'b' }],
      encryptionPublicKey: pem,
      encryptionAlgorithm: 'SM2_C1C3C2_ASN1',
    },
    sent: {
      KeyId: keyId,
      NumberOfBytes: 24,
      IsHostedByKms: 1,
      DataKeyName: 'kept',
      Description: 'words',
      HsmClusterId: 'cluster',
      Tags: [{ TagKey: 'a', TagValue: 'b' }],
      EncryptionPublicKey: pem,
      EncryptionAlgorithm: 'SM2_C1C3C2_ASN1',
    },
    answered: { DataKeyId: dataKeyId, TagCode: 0, TagMsg: 'ok' },
    payload: { keyId, plaintext: null, ciphertextBlob: null, dataKeyId, tagCode: 0, tagMsg: 'ok' },
  },
  AsymmetricRsaDecrypt: {
    document: AsymmetricRsaDecryptDocument,
    variables: { keyId, ciphertext: 'AQID', algorithm: 'RSAES_PKCS1_V1_5' },
    sent: { KeyId: keyId, Ciphertext: 'AQID', Algorithm: 'RSAES_PKCS1_V1_5' },
    answered: { KeyId: keyId, Plaintext: 'aGVsbG8=' },
    payload: { keyId, plaintext: 'aGVsbG8=' },
  },
  AsymmetricSm2Decrypt: {
    document: AsymmetricSm2DecryptDocument,
    variables: { keyId, ciphertext: 'AQID' },
    sent: { KeyId: keyId, Ciphertext: 'AQID' },
    answered: { KeyId: keyId, Plaintext: 'aGVsbG8=' },
    payload: { keyId, plaintext: 'aGVsbG8=' },
  },
  SignByAsymmetricKey: {
    document: SignByAsymmetricKeyDocument,
    variables: { keyId, message: 'aGVsbG8=', messageType: 'DIGEST', algorithm: 'ADDED_NEXT_YEAR' },
    sent: { KeyId: keyId, Message: 'aGVsbG8=', MessageType: 'DIGEST', Algorithm: 'ADDED_NEXT_YEAR' },
    answered: { Signature: 'AQID' },
    payload: { signature: 'AQID' },
  },
  VerifyByAsymmetricKey: {
    document: VerifyByAsymmetricKeyDocument,
    variables: { keyId, message: 'aGVsbG8=', algorithm: 'SM2DSA', signatureValue: 'AQID' },
    sent: { KeyId: keyId, Message: 'aGVsbG8=', Algorithm: 'SM2DSA', SignatureValue: 'AQID' },
    answered: { SignatureValid: false },
    payload: { signatureValid: false },
  },
  GetParametersForImport: {
    document: GetParametersForImportDocument,
    variables: { keyId, wrappingAlgorithm: 'RSAES_OAEP_SHA_1', wrappingKeySpec: 'RSA_2048' },
    sent: { KeyId: keyId, WrappingAlgorithm: 'RSAES_OAEP_SHA_1', WrappingKeySpec: 'RSA_2048' },
    answered: { KeyId: keyId, ImportToken: 'to+ken', PublicKey: 'AQID', ParametersValidTo: 1_566_614_716 },
    payload: {
      keyId,
      importToken: 'to+ken',
      publicKey: 'AQID',
      parametersValidTo: '2019-08-24T02:45:16.000Z',
    },
  },
  ImportKeyMaterial: {
    document: ImportKeyMaterialDocument,
    variables: {
      keyId,
      encryptedKeyMaterial: 'AQID',
      importToken: 'to+ken',
      validTo: '2038-01-18T16:00:00.999Z',
    },
    sent: { KeyId: keyId, EncryptedKeyMaterial: 'AQID', ImportToken: 'to+ken', ValidTo: 2_147_443_200 },
    answered: {},
    payload: { key: { keyId, state: 'ENABLED', validTo: null } },
  },
  'ImportKeyMaterial, of what never expires': {
    document: ImportKeyMaterialDocument,
    variables: { keyId, encryptedKeyMaterial: 'AQID', importToken: 'to+ken', validTo: null },
    sent: { KeyId: keyId, EncryptedKeyMaterial: 'AQID', ImportToken: 'to+ken' },
    answered: {},
    payload: { key: { keyId, state: 'ENABLED', validTo: null } },
  },
  DeleteImportedKeyMaterial: {
    document: DeleteImportedKeyMaterialDocument,
    variables: { keyId },
    sent: { KeyId: keyId },
    answered: {},
    payload: { key: { keyId, state: 'ENABLED', validTo: null } },
  },
  PostQuantumCryptoEncrypt: {
    document: PostQuantumCryptoEncryptDocument,
    variables: { keyId, plainText: 'aGVsbG8=' },
    sent: { KeyId: keyId, PlainText: 'aGVsbG8=' },
    answered: { CiphertextBlob: blob, KeyId: keyId },
    payload: { keyId, ciphertextBlob: blob },
  },
  PostQuantumCryptoDecrypt: {
    document: PostQuantumCryptoDecryptDocument,
    variables: { ciphertextBlob: blob, encryptionPublicKey: pem, encryptionAlgorithm: 'SM2' },
    sent: { CiphertextBlob: blob, EncryptionPublicKey: pem, EncryptionAlgorithm: 'SM2' },
    answered: { KeyId: keyId, PlainText: 'aGVsbG8=' },
    payload: { keyId, plainText: 'aGVsbG8=' },
  },
  PostQuantumCryptoSign: {
    document: PostQuantumCryptoSignDocument,
    variables: { keyId, message: 'aGVsbG8=' },
    sent: { KeyId: keyId, Message: 'aGVsbG8=' },
    answered: { Signature: 'AQID' },
    payload: { signature: 'AQID' },
  },
  PostQuantumCryptoVerify: {
    document: PostQuantumCryptoVerifyDocument,
    variables: { keyId, message: 'aGVsbG8=', signatureValue: 'AQID' },
    sent: { KeyId: keyId, Message: 'aGVsbG8=', SignatureValue: 'AQID' },
    answered: { SignatureValid: true },
    payload: { signatureValid: true },
  },
};
