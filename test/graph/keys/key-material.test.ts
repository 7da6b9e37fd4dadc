import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  DecryptDocument,
  DeleteImportedKeyMaterialDocument,
  EncryptDocument,
  GetParametersForImportDocument,
  ImportKeyMaterialDocument,
} from '../../generated/graphql.js';
import { newKey } from '../../support/servers/new-key.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

const plaintext = 'aGVsbG8=';

describe('key material', () => {
  const servers = useLocalGateway();

  const anExternalKey = (alias: string) => newKey(servers.gateway, alias, { origin: 'EXTERNAL' });

  const parametersFor = async (keyId: string) => {
    const { getParametersForImport } = await servers.gateway.gql(GetParametersForImportDocument, {
      keyId,
      wrappingAlgorithm: 'RSAES_OAEP_SHA_256',
      wrappingKeySpec: 'RSA_2048',
    });
    if (getParametersForImport?.__typename !== 'GetParametersForImportPayload')
      throw new Error('No parameters');
    return getParametersForImport;
  };

  const imported = async (keyId: string, material: Buffer, validTo?: string) => {
    const { publicKey, importToken } = await parametersFor(keyId);
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const wrapped = publicEncrypt({ key, padding, oaepHash: 'sha256' }, material);
    const { importKeyMaterial } = await servers.gateway.gql(ImportKeyMaterialDocument, {
      keyId,
      importToken,
      encryptedKeyMaterial: wrapped.toString('base64'),
      ...(validTo === undefined ? {} : { validTo }),
    });
    return importKeyMaterial;
  };

  it('can be imported, deleted and imported again', async () => {
    const keyId = await anExternalKey('round');
    const material = randomBytes(32);
    expect(await imported(keyId, material)).toEqual({
      __typename: 'ImportKeyMaterialPayload',
      requestId: expect.any(String),
      key: { keyId, state: 'ENABLED', validTo: null },
    });
    const { encrypt } = await servers.gateway.gql(EncryptDocument, { keyId, plaintext });
    if (encrypt?.__typename !== 'EncryptPayload') throw new Error('Not encrypted');

    const { deleteImportedKeyMaterial } = await servers.gateway.gql(DeleteImportedKeyMaterialDocument, {
      keyId,
    });
    expect(deleteImportedKeyMaterial).toMatchObject({
      __typename: 'DeleteImportedKeyMaterialPayload',
      key: { keyId, state: 'PENDING_IMPORT' },
    });
    expect(await imported(keyId, randomBytes(32))).toMatchObject({ __typename: 'KmsMaterialNotMatchError' });
    expect(await imported(keyId, material, '2038-01-18T16:00:00Z')).toMatchObject({
      key: { state: 'ENABLED', validTo: '2038-01-18T16:00:00.000Z' },
    });
    const { decrypt } = await servers.gateway.gql(DecryptDocument, {
      ciphertextBlob: encrypt.ciphertextBlob,
    });
    expect(decrypt).toMatchObject({ plaintext });
  });

  it('can be imported for 24 hours with the same parameters', async () => {
    const { parametersValidTo } = await parametersFor(await anExternalKey('a-day'));
    const left = Date.parse(parametersValidTo ?? '') - Date.now();
    expect(Math.round(left / 3_600_000)).toBe(24);
  });

  it('is rejected with a typed error when it is wrapped wrongly or the token belongs to another key', async () => {
    const keyId = await anExternalKey('refused');
    const { importToken } = await parametersFor(keyId);
    const wrong = { keyId, importToken, encryptedKeyMaterial: Buffer.alloc(256, 1).toString('base64') };
    const unopened = await servers.gateway.gql(ImportKeyMaterialDocument, wrong);
    expect(unopened.importKeyMaterial).toMatchObject({ __typename: 'KmsDecryptMaterialError' });
    const other = await anExternalKey('other');
    const strange = await servers.gateway.gql(ImportKeyMaterialDocument, { ...wrong, keyId: other });
    expect(strange.importKeyMaterial).toMatchObject({ category: 'BAD_REQUEST' });
  });

  it('cannot be imported into a key whose material KMS generated', async () => {
    const keyId = await newKey(servers.gateway, 'own');
    const notExternal = { __typename: 'KmsNotExternalCmkError', category: 'FAILED_PRECONDITION' };
    const { getParametersForImport } = await servers.gateway.gql(GetParametersForImportDocument, {
      keyId,
      wrappingAlgorithm: 'RSAES_OAEP_SHA_256',
      wrappingKeySpec: 'RSA_2048',
    });
    expect(getParametersForImport).toMatchObject(notExternal);
    const { deleteImportedKeyMaterial } = await servers.gateway.gql(DeleteImportedKeyMaterialDocument, {
      keyId,
    });
    expect(deleteImportedKeyMaterial).toMatchObject(notExternal);
  });
});
