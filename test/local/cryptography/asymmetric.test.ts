import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sm2 } from 'sm-crypto-v2';
import { useTestKms } from '../../support/servers/local-kms.js';
import { call, createKey, refusal, result } from '../../support/local/caller.js';
import {
  base64,
  bytesIn,
  flipBit,
  publicDer,
  rsaAlgorithms,
  rsaEncrypt,
  spki,
  textIn,
} from '../../support/local/cryptography.js';

const usages = [
  ...['ASYMMETRIC_DECRYPT_RSA_2048', 'ASYMMETRIC_DECRYPT_SM2', 'ASYMMETRIC_SIGN_VERIFY_SM2'],
  ...['ASYMMETRIC_SIGN_VERIFY_ECC', 'ASYMMETRIC_SIGN_VERIFY_RSA_2048', 'ASYMMETRIC_SIGN_VERIFY_ECDSA384'],
];

const ids = new Map<string, string>();
const kms = useTestKms();
beforeAll(async () => {
  for (const KeyUsage of usages) ids.set(KeyUsage, await createKey(kms, KeyUsage.slice(11), { KeyUsage }));
});

const keyIdOf = (usage: string) => ids.get(usage) ?? '';
const rsaKey = () => keyIdOf('ASYMMETRIC_DECRYPT_RSA_2048');
const sm2Key = () => keyIdOf('ASYMMETRIC_DECRYPT_SM2');

describe('GetPublicKey', () => {
  it.each(usages)('returns the same key for %s every time, as DER and as an ordinary PEM', async (usage) => {
    const KeyId = keyIdOf(usage);
    const answer = await result(kms, 'GetPublicKey', { KeyId });
    expect(answer['KeyId']).toBe(KeyId);
    const lines = textIn(answer, 'PublicKeyPem').split('\n');
    expect([lines[0], ...lines.slice(-2)]).toEqual([
      '-----BEGIN PUBLIC KEY-----',
      '-----END PUBLIC KEY-----',
      '',
    ]);
    const body = lines.slice(1, -2);
    expect(Math.max(...body.map(({ length }) => length))).toBe(64);
    expect(body.join('')).toBe(answer['PublicKey']);
    expect(await publicDer(kms, KeyId)).toEqual(bytesIn(answer, 'PublicKey'));
  });

  it.each([
    ['ASYMMETRIC_SIGN_VERIFY_ECC', 'ec', { namedCurve: 'prime256v1' }],
    ['ASYMMETRIC_SIGN_VERIFY_ECDSA384', 'ec', { namedCurve: 'secp384r1' }],
    ['ASYMMETRIC_SIGN_VERIFY_RSA_2048', 'rsa', { modulusLength: 2_048, publicExponent: 65_537n }],
  ])('returns for %s a key of type %s', async (usage, type, details) => {
    const key = spki(await publicDer(kms, keyIdOf(usage)));
    expect(key.asymmetricKeyType).toBe(type);
    expect(key.asymmetricKeyDetails).toEqual(details);
  });
});

describe('AsymmetricRsaDecrypt', () => {
  const paramsWith = (Ciphertext: Uint8Array, Algorithm: string) => ({
    KeyId: rsaKey(),
    Ciphertext: base64(Ciphertext),
    Algorithm,
  });

  it.each(rsaAlgorithms)(
    'decrypts %s, and refuses damaged ciphertexts and other algorithms',
    async (algorithm) => {
      const key = spki(await publicDer(kms, rsaKey()));
      const ciphertext = rsaEncrypt(key, algorithm, Buffer.from('secret'));
      const answer = await result(kms, 'AsymmetricRsaDecrypt', paramsWith(ciphertext, algorithm));
      expect(answer).toMatchObject({ KeyId: rsaKey(), Plaintext: base64('secret') });

      const damaged = [
        ...rsaAlgorithms.filter((each) => each !== algorithm).map((each) => paramsWith(ciphertext, each)),
        ...[0, 100, 255].map((place) => paramsWith(flipBit(ciphertext, place), algorithm)),
      ];
      for (const params of damaged) {
        const { Error: error, Plaintext } = await call(kms, 'AsymmetricRsaDecrypt', params);
        // PKCS #1 v1.5 has no integrity check. About one OAEP ciphertext in 400 looks padded, and decrypts to other bytes.
        const byChance = params.Algorithm === 'RSAES_PKCS1_V1_5' && Plaintext !== undefined;
        if (byChance) expect(Plaintext).not.toBe(base64('secret'));
        else expect(error?.Code).toBe('FailedOperation.DecryptError');
      }

      const malformed = [
        ...[0, 1, 255].map((length) => paramsWith(ciphertext.subarray(0, length), algorithm)),
        paramsWith(Buffer.concat([ciphertext, Buffer.alloc(1)]), algorithm),
        paramsWith(Buffer.alloc(256, 255), algorithm),
      ];
      for (const params of malformed) {
        expect(await refusal(kms, 'AsymmetricRsaDecrypt', params)).toBe('FailedOperation.DecryptError');
      }
    },
  );

  it.each(['RSAES_OAEP_SHA_512', 'SM2', ''])('refuses the algorithm %j', async (algorithm) => {
    expect(await refusal(kms, 'AsymmetricRsaDecrypt', paramsWith(Buffer.alloc(256), algorithm))).toBe(
      'InvalidParameter',
    );
  });
});

describe('AsymmetricSm2Decrypt', () => {
  const point = async () => (await publicDer(kms, sm2Key())).subarray(-65).toString('hex');
  const paramsOf = (ciphertext: Buffer) => ({ KeyId: sm2Key(), Ciphertext: base64(ciphertext) });

  it('decrypts C1C3C2 in ASN.1', async () => {
    const ciphertext = Buffer.from(sm2.doEncrypt('secret', await point(), 1, { asn1: true }), 'hex');
    const answer = await result(kms, 'AsymmetricSm2Decrypt', paramsOf(ciphertext));
    expect(answer).toMatchObject({ KeyId: sm2Key(), Plaintext: base64('secret') });
  });

  it('refuses a ciphertext with a bit changed in any byte', async () => {
    const ciphertext = Buffer.from(sm2.doEncrypt('secret', await point(), 1, { asn1: true }), 'hex');
    for (const place of ciphertext.keys()) {
      expect([
        place,
        await refusal(kms, 'AsymmetricSm2Decrypt', paramsOf(flipBit(ciphertext, place))),
      ]).toEqual([place, 'FailedOperation.DecryptError']);
    }
  });

  it('refuses other formats and ciphertexts for another key', async () => {
    const other = sm2.generateKeyPairHex().publicKey;
    for (const ciphertext of [
      sm2.doEncrypt('secret', await point(), 1),
      sm2.doEncrypt('secret', await point(), 0, { asn1: true }),
      sm2.doEncrypt('secret', other, 1, { asn1: true }),
      '',
      '30',
      '3003020100',
    ]) {
      expect(await refusal(kms, 'AsymmetricSm2Decrypt', paramsOf(Buffer.from(ciphertext, 'hex')))).toBe(
        'FailedOperation.DecryptError',
      );
    }
  });

  it('accepts at most 256 bytes', async () => {
    expect(await refusal(kms, 'AsymmetricSm2Decrypt', paramsOf(Buffer.alloc(257)))).toBe('InvalidParameter');
  });
});

const algorithms = [
  ['SM2DSA', 'ASYMMETRIC_SIGN_VERIFY_SM2'],
  ['ECC_P256_R1', 'ASYMMETRIC_SIGN_VERIFY_ECC'],
  ['ECDSA384_SHA384', 'ASYMMETRIC_SIGN_VERIFY_ECDSA384'],
  ['ECDSA384', 'ASYMMETRIC_SIGN_VERIFY_ECDSA384'],
  ['ECC_P384_R1', 'ASYMMETRIC_SIGN_VERIFY_ECDSA384'],
  ['RSA_PSS_SHA_256', 'ASYMMETRIC_SIGN_VERIFY_RSA_2048'],
  ['RSA_PKCS1_SHA_256', 'ASYMMETRIC_SIGN_VERIFY_RSA_2048'],
] as const;

const sign = async (params: object) => textIn(await result(kms, 'SignByAsymmetricKey', params), 'Signature');
const isValid = async (params: object) =>
  (await result(kms, 'VerifyByAsymmetricKey', params))['SignatureValid'];

describe.each(algorithms)('a signature by %s', (Algorithm, usage) => {
  const paramsFor = (Message: Uint8Array, more: object = {}) => ({
    KeyId: keyIdOf(usage),
    Algorithm,
    Message: base64(Message),
    ...more,
  });
  const message = Buffer.alloc(4_096, 3);

  it('is valid only for its message', async () => {
    const SignatureValue = await sign(paramsFor(message));
    expect(await isValid({ ...paramsFor(message), SignatureValue })).toBe(true);
    expect(await isValid({ ...paramsFor(message, { MessageType: 'RAW' }), SignatureValue })).toBe(true);
    expect(await isValid({ ...paramsFor(message.subarray(1)), SignatureValue })).toBe(false);
    for (const nonsense of ['', 'AA==', base64(Buffer.alloc(256)), base64('nonsense')]) {
      expect(await isValid({ ...paramsFor(message), SignatureValue: nonsense })).toBe(false);
    }
  });

  it('over a digest is valid for the message, and vice versa', async () => {
    const point = (await publicDer(kms, keyIdOf(usage))).subarray(-65).toString('hex');
    const digest =
      Algorithm === 'SM2DSA'
        ? Buffer.from(sm2.getHash(message, point), 'hex')
        : createHash(usage.endsWith('384') ? 'sha384' : 'sha256')
            .update(message)
            .digest();
    const ofDigest = paramsFor(digest, { MessageType: 'DIGEST' });
    expect(await isValid({ ...paramsFor(message), SignatureValue: await sign(ofDigest) })).toBe(true);
    expect(await isValid({ ...ofDigest, SignatureValue: await sign(paramsFor(message)) })).toBe(true);
  });

  it('covers at most 4 KB, or a digest of the right length', async () => {
    for (const params of [
      paramsFor(Buffer.alloc(4_097)),
      paramsFor(Buffer.alloc(20), { MessageType: 'DIGEST' }),
      paramsFor(Buffer.alloc(64), { MessageType: 'DIGEST' }),
      paramsFor(message, { MessageType: 'DIGEST' }),
      paramsFor(message, { MessageType: 'RAW_DIGEST' }),
    ]) {
      expect(await refusal(kms, 'SignByAsymmetricKey', params)).toBe('InvalidParameter');
      expect(await refusal(kms, 'VerifyByAsymmetricKey', { ...params, SignatureValue: 'AA==' })).toMatch(
        /^InvalidParameter(Value)?$/,
      );
    }
    await sign(paramsFor(Buffer.alloc(32), { MessageType: 'DIGEST' }));
    await sign(paramsFor(Buffer.alloc(0)));
  });

  it('needs a key of the matching usage', async () => {
    for (const other of usages.filter((each) => each !== usage && each.includes('SIGN'))) {
      const params = { ...paramsFor(message), KeyId: keyIdOf(other) };
      expect(await refusal(kms, 'SignByAsymmetricKey', params)).toBe('InvalidParameter');
      expect(await refusal(kms, 'VerifyByAsymmetricKey', { ...params, SignatureValue: 'AA==' })).toBe(
        'InvalidParameterValue',
      );
    }
  });
});

describe('a signature', () => {
  it('by an unknown algorithm is refused', async () => {
    const params = {
      KeyId: keyIdOf('ASYMMETRIC_SIGN_VERIFY_ECC'),
      Algorithm: 'constructor',
      Message: 'AA==',
    };
    expect(await refusal(kms, 'SignByAsymmetricKey', params)).toBe('InvalidParameter');
  });

  it('can be verified with the public key', async () => {
    const message = Buffer.from('to be signed');
    const signatureOf = async (KeyUsage: string, Algorithm: string) =>
      Buffer.from(await sign({ KeyId: keyIdOf(KeyUsage), Algorithm, Message: base64(message) }), 'base64');
    const keyOf = async (usage: string) =>
      createPublicKey({ key: await publicDer(kms, keyIdOf(usage)), format: 'der', type: 'spki' });
    for (const [Algorithm, usage] of algorithms.filter(([name]) => name.startsWith('E'))) {
      const hash = usage.endsWith('384') ? 'sha384' : 'sha256';
      expect(verifySignature(hash, message, await keyOf(usage), await signatureOf(usage, Algorithm))).toBe(
        true,
      );
    }
  });
});
