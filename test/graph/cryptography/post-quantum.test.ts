import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  DecryptDocument,
  PostQuantumCryptoDecryptDocument,
  PostQuantumCryptoEncryptDocument,
  PostQuantumCryptoSignDocument,
  PostQuantumCryptoVerifyDocument,
} from '../../generated/graphql.js';
import { newKey, unknownKeyId } from '../../support/servers/new-key.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

const text = Buffer.from('hello, 世界').toString('base64');

describe('post-quantum cryptography', () => {
  const servers = useLocalGateway();
  let keyId: string;
  beforeAll(async () => {
    keyId = await newKey(servers.gateway, 'quantum');
  });

  it('decrypts its own ciphertext, which decrypt does not accept', async () => {
    const variables = { keyId, plaintext: text };
    const { postQuantumCryptoEncrypt } = await servers.gateway.gql(
      PostQuantumCryptoEncryptDocument,
      variables,
    );
    if (postQuantumCryptoEncrypt?.__typename !== 'PostQuantumCryptoEncryptPayload')
      throw new Error('Not encrypted');
    const { ciphertextBlob } = postQuantumCryptoEncrypt;
    const { postQuantumCryptoDecrypt } = await servers.gateway.gql(PostQuantumCryptoDecryptDocument, {
      ciphertextBlob,
    });
    expect(postQuantumCryptoDecrypt).toEqual({
      __typename: 'PostQuantumCryptoDecryptPayload',
      requestId: expect.any(String),
      keyId,
      plaintext: text,
    });
    const { decrypt } = await servers.gateway.gql(DecryptDocument, { ciphertextBlob });
    expect(decrypt).toMatchObject({ __typename: 'KmsInvalidCiphertextError' });
  });

  it('verifies its own signature, and not for another message', async () => {
    const { postQuantumCryptoSign } = await servers.gateway.gql(PostQuantumCryptoSignDocument, {
      keyId,
      message: text,
    });
    if (postQuantumCryptoSign?.__typename !== 'PostQuantumCryptoSignPayload') throw new Error('Not signed');
    const { signature: signatureValue } = postQuantumCryptoSign;
    const valid = async (message: string) =>
      (await servers.gateway.gql(PostQuantumCryptoVerifyDocument, { keyId, message, signatureValue }))
        .postQuantumCryptoVerify;
    expect(await valid(text)).toMatchObject({
      __typename: 'PostQuantumCryptoVerifyPayload',
      signatureValid: true,
    });
    expect(await valid('AAAA')).toMatchObject({ signatureValid: false });
  });

  it.each([
    ['KmsCmkNotFoundError', { keyId: unknownKeyId }],
    ['KmsInvalidPlaintextError', { plaintext: Buffer.alloc(4_097).toString('base64') }],
  ])('answers %s for invalid arguments', async (__typename, wrong) => {
    const variables = { keyId, plaintext: text, ...wrong };
    const { postQuantumCryptoEncrypt } = await servers.gateway.gql(
      PostQuantumCryptoEncryptDocument,
      variables,
    );
    expect(postQuantumCryptoEncrypt).toMatchObject({ __typename });
  });
});
