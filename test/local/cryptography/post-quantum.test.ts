import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { KeyUsages } from '../../../src/contract/index.js';
import { createKey, refusal, result } from '../../support/local/caller.js';
import { useTimedKms } from '../../support/local/timed-kms.js';

const kms = await useTimedKms();
const KeyId = await createKey(kms, 'one');

let made = 0;
const aKey = (params: object = {}): Promise<string> => {
  made += 1;
  return createKey(kms, `key-${made}`, { ...params });
};

const base64 = (text: string) => Buffer.from(text).toString('base64');
const PlainText = base64('a secret of the test');
const Message = base64('a message of the test');
const invalid = 'InvalidParameterValue.InvalidCiphertext';

const encrypt = async (keyId: string, plaintext = PlainText): Promise<string> => {
  const answer = await result(kms, 'PostQuantumCryptoEncrypt', { KeyId: keyId, PlainText: plaintext });
  expect(answer['KeyId']).toBe(keyId);
  return String(answer['CiphertextBlob']);
};
const sign = async (keyId: string, message = Message): Promise<string> =>
  String((await result(kms, 'PostQuantumCryptoSign', { KeyId: keyId, Message: message }))['Signature']);
const verify = async (keyId: string, SignatureValue: string, message = Message) => {
  const asked = { KeyId: keyId, SignatureValue, Message: message };
  return (await result(kms, 'PostQuantumCryptoVerify', asked))['SignatureValid'];
};

/** The blob with one bit of its last part changed. */
const damaged = (blob: string, at: number): string => {
  const [id = '', head = '', sealed = ''] = blob.split('-k-');
  const bytes = Buffer.from(sealed, 'base64');
  bytes.writeUInt8((bytes.at(at) ?? 0) ^ 1, at < 0 ? bytes.length + at : at);
  return [id, head, bytes.toString('base64')].join('-k-');
};

describe('post-quantum encryption', () => {
  it.each([0, 1, 4_096])('gives back %d bytes, by a ciphertext that is another each time', async (size) => {
    const plaintext = Buffer.alloc(size, 9).toString('base64');
    const blobs = [await encrypt(KeyId, plaintext), await encrypt(KeyId, plaintext)];
    expect(new Set(blobs).size).toBe(2);
    for (const CiphertextBlob of blobs) {
      const answer = await result(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob });
      expect(answer).toMatchObject({ KeyId, PlainText: plaintext });
    }
  });

  it('is done by the first calls at once, by one key', async () => {
    const keyId = await aKey();
    const blobs = await Promise.all(Array.from({ length: 6 }, () => encrypt(keyId)));
    for (const CiphertextBlob of blobs) {
      expect(await result(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob })).toMatchObject({ PlainText });
    }
  });

  it('is found out where the ciphertext is damaged, wherever that is', async () => {
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

  it('belongs to its key: what one has sealed no other opens', async () => {
    const other = await encrypt(await aKey());
    const [id, head] = (await encrypt(KeyId)).split('-k-');
    const CiphertextBlob = [id, head, other.split('-k-')[2]].join('-k-');
    expect(await refusal(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob })).toBe(invalid);
  });

  it('is not what Encrypt does: neither opens what the other has made', async () => {
    const blob = await encrypt(KeyId);
    expect(await refusal(kms, 'Decrypt', { CiphertextBlob: blob })).toBe(invalid);
    const { CiphertextBlob } = await result(kms, 'Encrypt', { KeyId, Plaintext: PlainText });
    expect(await refusal(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob })).toBe(invalid);
    const never = await result(kms, 'Encrypt', { KeyId: await aKey(), Plaintext: PlainText });
    const foreign = { CiphertextBlob: never['CiphertextBlob'] };
    expect(await refusal(kms, 'PostQuantumCryptoDecrypt', foreign)).toBe(invalid);
  });

  it('outlives a rotation of the key, since it is by material of its own', async () => {
    const keyId = await aKey();
    const CiphertextBlob = await encrypt(keyId);
    await result(kms, 'EnableKeyRotation', { KeyId: keyId });
    await result(kms, 'RotateKey', { KeyId: keyId });
    expect(await result(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob })).toMatchObject({ PlainText });
  });

  it('works where the national standard holds', async () => {
    const changes = { region: 'ap-shanghai-fsi' };
    const keyId = await createKey(kms, 'one', {}, changes);
    const asked = { KeyId: keyId, PlainText };
    const { CiphertextBlob } = await result(kms, 'PostQuantumCryptoEncrypt', asked, changes);
    expect(await result(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob }, changes)).toMatchObject({
      PlainText,
    });
    expect(await refusal(kms, 'PostQuantumCryptoDecrypt', { CiphertextBlob })).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });

  it.each(['sha1', 'sha256'])('seals its answer to the caller, by RSA-OAEP with %s', async (oaepHash) => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const answer = await result(kms, 'PostQuantumCryptoDecrypt', {
      CiphertextBlob: await encrypt(KeyId),
      EncryptionPublicKey: publicKey.export({ type: 'spki', format: 'pem' }),
      EncryptionAlgorithm: oaepHash === 'sha1' ? 'RSAES_OAEP_SHA_1' : 'RSAES_OAEP_SHA_256',
    });
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const sealed = Buffer.from(String(answer['PlainText']), 'base64');
    expect(privateDecrypt({ key: privateKey, padding, oaepHash }, sealed).toString('base64')).toBe(PlainText);
  });
});

describe('post-quantum signatures', () => {
  it.each(Object.values(KeyUsages))('are made and verified by a key of usage %s', async (KeyUsage) => {
    const keyId = await aKey({ KeyUsage });
    const signature = await sign(keyId);
    expect(Buffer.from(signature, 'base64')).toHaveLength(3_309);
    expect(await verify(keyId, signature)).toBe(true);
    expect(await verify(keyId, signature, base64('another message'))).toBe(false);
    expect(await verify(KeyId, signature)).toBe(false);
  });

  it('are of messages from nothing to 4 KB', async () => {
    for (const size of [0, 4_096]) {
      const message = Buffer.alloc(size, 1).toString('base64');
      expect(await verify(KeyId, await sign(KeyId, message), message)).toBe(true);
    }
    const long = { KeyId, Message: Buffer.alloc(4_097).toString('base64') };
    expect(await refusal(kms, 'PostQuantumCryptoSign', long)).toBe('InvalidParameter');
  });

  it('are not valid where they are damaged, cut off, or nothing', async () => {
    const signature = Buffer.from(await sign(KeyId), 'base64');
    const changed = Buffer.from(signature);
    changed.writeUInt8(changed.readUInt8(100) ^ 1, 100);
    for (const wrong of [changed, signature.subarray(1), Buffer.alloc(3_309), Buffer.alloc(1)]) {
      expect(await verify(KeyId, wrong.toString('base64'))).toBe(false);
    }
    expect(await verify(KeyId, '')).toBe(false);
  });

  it('are none of a key that has never signed', async () => {
    expect(await verify(await aKey(), await sign(KeyId))).toBe(false);
  });

  it('are made by the first calls at once, by one key', async () => {
    const keyId = await aKey();
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
    const asked = { KeyId, Message, SignatureValue };
    expect(await result(again, 'PostQuantumCryptoVerify', asked)).toMatchObject({ SignatureValid: true });
    await again.stop();
  });
});
