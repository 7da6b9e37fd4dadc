/** Encrypts and decrypts with the material of a key. CiphertextBlobs are bound to key, material version and encryption context. */
import type { Action } from '../../contract/index.js';
import { seal, unseal } from '../crypto/seal.js';
import { KmsFailure } from '../model/failure.js';
import type { Key } from '../model/key.js';
import { algorithmOf, type Material } from '../model/material.js';
import { tenantOf, type Call } from './call.js';
import { readBlob, writeBlob } from './ciphertext-blob.js';
import { canonicalContext } from './encryption-context.js';
import { findKey, refuseWithoutMaterial, requireKeyAllows } from './key-checks.js';

/** Returns a CiphertextBlob. `context` is a JSON object, as text. */
export type Encryptor = (plaintext: Buffer, context?: string) => Promise<string>;

/** Rejects with InvalidCiphertext if the blob was made differently or with another context. */
type Decryptor = (context?: string) => Promise<Buffer>;

/** The current material of a key. A key without material is refused as if it were PendingImport. */
export const materialOf = (action: Action, key: Key, { materials }: Call): Material =>
  materials.find(key.keyId, algorithmOf(key), key.rotation.version) ?? refuseWithoutMaterial(action, key);

const associatedData = (keyId: string, version: number, context: string | undefined) =>
  Buffer.from(`${keyId} ${version} ${canonicalContext(context)}`);

/** Reads the current material, so it must run in a transaction. The encryptor itself may run after that. */
export const encryptorFor = (action: Action, key: Key, call: Call): Encryptor => {
  const material = materialOf(action, key, call);
  const { engine, materials } = call;
  const { version } = material;
  return async (plaintext, context) => {
    const sealed = await seal(engine, material, plaintext, associatedData(key.keyId, version, context));
    return writeBlob({ keyId: key.keyId, version, sealed }, materials.blobMacKey);
  };
};

const invalidCiphertext = () =>
  new KmsFailure(
    'InvalidParameterValue.InvalidCiphertext',
    'CiphertextBlob must be as returned by KMS, and EncryptionContext must be the one it was made with.',
  );

export interface OpenedBlob {
  readonly key: Key;
  /** Whether the blob was made with the current version of the key's material. */
  readonly current: boolean;
  readonly decrypt: Decryptor;
}

/**
 * Finds the key of a blob in the tenant of the call, and the material version that made it. Must run in a transaction.
 * Throws a KmsFailure if it is not a blob, the key is gone, or the key does not allow the action. `unreadable` is the
 * failure for actions that do not document InvalidCiphertext.
 */
export const openCiphertextBlob = (
  action: Action,
  text: string,
  call: Call,
  unreadable = invalidCiphertext,
): OpenedBlob => {
  const blob = readBlob(text, call.materials.blobMacKey);
  if (!blob) throw unreadable();
  const { keyId, version, sealed } = blob;
  const key = findKey(call, tenantOf(call), keyId);
  requireKeyAllows(action, key, call.keys);
  // The key may have no material at all, or, if the blob is forged, none of this version.
  const present = materialOf(action, key, call);
  const material = call.materials.find(keyId, present.algorithm, version);
  return {
    key,
    current: version === present.version,
    decrypt: async (context) => {
      const data = associatedData(keyId, version, context);
      const plaintext = material && (await unseal(call.engine, material, sealed, data));
      if (!plaintext) throw unreadable();
      return plaintext;
    },
  };
};
