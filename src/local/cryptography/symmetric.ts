/** Encryption by a symmetric key, and random bytes. */
import { randomBytes } from 'node:crypto';
import {
  checkReEncryptDestination,
  Decrypt,
  Encrypt,
  GenerateRandom,
  ReEncrypt,
} from '../../contract/index.js';
import { asyncHandler, asyncKeyHandler } from '../kit/async-handler.js';
import { canonicalContext } from '../kit/encryption-context.js';
import { requireAllowed } from '../kit/guard.js';
import { findKey, handler, tenantOf } from '../kit/handler.js';
import { encryptorFor, openCiphertextBlob } from '../kit/key-cipher.js';
import { encryptAnswer } from '../kit/answer-encryption.js';

const encrypt = asyncKeyHandler(Encrypt, (key, { Plaintext, EncryptionContext }, call) => {
  const encryptBy = encryptorFor(Encrypt, key, call);
  return async () => ({
    CiphertextBlob: await encryptBy(Buffer.from(Plaintext, 'base64'), EncryptionContext),
    KeyId: key.keyId,
  });
});

const decrypt = asyncHandler(Decrypt, (params, call) => {
  const { key, decrypt } = openCiphertextBlob(Decrypt, params.CiphertextBlob, call);
  return async () => ({
    KeyId: key.keyId,
    Plaintext: await encryptAnswer(call.threads, await decrypt(params.EncryptionContext), params),
  });
});

/** A blob that the key would make anew by the same material, with the same context, is given back as it is. */
const reEncrypt = asyncHandler(ReEncrypt, (params, call) => {
  const { CiphertextBlob, SourceEncryptionContext, DestinationEncryptionContext } = params;
  const { key: source, current, decrypt } = openCiphertextBlob(ReEncrypt, CiphertextBlob, call);
  const key =
    params.DestinationKeyId === undefined ? source : findKey(call, tenantOf(call), params.DestinationKeyId);
  const same =
    key.keyId === source.keyId &&
    current &&
    canonicalContext(SourceEncryptionContext) === canonicalContext(DestinationEncryptionContext);
  if (!same) requireAllowed('ReEncrypt', key, checkReEncryptDestination(key));
  const encryptBy = encryptorFor(ReEncrypt, key, call);
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
  handler(GenerateRandom, ({ NumberOfBytes }) => ({
    Plaintext: randomBytes(NumberOfBytes).toString('base64'),
  })),
];
