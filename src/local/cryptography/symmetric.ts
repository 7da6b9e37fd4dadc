/** Encryption by a symmetric key, and random bytes. */
import { randomBytes } from 'node:crypto';
import {
  checkReEncryptDestination,
  Decrypt,
  Encrypt,
  GenerateRandom,
  ReEncrypt,
} from '../../contract/index.js';
import { handleComputed, handleKeyComputed } from '../kit/async-handler.js';
import { canonicalContext } from '../kit/encryption-context.js';
import { obey } from '../kit/guard.js';
import { findKey, handle, worldOf } from '../kit/handler.js';
import { encryptionBy, openBlob } from '../kit/key-cipher.js';
import { sealAnswer } from '../kit/sealed-answer.js';

const encrypt = handleKeyComputed(Encrypt, (key, { Plaintext, EncryptionContext }, call) => {
  const encryptBy = encryptionBy(Encrypt, key, call);
  return async () => ({
    CiphertextBlob: await encryptBy(Buffer.from(Plaintext, 'base64'), EncryptionContext),
    KeyId: key.keyId,
  });
});

const decrypt = handleComputed(Decrypt, (params, call) => {
  const { key, decrypt } = openBlob(Decrypt, params.CiphertextBlob, call);
  return async () => ({
    KeyId: key.keyId,
    Plaintext: await sealAnswer(call.threads, await decrypt(params.EncryptionContext), params),
  });
});

/** A blob that the key would make anew by the same material, with the same context, is given back as it is. */
const reEncrypt = handleComputed(ReEncrypt, (params, call) => {
  const { CiphertextBlob, SourceEncryptionContext, DestinationEncryptionContext } = params;
  const { key: source, current, decrypt } = openBlob(ReEncrypt, CiphertextBlob, call);
  const key =
    params.DestinationKeyId === undefined ? source : findKey(call, worldOf(call), params.DestinationKeyId);
  const same =
    key.keyId === source.keyId &&
    current &&
    canonicalContext(SourceEncryptionContext) === canonicalContext(DestinationEncryptionContext);
  if (!same) obey('ReEncrypt', key, checkReEncryptDestination(key));
  const encryptBy = encryptionBy(ReEncrypt, key, call);
  return async () => {
    const plaintext = await decrypt(SourceEncryptionContext);
    return {
      CiphertextBlob: same ? CiphertextBlob : await encryptBy(plaintext, DestinationEncryptionContext),
      KeyId: key.keyId,
      SourceKeyId: source.keyId,
      ReEncrypted: !same,
    };
  };
});

export const symmetric = [
  encrypt,
  decrypt,
  reEncrypt,
  handle(GenerateRandom, ({ NumberOfBytes }) => ({
    Plaintext: randomBytes(NumberOfBytes).toString('base64'),
  })),
];
