/** What a key encrypts and decrypts by its own material: CiphertextBlobs, bound to the key, the version and a context. */
import type { Action } from '../../contract/index.js';
import { readBlob, writeBlob } from './ciphertext-blob.js';
import { seal, unseal } from '../crypto/seal.js';
import { canonicalContext } from './encryption-context.js';
import { KmsFailure } from '../model/failure.js';
import { requireKeyAllows, refuseWithoutMaterial } from './guard.js';
import { findKey, tenantOf, type Call } from './handler.js';
import type { Key } from '../model/key.js';
import { algorithmOf, type Material } from '../model/material.js';

/** Gives a CiphertextBlob. `context` is the text of a JSON object. */
export type Encryptor = (plaintext: Buffer, context?: string) => Promise<string>;

/** Rejects with InvalidCiphertext where the blob was not made so, or with another context. */
export type Decryptor = (context?: string) => Promise<Buffer>;

/** The material by which the key computes at present. A key without any refuses as one that waits for its import. */
export const materialOf = (action: Action, key: Key, { materials }: Call): Material =>
  materials.find(key.keyId, algorithmOf(key), key.rotation.version) ?? refuseWithoutMaterial(action, key);

const associatedData = (keyId: string, version: number, context: string | undefined) =>
  Buffer.from(`${keyId} ${version} ${canonicalContext(context)}`);

/** Reads the key's present material, within a transaction; what it gives may be called when that is over. */
export const encryptorFor = (action: Action, key: Key, call: Call): Encryptor => {
  const material = materialOf(action, key, call);
  const { threads, materials } = call;
  const { version } = material;
  return async (plaintext, context) => {
    const sealed = await seal(threads, material, plaintext, associatedData(key.keyId, version, context));
    return writeBlob({ keyId: key.keyId, version, sealed }, materials.blobMacKey);
  };
};

const invalid = () =>
  new KmsFailure(
    'InvalidParameterValue.InvalidCiphertext',
    'CiphertextBlob must be as KMS gave it, with the EncryptionContext that it was made with.',
  );

export interface OpenedBlob {
  readonly key: Key;
  /** Whether the blob was made by the present version of the key's material. */
  readonly current: boolean;
  readonly decrypt: Decryptor;
}

/**
 * Finds the key of a blob in the account and region of the call, and the material of the version that made it; within a
 * transaction. Throws a KmsFailure where it is no blob, the key is gone, or it does not allow the action. `unreadable` says
 * what an action answers that does not document InvalidCiphertext.
 */
export const openCiphertextBlob = (
  action: Action,
  text: string,
  call: Call,
  unreadable = invalid,
): OpenedBlob => {
  const blob = readBlob(text, call.materials.blobMacKey);
  if (!blob) throw unreadable();
  const { keyId, version, sealed } = blob;
  const key = findKey(call, tenantOf(call), keyId);
  requireKeyAllows(action, key, call.keys);
  // There may be none at all, or (of a blob that was imported and cannot be ours) none of this version.
  const present = materialOf(action, key, call);
  const material = call.materials.find(keyId, present.algorithm, version);
  return {
    key,
    current: version === present.version,
    decrypt: async (context) => {
      const plaintext =
        material && (await unseal(call.threads, material, sealed, associatedData(keyId, version, context)));
      if (!plaintext) throw unreadable();
      return plaintext;
    },
  };
};
