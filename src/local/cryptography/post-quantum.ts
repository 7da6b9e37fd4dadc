/**
 * Post-quantum cryptography by CMKs. Beside its own material a key has a seed for each of the two algorithms, made when it is
 * first needed and never rotated. It is of use only while the key has its own material.
 */
import {
  PostQuantumCryptoDecrypt,
  PostQuantumCryptoEncrypt,
  PostQuantumCryptoSign,
  PostQuantumCryptoVerify,
  type Action,
} from '../../contract/index.js';
import { readBlob, writeBlob } from '../kit/ciphertext-blob.js';
import { asyncHandler, asyncKeyHandler } from '../kit/async-handler.js';
import type { PostQuantumAlgorithm } from '../crypto/algorithms.js';
import { newPostQuantumSeed } from '../crypto/new-secret.js';
import { KmsFailure } from '../model/failure.js';
import { requireKeyAllows } from '../kit/guard.js';
import { findKey, tenantOf, type Call } from '../kit/handler.js';
import { materialOf } from '../kit/key-cipher.js';
import type { Key } from '../model/key.js';
import { sealByKem, unsealByKem } from './post-quantum-cipher.js';
import { encryptAnswer } from '../kit/answer-encryption.js';

const version = 1;

/** Undefined where it was never needed. Refuses as the action does a key that waits for its material. */
const seedOf = (
  action: Action,
  key: Key,
  algorithm: PostQuantumAlgorithm,
  call: Call,
): Buffer | undefined => {
  materialOf(action, key, call);
  return call.materials.find(key.keyId, algorithm, version)?.secret;
};

/** In a transaction that writes. Another call may have made it by then. */
const makeSeed = (action: Action, key: Key, algorithm: PostQuantumAlgorithm, call: Call): Buffer => {
  const known = seedOf(action, key, algorithm, call);
  if (known) return known;
  const secret = newPostQuantumSeed(algorithm);
  call.materials.insert(key.keyId, { algorithm, version, secret, createTime: call.now });
  return secret;
};

const encrypt = asyncKeyHandler(PostQuantumCryptoEncrypt, (key, { PlainText }, call) => {
  const { keyId } = key;
  const known = seedOf(PostQuantumCryptoEncrypt, key, 'ML_KEM_768', call);
  return async (again) => {
    const seed = known ?? again((found) => makeSeed(PostQuantumCryptoEncrypt, found, 'ML_KEM_768', call));
    const sealed = await sealByKem(call.threads, keyId, seed, Buffer.from(PlainText, 'base64'));
    return { CiphertextBlob: writeBlob({ keyId, version, sealed }, call.materials.blobMacKey), KeyId: keyId };
  };
});

const invalid = () =>
  new KmsFailure(
    'InvalidParameterValue.InvalidCiphertext',
    'CiphertextBlob must be as PostQuantumCryptoEncrypt gave it.',
  );

const decrypt = asyncHandler(PostQuantumCryptoDecrypt, (params, call) => {
  const blob = readBlob(params.CiphertextBlob, call.materials.blobMacKey);
  if (!blob) throw invalid();
  const key = findKey(call, tenantOf(call), blob.keyId);
  requireKeyAllows(PostQuantumCryptoDecrypt, key, call.keys);
  const seed = seedOf(PostQuantumCryptoDecrypt, key, 'ML_KEM_768', call);
  return async () => {
    const plaintext = seed && (await unsealByKem(call.threads, key.keyId, seed, blob.sealed));
    if (!plaintext) throw invalid();
    return { KeyId: key.keyId, PlainText: await encryptAnswer(call.threads, plaintext, params) };
  };
});

const sign = asyncKeyHandler(PostQuantumCryptoSign, (key, { Message }, call) => {
  const known = seedOf(PostQuantumCryptoSign, key, 'ML_DSA_65', call);
  return async (again) => {
    const seed = known ?? again((found) => makeSeed(PostQuantumCryptoSign, found, 'ML_DSA_65', call));
    const signature = await call.threads.run('signByMlDsa', seed, Buffer.from(Message, 'base64'));
    return { Signature: Buffer.from(signature).toString('base64') };
  };
});

/** A key that has never signed has signed nothing. */
const verify = asyncKeyHandler(PostQuantumCryptoVerify, (key, { Message, SignatureValue }, call) => {
  const seed = seedOf(PostQuantumCryptoVerify, key, 'ML_DSA_65', call);
  const [message, signature] = [Buffer.from(Message, 'base64'), Buffer.from(SignatureValue, 'base64')];
  return async () => ({
    SignatureValid: seed !== undefined && (await call.threads.run('verifyByMlDsa', seed, message, signature)),
  });
});

export const postQuantum = [encrypt, decrypt, sign, verify];
