import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { KeyUsages } from '../../../src/contract/index.js';
import { createKey, refusal, result, uniqueName } from '../../support/local/caller.js';
import { useTimedKms } from '../../support/local/timed-kms.js';
import { flipBit } from '../../support/local/cryptography.js';

const kms = useTimedKms();
let KeyId = '';
beforeAll(async () => {
  KeyId = await createKey(kms, 'one');
});

const newKey = (params: object = {}): Promise<string> => createKey(kms, uniqueName(), { ...params });

const base64 = (text: string) => Buffer.from(text).toString('base64');
const PlainText = base64('a secret of the test');
const Message = base64('a message of the test');
const invalid = 'InvalidParameterValue.InvalidCiphertext';

const encrypt = async (keyId: string, plaintext = PlainText): Promise<string> => {
  const encrypted = await result(kms, 'PostQuantumCryptoEncrypt', { KeyId: keyId, PlainText: plaintext });
  expect(encrypted['KeyId']).toBe(keyId);
  return String(encrypted['CiphertextBlob']);
};
const sign = async (keyId: string, message = Message): Promise<string> =>
  String((await result(kms, 'PostQuantumCryptoSign', { KeyId: keyId, Message: message }))['Signature']);
const verify = async (keyId: string, SignatureValue: string, message = Message) => {
  const params = { KeyId: keyId, SignatureValue, Message: message };
  return (await result(kms, 'PostQuantumCryptoVerify', params))['SignatureValid'];
};

/** The blob with one bit of its last part flipped. */
const damaged = (blob: string, at: number): string => {
  const [id = '', head = '', sealed = ''] = blob.split('-k-');
  return [id, head, flipBit(Buffer.from(sealed, 'base64'), at).toString('base64')].join('-k-');
};

describe('post-quantum encryption', () => {
  it.each([1, 2, 4_096])(
    'returns the original %d bytes, with a different ciphertext each time',
    async (size) => {
      const plaintext = Buffer.alloc(size, 9).toString('base64');
      const blobs = [await encrypt(KeyId, plaintext), await encrypt(KeyId, plaintext)];
      expect(new Set(blobs).size).toBe(2);
      for (const CiphertextBlob of blobs) {
        const answer = await result(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob });
        expect(answer).toMatchObject({ KeyId, PlainText: plaintext });
      }
    },
  );

  it('works for concurrent first calls with the same key', async () => {
    const keyId = await newKey();
    const blobs = await Promise.all(Array.from({ length: 6 }, () => encrypt(keyId)));
    for (const CiphertextBlob of blobs) {
      expect(await result(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob })).toMatchObject({ PlainText });
    }
  });

  it('refuses a ciphertext that is damaged anywhere', async () => {
    const blob = await encrypt(KeyId);
    for (const at of [0, 1_087, 1_088, 1_100, -1]) {
      expect(await refusal(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob: damaged(blob, at) })).toBe(
        invalid,
      );
    }
    const [id = '', head = '', sealed = ''] = blob.split('-k-');
    for (const length of [0, 100, 1_088, 1_115]) {
      const short = Buffer.from(sealed, 'base64').subarray(0, length).toString('base64');
      const CiphertextBlob = [id, head, short].join('-k-');
      expect(await refusal(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob })).toBe(invalid);
    }
  });

  it('is bound to its key', async () => {
    const other = await encrypt(await newKey());
    const [id, head] = (await encrypt(KeyId)).split('-k-');
    const CiphertextBlob = [id, head, other.split('-k-')[2]].join('-k-');
    expect(await refusal(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob })).toBe(invalid);
  });

  it("is independent of Encrypt: neither decrypts the other's ciphertexts", async () => {
    const blob = await encrypt(KeyId);
    expect(await refusal(kms, 'Decrypt', { CiphertextBlob: blob })).toBe(invalid);
    const { CiphertextBlob } = await result(kms, 'Encrypt', { KeyId, Plaintext: PlainText });
    expect(await refusal(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob })).toBe(invalid);
    const unused = await result(kms, 'Encrypt', { KeyId: await newKey(), Plaintext: PlainText });
    const foreign = { CiphertextBlob: unused['CiphertextBlob'] };
    expect(await refusal(kms, 'PostQuantumCryptoDecrypt', foreign)).toBe(invalid);
  });

  it('is not affected by rotation, because it uses its own material', async () => {
    const keyId = await newKey();
    const CiphertextBlob = await encrypt(keyId);
    await result(kms, 'EnableKeyRotation', { KeyId: keyId });
    await result(kms, 'RotateKey', { KeyId: keyId });
    expect(await result(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob })).toMatchObject({ PlainText });
  });

  it('works in a region with the national standard', async () => {
    const finance = { region: 'ap-shanghai-fsi' };
    const keyId = await createKey(kms, 'one', {}, finance);
    const params = { KeyId: keyId, PlainText };
    const { CiphertextBlob } = await result(kms, 'PostQuantumCryptoEncrypt', params, finance);
    expect(await result(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob }, finance)).toMatchObject({
      PlainText,
    });
    expect(await refusal(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });

  it.each(['sha1', 'sha256'])(
    'encrypts the plaintext to the caller by RSA-OAEP with %s',
    async (oaepHash) => {
      const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
      const answer = await result(kms, 'PostQuantumCryptoDecrypt', {
        CiphertextBlob: await encrypt(KeyId),
        EncryptionPublicKey: publicKey.export({ type: 'spki', format: 'pem' }),
        EncryptionAlgorithm: oaepHash === 'sha1' ? 'RSAES_OAEP_SHA_1' : 'RSAES_OAEP_SHA_256',
      });
      const padding = constants.RSA_PKCS1_OAEP_PADDING;
      const sealed = Buffer.from(String(answer['PlainText']), 'base64');
      expect(privateDecrypt({ key: privateKey, padding, oaepHash }, sealed).toString('base64')).toBe(
        PlainText,
      );
    },
  );
});

describe('post-quantum signatures', () => {
  it.each(Object.values(KeyUsages))('work with a key of usage %s', async (KeyUsage) => {
    const keyId = await newKey({ KeyUsage });
    const signature = await sign(keyId);
    expect(Buffer.from(signature, 'base64')).toHaveLength(3_309);
    expect(await verify(keyId, signature)).toBe(true);
    expect(await verify(keyId, signature, base64('another message'))).toBe(false);
    expect(await verify(KeyId, signature)).toBe(false);
  });

  it('cover messages of 0 bytes to 4 KB', async () => {
    for (const size of [0, 4_096]) {
      const message = Buffer.alloc(size, 1).toString('base64');
      expect(await verify(KeyId, await sign(KeyId, message), message)).toBe(true);
    }
    const long = { KeyId, Message: Buffer.alloc(4_097).toString('base64') };
    expect(await refusal(kms, 'PostQuantumCryptoSign', long)).toBe('InvalidParameter');
  });

  it('are invalid if damaged, truncated or empty', async () => {
    const signature = Buffer.from(await sign(KeyId), 'base64');
    for (const wrong of [
      flipBit(signature, 100),
      signature.subarray(1),
      Buffer.alloc(3_309),
      Buffer.alloc(1),
    ]) {
      expect(await verify(KeyId, wrong.toString('base64'))).toBe(false);
    }
    expect(await verify(KeyId, '')).toBe(false);
  });

  it('are invalid for a key that has never signed', async () => {
    expect(await verify(await newKey(), await sign(KeyId))).toBe(false);
  });

  it('work for concurrent first calls with the same key', async () => {
    const keyId = await newKey();
    const signatures = await Promise.all(Array.from({ length: 4 }, () => sign(keyId)));
    for (const signature of signatures) expect(await verify(keyId, signature)).toBe(true);
  });
});

describe('post-quantum keys', () => {
  it('survive a restart', async () => {
    const CiphertextBlob = await encrypt(KeyId);
    const SignatureValue = await sign(KeyId);
    await kms.stop();
    const again = await kms.restart();
    expect(await result(again, 'PostQuantumCryptoDecrypt', { CiphertextBlob })).toMatchObject({ PlainText });
    const params = { KeyId, Message, SignatureValue };
    expect(await result(again, 'PostQuantumCryptoVerify', params)).toMatchObject({ SignatureValid: true });
    await again.stop();
  });
});
