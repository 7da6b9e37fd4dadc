/**
 * Post-quantum cryptography. Besides its own material a key has one seed for each of the two algorithms, generated on first
 * use and never rotated. The seeds are usable only while the key has its own material.
 */
import {
  PostQuantumCryptoDecrypt,
  PostQuantumCryptoEncrypt,
  PostQuantumCryptoSign,
  PostQuantumCryptoVerify,
  type Action,
} from '../../contract/index.js';
import type { PostQuantumAlgorithm } from '../crypto/algorithms.js';
import { newPostQuantumSeed } from '../crypto/new-secret.js';
import { encryptAnswer } from '../kit/answer-encryption.js';
import { tenantOf, type Call } from '../kit/call.js';
import { readBlob, writeBlob } from '../kit/ciphertext-blob.js';
import { asyncHandler } from '../kit/handler.js';
import { findKey, requireKeyAllows } from '../kit/key-checks.js';
import { materialOf } from '../kit/key-cipher.js';
import { asyncKeyHandler } from '../kit/key-handlers.js';
import { KmsFailure } from '../model/failure.js';
import type { Key } from '../model/key.js';
import { sealByKem, unsealByKem } from './kem-cipher.js';

const bytes = (text: string) => Buffer.from(text, 'base64');

const seedVersion = 1;

/** Returns undefined before first use. A key without material is refused as if it were PendingImport. */
const findSeed = (
  action: Action,
  key: Key,
  algorithm: PostQuantumAlgorithm,
  call: Call,
): Buffer | undefined => {
  materialOf(action, key, call);
  return call.materials.find(key.keyId, algorithm, seedVersion)?.secret;
};

/** Must run in a write transaction. Looks for the seed again, since another call may have created it meanwhile. */
const findOrCreateSeed = (action: Action, key: Key, algorithm: PostQuantumAlgorithm, call: Call): Buffer => {
  const known = findSeed(action, key, algorithm, call);
  if (known) return known;
  const secret = newPostQuantumSeed(algorithm);
  call.materials.insert(key.keyId, { algorithm, version: seedVersion, secret, createTime: call.now });
  return secret;
};

const encrypt = asyncKeyHandler(PostQuantumCryptoEncrypt, (key, { PlainText }, call) => {
  const { keyId } = key;
  const known = findSeed(PostQuantumCryptoEncrypt, key, 'ML_KEM_768', call);
  return async (writeTransaction) => {
    const seed =
      known ??
      writeTransaction((current) => findOrCreateSeed(PostQuantumCryptoEncrypt, current, 'ML_KEM_768', call));
    const sealed = await sealByKem(call.engine, keyId, seed, bytes(PlainText));
    const blob = writeBlob({ keyId, version: seedVersion, sealed }, call.materials.blobMacKey);
    return { CiphertextBlob: blob, KeyId: keyId };
  };
});

const invalidCiphertext = () =>
  new KmsFailure(
    'InvalidParameterValue.InvalidCiphertext',
    'CiphertextBlob must be as returned by PostQuantumCryptoEncrypt.',
  );

const decrypt = asyncHandler(PostQuantumCryptoDecrypt, (params, call) => {
  const blob = readBlob(params.CiphertextBlob, call.materials.blobMacKey);
  if (!blob) throw invalidCiphertext();
  const key = findKey(call, tenantOf(call), blob.keyId);
  requireKeyAllows(PostQuantumCryptoDecrypt, key, call.keys);
  const seed = findSeed(PostQuantumCryptoDecrypt, key, 'ML_KEM_768', call);
  return async () => {
    const plaintext = seed && (await unsealByKem(call.engine, key.keyId, seed, blob.sealed));
    if (!plaintext) throw invalidCiphertext();
    return { KeyId: key.keyId, PlainText: await encryptAnswer(call.engine, plaintext, params) };
  };
});

const sign = asyncKeyHandler(PostQuantumCryptoSign, (key, { Message }, call) => {
  const known = findSeed(PostQuantumCryptoSign, key, 'ML_DSA_65', call);
  return async (writeTransaction) => {
    const seed =
      known ??
      writeTransaction((current) => findOrCreateSeed(PostQuantumCryptoSign, current, 'ML_DSA_65', call));
    const signature = await call.engine.run('signByMlDsa', seed, bytes(Message));
    return { Signature: Buffer.from(signature).toString('base64') };
  };
});

/** Without a seed the key has never signed, so no signature is valid. */
const verify = asyncKeyHandler(PostQuantumCryptoVerify, (key, { Message, SignatureValue }, call) => {
  const seed = findSeed(PostQuantumCryptoVerify, key, 'ML_DSA_65', call);
  const [message, signature] = [bytes(Message), bytes(SignatureValue)];
  return async () => ({
    SignatureValid: seed !== undefined && (await call.engine.run('verifyByMlDsa', seed, message, signature)),
  });
});

export const postQuantum = {
  PostQuantumCryptoEncrypt: encrypt,
  PostQuantumCryptoDecrypt: decrypt,
  PostQuantumCryptoSign: sign,
  PostQuantumCryptoVerify: verify,
};
