import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  ArchiveKeyDocument,
  DecryptDocument,
  DisableKeyDocument,
  EncryptDocument,
  GenerateDataKeyDocument,
  GenerateRandomDocument,
  ReEncryptDocument,
  type DecryptMutationVariables,
} from '../../generated/graphql.js';
import { newKey, unknownKeyId } from '../../support/servers/new-key.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

const plaintext = Buffer.from('hello, 世界').toString('base64');
const encryptionContext = '{"app":"mail"}';

describe('symmetric cryptography', () => {
  const servers = useLocalGateway();
  let keyId: string;
  beforeAll(async () => {
    keyId = await newKey(servers.gateway, 'symmetric');
  });

  const encrypted = async (by = keyId, context?: string) => {
    const { encrypt } = await servers.gateway.gql(EncryptDocument, {
      keyId: by,
      plaintext,
      ...(context === undefined ? {} : { encryptionContext: context }),
    });
    if (encrypt?.__typename !== 'EncryptPayload')
      throw new Error(`Not encrypted: ${encrypt?.__typename ?? ''}`);
    return encrypt.ciphertextBlob;
  };
  const decrypted = async (variables: DecryptMutationVariables) =>
    (await servers.gateway.gql(DecryptDocument, variables)).decrypt;

  describe('encrypt and decrypt', () => {
    it('return the plaintext and the id of the key', async () => {
      const ciphertextBlob = await encrypted();
      expect(await decrypted({ ciphertextBlob })).toEqual({
        __typename: 'DecryptPayload',
        requestId: expect.any(String),
        keyId,
        plaintext,
      });
    });

    it('link to the key', async () => {
      const data = await servers.gateway.gql(
        `mutation ($keyId: ID!, $plaintext: Base64!) {
          encrypt(keyId: $keyId, plaintext: $plaintext) { ... on EncryptPayload { key { keyId alias } } }
        }`,
        { keyId, plaintext },
      );
      expect(data).toEqual({ encrypt: { key: { keyId, alias: 'symmetric' } } });
    });

    it('require the same encryption context', async () => {
      const ciphertextBlob = await encrypted(keyId, encryptionContext);
      expect(await decrypted({ ciphertextBlob, encryptionContext })).toMatchObject({ plaintext });
      const wrong = { __typename: 'KmsInvalidCiphertextError', category: 'BAD_REQUEST', retryable: false };
      expect(await decrypted({ ciphertextBlob })).toMatchObject(wrong);
      expect(await decrypted({ ciphertextBlob, encryptionContext: '{}' })).toMatchObject(wrong);
    });

    it('answer KmsInvalidCiphertextError for a changed ciphertext', async () => {
      const ciphertextBlob = `x${await encrypted()}`;
      expect(await decrypted({ ciphertextBlob })).toMatchObject({ __typename: 'KmsInvalidCiphertextError' });
    });

    it('allow only decryption when the key is archived', async () => {
      const archived = await newKey(servers.gateway, 'archived');
      const ciphertextBlob = await encrypted(archived);
      await servers.gateway.gql(ArchiveKeyDocument, { keyId: archived });
      const { encrypt } = await servers.gateway.gql(EncryptDocument, { keyId: archived, plaintext });
      expect(encrypt).toMatchObject({ __typename: 'KmsCmkArchivedError' });
      expect(await decrypted({ ciphertextBlob })).toMatchObject({ plaintext });
    });

    it.each([
      ['KmsCmkNotFoundError', { keyId: unknownKeyId }],
      ['KmsInvalidKeyIdError', { keyId: 'nonsense' }],
      ['KmsCmkNotFoundError', { region: 'ap-shanghai' }],
      ['KmsInvalidPlaintextError', { plaintext: Buffer.alloc(4_097).toString('base64') }],
      ['KmsInvalidParameterError', { encryptionContext: 'no JSON' }],
    ])('answer %s for invalid arguments', async (__typename, wrong) => {
      const { encrypt } = await servers.gateway.gql(EncryptDocument, { keyId, plaintext, ...wrong });
      expect(encrypt).toMatchObject({ __typename });
    });

    it('answer KmsCmkDisabledError for a disabled key', async () => {
      const disabled = await newKey(servers.gateway, 'disabled');
      const ciphertextBlob = await encrypted(disabled);
      await servers.gateway.gql(DisableKeyDocument, { keyId: disabled });
      expect(await decrypted({ ciphertextBlob })).toMatchObject({ __typename: 'KmsCmkDisabledError' });
    });
  });

  describe('an answer encrypted with the public key of the caller', () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const encryptionPublicKey = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const encryptionAlgorithm = 'RSAES_OAEP_SHA_256';
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const opened = (sealed: string) =>
      privateDecrypt(
        { key: privateKey, padding, oaepHash: 'sha256' },
        Buffer.from(sealed, 'base64'),
      ).toString('base64');

    it('to decrypt can be read only with the private key', async () => {
      const answer = await decrypted({
        ciphertextBlob: await encrypted(),
        encryptionPublicKey,
        encryptionAlgorithm,
      });
      if (answer?.__typename !== 'DecryptPayload') throw new Error('Not decrypted');
      expect(answer.plaintext).not.toBe(plaintext);
      expect(opened(answer.plaintext)).toBe(plaintext);
    });

    it('to generateDataKey contains the data key that decrypt returns', async () => {
      const sealed = await servers.gateway.gql(GenerateDataKeyDocument, {
        keyId,
        keySpec: 'AES_256',
        encryptionPublicKey,
        encryptionAlgorithm,
      });
      if (sealed.generateDataKey?.__typename !== 'GenerateDataKeyPayload') throw new Error('Not made');
      const { ciphertextBlob, plaintext: dataKey } = sealed.generateDataKey;
      expect(await decrypted({ ciphertextBlob: ciphertextBlob ?? '' })).toMatchObject({
        plaintext: opened(dataKey ?? ''),
      });
    });

    it.each(['no PEM', encryptionPublicKey.replace('MII', 'AAA')])(
      'fails with KmsEncryptionError when the public key is invalid',
      async (wrong) => {
        const ciphertextBlob = await encrypted();
        const answer = await decrypted({ ciphertextBlob, encryptionPublicKey: wrong, encryptionAlgorithm });
        expect(answer).toMatchObject({ __typename: 'KmsEncryptionError' });
      },
    );
  });

  describe('reEncrypt', () => {
    it('encrypts with another key and context, and does not return the plaintext', async () => {
      const destinationKeyId = await newKey(servers.gateway, 'destination');
      const { reEncrypt } = await servers.gateway.gql(ReEncryptDocument, {
        ciphertextBlob: await encrypted(),
        destinationKeyId,
        destinationEncryptionContext: encryptionContext,
      });
      expect(reEncrypt).toMatchObject({
        __typename: 'ReEncryptPayload',
        keyId: destinationKeyId,
        sourceKeyId: keyId,
        reEncrypted: true,
      });
      if (reEncrypt?.__typename !== 'ReEncryptPayload') throw new Error('Not renewed');
      expect(JSON.stringify(reEncrypt)).not.toContain(plaintext);
      const { ciphertextBlob } = reEncrypt;
      expect(await decrypted({ ciphertextBlob, encryptionContext })).toMatchObject({
        keyId: destinationKeyId,
        plaintext,
      });
    });

    it('answers KmsInvalidCiphertextError for an invalid ciphertext', async () => {
      const { reEncrypt } = await servers.gateway.gql(ReEncryptDocument, { ciphertextBlob: 'none' });
      expect(reEncrypt).toMatchObject({ __typename: 'KmsInvalidCiphertextError' });
    });
  });

  describe('generateDataKey', () => {
    it.each([
      [16, { keySpec: 'AES_128' }],
      [32, { keySpec: 'AES_256' }],
      [7, { numberOfBytes: 7, keySpec: 'AES_256' }],
    ] as const)('returns a data key of %i bytes and its ciphertext', async (length, size) => {
      const { generateDataKey } = await servers.gateway.gql(GenerateDataKeyDocument, { keyId, ...size });
      if (generateDataKey?.__typename !== 'GenerateDataKeyPayload') throw new Error('Not made');
      const { plaintext: dataKey, ciphertextBlob } = generateDataKey;
      expect(Buffer.from(dataKey ?? '', 'base64')).toHaveLength(length);
      expect(await decrypted({ ciphertextBlob: ciphertextBlob ?? '' })).toMatchObject({ plaintext: dataKey });
    });

    it('answers KmsInvalidParameterError when no size is given', async () => {
      const { generateDataKey } = await servers.gateway.gql(GenerateDataKeyDocument, { keyId });
      expect(generateDataKey).toMatchObject({ __typename: 'KmsInvalidParameterError' });
    });

    it('answers KmsInvalidKeyUsageError for a signing key', async () => {
      const signing = await newKey(servers.gateway, 'signing', { usage: 'ASYMMETRIC_SIGN_VERIFY_ECC' });
      const variables = { keyId: signing, keySpec: 'AES_256' } as const;
      const { generateDataKey } = await servers.gateway.gql(GenerateDataKeyDocument, variables);
      expect(generateDataKey).toMatchObject({ __typename: 'KmsInvalidKeyUsageError' });
    });
  });

  describe('generateRandom', () => {
    const random = async (numberOfBytes: number) =>
      (await servers.gateway.gql(GenerateRandomDocument, { numberOfBytes })).generateRandom;

    it('returns the requested number of bytes, different each time', async () => {
      const [one, two] = [await random(1_024), await random(1_024)];
      if (one?.__typename !== 'GenerateRandomPayload' || two?.__typename !== 'GenerateRandomPayload') {
        throw new Error('Not made');
      }
      expect(Buffer.from(one.plaintext, 'base64')).toHaveLength(1_024);
      expect(one.plaintext).not.toBe(two.plaintext);
    });

    it.each([0, -1, 1_025])('answers KmsInvalidParameterError for %i bytes', async (numberOfBytes) => {
      expect(await random(numberOfBytes)).toMatchObject({ __typename: 'KmsInvalidParameterError' });
    });
  });
});
