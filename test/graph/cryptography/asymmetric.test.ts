import { constants, createHash, createPublicKey, publicEncrypt, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  AsymmetricRsaDecryptDocument,
  AsymmetricSm2DecryptDocument,
  DisableKeyDocument,
  KeyWithPublicKeyDocument,
  PublicKeyDocument,
  SignByAsymmetricKeyDocument,
  VerifyByAsymmetricKeyDocument,
  type SignByAsymmetricKeyMutationVariables,
} from '../../generated/graphql.js';
import { newKey, unknownKeyId } from '../../support/servers/new-key.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

const bytes = Buffer.from('hello, 世界');
const message = bytes.toString('base64');

describe('asymmetric cryptography', () => {
  const servers = useLocalGateway();

  const publicKeyOf = async (keyId: string) => {
    const { kmsPublicKey } = await servers.gateway.gql(PublicKeyDocument, { keyId });
    if (kmsPublicKey?.__typename !== 'KmsPublicKey') throw new Error('No public key');
    const der = Buffer.from(kmsPublicKey.publicKey, 'base64');
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  };
  const signed = async (variables: SignByAsymmetricKeyMutationVariables) => {
    const { signByAsymmetricKey } = await servers.gateway.gql(SignByAsymmetricKeyDocument, variables);
    if (signByAsymmetricKey?.__typename !== 'SignByAsymmetricKeyPayload') throw new Error('Not signed');
    return signByAsymmetricKey.signature;
  };

  describe('kmsPublicKey and KmsKey.publicKey', () => {
    it('return the same public key', async () => {
      const keyId = await newKey(servers.gateway, 'public', { usage: 'ASYMMETRIC_DECRYPT_RSA_2048' });
      const { kmsPublicKey } = await servers.gateway.gql(PublicKeyDocument, { keyId });
      expect(kmsPublicKey).toMatchObject({ __typename: 'KmsPublicKey', keyId });
      const { kmsKey } = await servers.gateway.gql(KeyWithPublicKeyDocument, { keyId });
      expect(kmsKey).toMatchObject({ publicKey: kmsPublicKey });
    });

    it('answer an error when the key has no public key or does not exist', async () => {
      const keyId = await newKey(servers.gateway, 'none');
      const { kmsKey } = await servers.gateway.gql(KeyWithPublicKeyDocument, { keyId });
      expect(kmsKey).toMatchObject({ keyId, publicKey: { __typename: 'KmsInvalidParameterError' } });
      const { kmsPublicKey } = await servers.gateway.gql(PublicKeyDocument, { keyId: unknownKeyId });
      expect(kmsPublicKey).toMatchObject({ __typename: 'KmsCmkNotFoundError' });
    });
  });

  describe('asymmetricRsaDecrypt', () => {
    const padding = constants.RSA_PKCS1_OAEP_PADDING;

    it.each([
      ['RSAES_OAEP_SHA_256', { padding, oaepHash: 'sha256' }],
      ['RSAES_OAEP_SHA_1', { padding, oaepHash: 'sha1' }],
      ['RSAES_PKCS1_V1_5', { padding: constants.RSA_PKCS1_PADDING }],
    ] as const)(
      'decrypts what the public key encrypted with %s, an empty message too',
      async (algorithm, how) => {
        const keyId = await newKey(servers.gateway, `opens-${algorithm}`, {
          usage: 'ASYMMETRIC_DECRYPT_RSA_2048',
        });
        const key = await publicKeyOf(keyId);
        for (const plaintext of [message, '']) {
          const encrypted = publicEncrypt({ key, ...how }, Buffer.from(plaintext, 'base64'));
          const opened = await servers.gateway.gql(AsymmetricRsaDecryptDocument, {
            keyId,
            ciphertextBlob: encrypted.toString('base64'),
            algorithm,
          });
          expect(opened.asymmetricRsaDecrypt).toEqual({
            __typename: 'AsymmetricRsaDecryptPayload',
            requestId: expect.any(String),
            keyId,
            plaintext,
          });
        }
      },
    );

    it('answers KmsDecryptError for a wrong ciphertext, and KmsInvalidKeyUsageError for another kind of key', async () => {
      const algorithm = 'RSAES_OAEP_SHA_256';
      const ciphertext = Buffer.alloc(256, 1).toString('base64');
      const keyId = await newKey(servers.gateway, 'opens-nothing', {
        usage: 'ASYMMETRIC_DECRYPT_RSA_2048',
      });
      const wrong = await servers.gateway.gql(AsymmetricRsaDecryptDocument, {
        keyId,
        ciphertextBlob: ciphertext,
        algorithm,
      });
      expect(wrong.asymmetricRsaDecrypt).toMatchObject({ __typename: 'KmsDecryptError' });
      const sm2 = await newKey(servers.gateway, 'opens-sm2', { usage: 'ASYMMETRIC_DECRYPT_SM2' });
      const usage = await servers.gateway.gql(AsymmetricRsaDecryptDocument, {
        keyId: sm2,
        ciphertextBlob: ciphertext,
        algorithm,
      });
      expect(usage.asymmetricRsaDecrypt).toMatchObject({ __typename: 'KmsInvalidKeyUsageError' });
    });
  });

  it('asymmetricSm2Decrypt answers KmsDecryptError for a ciphertext of another key', async () => {
    const keyId = await newKey(servers.gateway, 'sm2', { usage: 'ASYMMETRIC_DECRYPT_SM2' });
    const variables = { keyId, ciphertextBlob: message };
    const { asymmetricSm2Decrypt } = await servers.gateway.gql(AsymmetricSm2DecryptDocument, variables);
    expect(asymmetricSm2Decrypt).toMatchObject({ __typename: 'KmsDecryptError' });
  });

  describe('signByAsymmetricKey and verifyByAsymmetricKey', () => {
    it('produce and verify a signature that the public key also verifies', async () => {
      const keyId = await newKey(servers.gateway, 'signs', { usage: 'ASYMMETRIC_SIGN_VERIFY_ECC' });
      const algorithm = 'ECC_P256_R1';
      const signature = await signed({ keyId, message, algorithm });
      expect(verify('sha256', bytes, await publicKeyOf(keyId), Buffer.from(signature, 'base64'))).toBe(true);
      const valid = async (of: string) => {
        const variables = { keyId, message: of, algorithm, signatureValue: signature };
        return (await servers.gateway.gql(VerifyByAsymmetricKeyDocument, variables)).verifyByAsymmetricKey;
      };
      expect(await valid(message)).toEqual({
        __typename: 'VerifyByAsymmetricKeyPayload',
        requestId: expect.any(String),
        signatureValid: true,
      });
      expect(await valid('AAAA')).toMatchObject({ signatureValid: false });
    });

    it('accept a digest instead of the message', async () => {
      const keyId = await newKey(servers.gateway, 'digests', { usage: 'ASYMMETRIC_SIGN_VERIFY_RSA_2048' });
      const algorithm = 'RSA_PKCS1_SHA_256';
      const digest = createHash('sha256').update(bytes).digest('base64');
      const signature = await signed({ keyId, message: digest, messageType: 'DIGEST', algorithm });
      expect(signature).toBe(await signed({ keyId, message, algorithm }));
      const short = { keyId, message, messageType: 'DIGEST', algorithm } as const;
      const { signByAsymmetricKey } = await servers.gateway.gql(SignByAsymmetricKeyDocument, short);
      expect(signByAsymmetricKey).toMatchObject({ __typename: 'KmsInvalidParameterError' });
    });

    it('answer a typed error for a disabled key and for an algorithm that does not fit the key', async () => {
      const keyId = await newKey(servers.gateway, 'idle', { usage: 'ASYMMETRIC_SIGN_VERIFY_SM2' });
      const wrong = { keyId, message, algorithm: 'ECC_P256_R1' };
      const unfit = await servers.gateway.gql(SignByAsymmetricKeyDocument, wrong);
      expect(unfit.signByAsymmetricKey).toMatchObject({ __typename: 'KmsInvalidParameterError' });
      await servers.gateway.gql(DisableKeyDocument, { keyId });
      const idle = await servers.gateway.gql(SignByAsymmetricKeyDocument, { ...wrong, algorithm: 'SM2DSA' });
      expect(idle.signByAsymmetricKey).toMatchObject({ __typename: 'KmsCmkStateNotSupportError' });
    });
  });
});
