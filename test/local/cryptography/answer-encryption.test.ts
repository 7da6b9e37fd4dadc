import { generateKeyPairSync, privateDecrypt, randomBytes, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sm2 } from 'sm-crypto-v2';
import { useTestKms } from '../../support/servers/local-kms.js';
import { createKey, refusal, result } from '../../support/local/caller.js';
import { bytesIn, encrypt, publicDer, rsaPaddings, textIn } from '../../support/local/cryptography.js';

const kms = useTestKms();
let KeyId = '';
beforeAll(async () => {
  KeyId = await createKey(kms, 'encrypting');
});

const pemOf = (key: KeyObject, type: 'spki' | 'pkcs1' = 'spki') =>
  key.export({ type, format: 'pem' }).toString();
const rsaPair = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const rsaPem = pemOf(rsaPair.publicKey);

const sm2Pair = sm2.generateKeyPairHex();
const sm2Prefix = '3059301306072a8648ce3d020106082a811ccf5501822d034200';
const pemOfPoint = (point: string) => {
  const body = Buffer.from(sm2Prefix + point, 'hex').toString('base64');
  return `-----BEGIN PUBLIC KEY-----\n${body.slice(0, 64)}\n${body.slice(64)}\n-----END PUBLIC KEY-----\n`;
};
const sm2Pem = pemOfPoint(sm2Pair.publicKey);

/** Removes the PKCS #1 v1.5 padding itself, because Node.js no longer does. */
const decryptRsa = (encrypted: Buffer, algorithm: keyof typeof rsaPaddings): Buffer => {
  if (algorithm !== 'RSAES_PKCS1_V1_5')
    return privateDecrypt({ key: rsaPair.privateKey, ...rsaPaddings[algorithm] }, encrypted);
  const padded = privateDecrypt({ key: rsaPair.privateKey, padding: 3 }, encrypted);
  expect(padded.subarray(0, 2)).toEqual(Buffer.of(0, 2));
  return padded.subarray(padded.indexOf(0, 2) + 1);
};

const decryptSm2 = (encrypted: Buffer, asn1: boolean): Buffer =>
  Buffer.from(sm2.doDecrypt(encrypted.toString('hex'), sm2Pair.privateKey, 1, { output: 'array', asn1 }));

const secret = randomBytes(32);

/** The actions that encrypt to the caller. Each function returns the encrypted bytes and the plaintext. */
const encryptingActions: readonly (readonly [
  string,
  (params: object) => Promise<readonly [Buffer, Buffer]>,
])[] = [
  [
    'Decrypt',
    async (params) => {
      const CiphertextBlob = await encrypt(kms, KeyId, secret);
      return [bytesIn(await result(kms, 'Decrypt', { CiphertextBlob, ...params }), 'Plaintext'), secret];
    },
  ],
  [
    'GenerateDataKey',
    async (params) => {
      const answer = await result(kms, 'GenerateDataKey', { KeyId, KeySpec: 'AES_256', ...params });
      const CiphertextBlob = textIn(answer, 'CiphertextBlob');
      const opened = await result(kms, 'Decrypt', { CiphertextBlob });
      return [bytesIn(answer, 'Plaintext'), bytesIn(opened, 'Plaintext')];
    },
  ],
];

describe.each(encryptingActions)('the plaintext that %s returns for a public key', (_, callWith) => {
  it.each(['RSAES_PKCS1_V1_5', 'RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'] as const)(
    'is encrypted by %s',
    async (EncryptionAlgorithm) => {
      const [encrypted, plain] = await callWith({ EncryptionAlgorithm, EncryptionPublicKey: rsaPem });
      expect(decryptRsa(encrypted, EncryptionAlgorithm)).toEqual(plain);
    },
  );

  it('is encrypted by SM2 (also by default) as C1 C3 C2, with C1 as two coordinates', async () => {
    for (const params of [{ EncryptionAlgorithm: 'SM2' }, {}]) {
      const [encrypted, plain] = await callWith({ ...params, EncryptionPublicKey: sm2Pem });
      expect(encrypted).toHaveLength(64 + 32 + 32);
      expect(decryptSm2(encrypted, false)).toEqual(plain);
    }
  });

  it('is encrypted by SM2_C1C3C2_ASN1', async () => {
    const [encrypted, plain] = await callWith({
      EncryptionAlgorithm: 'SM2_C1C3C2_ASN1',
      EncryptionPublicKey: sm2Pem,
    });
    expect(decryptSm2(encrypted, true)).toEqual(plain);
  });

  it('is in the clear without a public key', async () => {
    const [returned, plain] = await callWith({ EncryptionAlgorithm: 'SM2' });
    expect(returned).toEqual(plain);
  });
});

describe('a public key', () => {
  const paramsFor = (EncryptionPublicKey: string, EncryptionAlgorithm: string, NumberOfBytes = 32) => ({
    KeyId,
    NumberOfBytes,
    EncryptionAlgorithm,
    EncryptionPublicKey,
  });
  const oaep = 'RSAES_OAEP_SHA_256';

  it.each([
    ['on one line', rsaPem.replaceAll('\n', ' ')],
    ['with Windows line ends', rsaPem.replaceAll('\n', '\r\n')],
    ['in PKCS #1', pemOf(rsaPair.publicKey, 'pkcs1')],
  ])('may be %s', async (_, pem) => {
    const answer = await result(kms, 'GenerateDataKey', paramsFor(pem, oaep));
    expect(decryptRsa(bytesIn(answer, 'Plaintext'), oaep)).toHaveLength(32);
  });

  const rsaOf = (modulusLength: number) => pemOf(generateKeyPairSync('rsa', { modulusLength }).publicKey);
  const ec = pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
  const privatePem = rsaPair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

  it.each([
    ['is malformed', 'nonsense', 'SM2'],
    ['contains no key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n', oaep],
    ['is a private key', privatePem, oaep],
    ['is RSA, for SM2', rsaPem, 'SM2'],
    ['is SM2, for RSA', sm2Pem, oaep],
    ['has 1,024 bits', rsaOf(1_024), oaep],
    ['has 3,072 bits', rsaOf(3_072), oaep],
    ['is on another curve, for RSA', ec, oaep],
    ['is on another curve, for SM2', ec, 'SM2'],
    ['is not a point of the curve', pemOfPoint(`04${'11'.repeat(64)}`), 'SM2'],
  ])('that %s is refused', async (_, pem, algorithm) => {
    expect(await refusal(kms, 'GenerateDataKey', paramsFor(pem, algorithm))).toBe(
      'FailedOperation.EncryptionError',
    );
    const CiphertextBlob = await encrypt(kms, KeyId, 'secret');
    const params = { CiphertextBlob, EncryptionPublicKey: pem, EncryptionAlgorithm: algorithm };
    expect(await refusal(kms, 'Decrypt', params)).toBe('FailedOperation.EncryptionError');
  });

  it('of RSA is limited by its size, and one of SM2 takes 1,024 bytes', async () => {
    await result(kms, 'GenerateDataKey', paramsFor(rsaPem, oaep, 190));
    expect(await refusal(kms, 'GenerateDataKey', paramsFor(rsaPem, oaep, 191))).toBe(
      'FailedOperation.EncryptionError',
    );
    const answer = await result(kms, 'GenerateDataKey', paramsFor(sm2Pem, 'SM2', 1_024));
    expect(decryptSm2(bytesIn(answer, 'Plaintext'), false)).toHaveLength(1_024);
  });

  it('with an unknown algorithm is refused', async () => {
    expect(await refusal(kms, 'GenerateDataKey', paramsFor(rsaPem, 'RSA'))).toBe('InvalidParameter');
  });

  it('may be the public key of another key', async () => {
    const own = await createKey(kms, 'decrypting', { KeyUsage: 'ASYMMETRIC_DECRYPT_SM2' });
    const point = (await publicDer(kms, own)).subarray(-65).toString('hex');
    const encrypted = await result(kms, 'GenerateDataKey', paramsFor(pemOfPoint(point), 'SM2_C1C3C2_ASN1'));
    const Ciphertext = encrypted['Plaintext'];
    const opened = await result(kms, 'AsymmetricSm2Decrypt', { KeyId: own, Ciphertext });
    const { Plaintext } = await result(kms, 'Decrypt', { CiphertextBlob: encrypted['CiphertextBlob'] });
    expect(opened['Plaintext']).toBe(Plaintext);
  });
});
