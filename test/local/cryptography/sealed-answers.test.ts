import { generateKeyPairSync, privateDecrypt, randomBytes, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sm2 } from 'sm-crypto-v2';
import { useTestKms } from '../../support/servers/local-kms.js';
import { createKey, refusal, result } from '../../support/local/caller.js';
import { bytesIn, encrypt, publicDer, rsaPaddings, textIn } from '../../support/local/cryptography.js';

const kms = await useTestKms();
const KeyId = await createKey(kms, 'sealing');

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

/** PKCS #1 v1.5 is undone by hand: Node.js does not do it any more. */
const openRsa = (sealed: Buffer, algorithm: keyof typeof rsaPaddings): Buffer => {
  if (algorithm !== 'RSAES_PKCS1_V1_5')
    return privateDecrypt({ key: rsaPair.privateKey, ...rsaPaddings[algorithm] }, sealed);
  const padded = privateDecrypt({ key: rsaPair.privateKey, padding: 3 }, sealed);
  expect(padded.subarray(0, 2)).toEqual(Buffer.of(0, 2));
  return padded.subarray(padded.indexOf(0, 2) + 1);
};

const openSm2 = (sealed: Buffer, asn1: boolean): Buffer =>
  Buffer.from(sm2.doDecrypt(sealed.toString('hex'), sm2Pair.privateKey, 1, { output: 'array', asn1 }));

const secret = randomBytes(32);

/** Each action that seals, and what it gives: the sealed bytes and those in the clear. */
const sealing: readonly (readonly [string, (how: object) => Promise<readonly [Buffer, Buffer]>])[] = [
  [
    'Decrypt',
    async (how) => {
      const CiphertextBlob = await encrypt(kms, KeyId, secret);
      return [bytesIn(await result(kms, 'Decrypt', { CiphertextBlob, ...how }), 'Plaintext'), secret];
    },
  ],
  [
    'GenerateDataKey',
    async (how) => {
      const answer = await result(kms, 'GenerateDataKey', { KeyId, KeySpec: 'AES_256', ...how });
      const CiphertextBlob = textIn(answer, 'CiphertextBlob');
      const opened = await result(kms, 'Decrypt', { CiphertextBlob });
      return [bytesIn(answer, 'Plaintext'), bytesIn(opened, 'Plaintext')];
    },
  ],
];

describe.each(sealing)('what %s gives to whom sends a public key along', (_, ask) => {
  it.each(['RSAES_PKCS1_V1_5', 'RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'] as const)(
    'opens by %s',
    async (EncryptionAlgorithm) => {
      const [sealed, plain] = await ask({ EncryptionAlgorithm, EncryptionPublicKey: rsaPem });
      expect(openRsa(sealed, EncryptionAlgorithm)).toEqual(plain);
    },
  );

  it('opens by SM2, named or not, as C1 C3 C2 with C1 as two coordinates', async () => {
    for (const how of [{ EncryptionAlgorithm: 'SM2' }, {}]) {
      const [sealed, plain] = await ask({ ...how, EncryptionPublicKey: sm2Pem });
      expect(sealed).toHaveLength(64 + 32 + 32);
      expect(openSm2(sealed, false)).toEqual(plain);
    }
  });

  it('opens by SM2_C1C3C2_ASN1', async () => {
    const [sealed, plain] = await ask({
      EncryptionAlgorithm: 'SM2_C1C3C2_ASN1',
      EncryptionPublicKey: sm2Pem,
    });
    expect(openSm2(sealed, true)).toEqual(plain);
  });

  it('is in the clear where there is no key', async () => {
    const [given, plain] = await ask({ EncryptionAlgorithm: 'SM2' });
    expect(given).toEqual(plain);
  });
});

describe('a public key', () => {
  const sealTo = (EncryptionPublicKey: string, EncryptionAlgorithm: string, NumberOfBytes = 32) => ({
    KeyId,
    NumberOfBytes,
    EncryptionAlgorithm,
    EncryptionPublicKey,
  });
  const oaep = 'RSAES_OAEP_SHA_256';

  it.each([
    ['on one line', rsaPem.replaceAll('\n', ' ')],
    ['with the line ends of Windows', rsaPem.replaceAll('\n', '\r\n')],
    ['in PKCS #1', pemOf(rsaPair.publicKey, 'pkcs1')],
  ])('may stand %s', async (_, pem) => {
    const answer = await result(kms, 'GenerateDataKey', sealTo(pem, oaep));
    expect(openRsa(bytesIn(answer, 'Plaintext'), oaep)).toHaveLength(32);
  });

  const rsaOf = (modulusLength: number) => pemOf(generateKeyPairSync('rsa', { modulusLength }).publicKey);
  const ec = pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
  const privatePem = rsaPair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

  it.each([
    ['is nonsense', 'nonsense', 'SM2'],
    ['holds no key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n', oaep],
    ['is a private one', privatePem, oaep],
    ['is of RSA, for SM2', rsaPem, 'SM2'],
    ['is of SM2, for RSA', sm2Pem, oaep],
    ['is of 1,024 bits', rsaOf(1_024), oaep],
    ['is of 3,072 bits', rsaOf(3_072), oaep],
    ['is of another curve, for RSA', ec, oaep],
    ['is of another curve, for SM2', ec, 'SM2'],
    ['is no point of the curve', pemOfPoint(`04${'11'.repeat(64)}`), 'SM2'],
  ])('that %s is refused', async (_, pem, algorithm) => {
    expect(await refusal(kms, 'GenerateDataKey', sealTo(pem, algorithm))).toBe(
      'FailedOperation.EncryptionError',
    );
    const CiphertextBlob = await encrypt(kms, KeyId, 'secret');
    const params = { CiphertextBlob, EncryptionPublicKey: pem, EncryptionAlgorithm: algorithm };
    expect(await refusal(kms, 'Decrypt', params)).toBe('FailedOperation.EncryptionError');
  });

  it('of RSA takes as much as fits, one of SM2 takes 1,024 bytes', async () => {
    await result(kms, 'GenerateDataKey', sealTo(rsaPem, oaep, 190));
    expect(await refusal(kms, 'GenerateDataKey', sealTo(rsaPem, oaep, 191))).toBe(
      'FailedOperation.EncryptionError',
    );
    const answer = await result(kms, 'GenerateDataKey', sealTo(sm2Pem, 'SM2', 1_024));
    expect(openSm2(bytesIn(answer, 'Plaintext'), false)).toHaveLength(1_024);
  });

  it('has an algorithm that KMS knows', async () => {
    expect(await refusal(kms, 'GenerateDataKey', sealTo(rsaPem, 'RSA'))).toBe('InvalidParameter');
  });

  it('may be that of another key of KMS', async () => {
    const own = await createKey(kms, 'opens', { KeyUsage: 'ASYMMETRIC_DECRYPT_SM2' });
    const point = (await publicDer(kms, own)).subarray(-65).toString('hex');
    const sealed = await result(kms, 'GenerateDataKey', sealTo(pemOfPoint(point), 'SM2_C1C3C2_ASN1'));
    const Ciphertext = sealed['Plaintext'];
    const opened = await result(kms, 'AsymmetricSm2Decrypt', { KeyId: own, Ciphertext });
    const { Plaintext } = await result(kms, 'Decrypt', { CiphertextBlob: sealed['CiphertextBlob'] });
    expect(opened['Plaintext']).toBe(Plaintext);
  });
});
