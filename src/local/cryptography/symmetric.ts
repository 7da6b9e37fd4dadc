/** Encryption by symmetric keys, and random bytes. */
import { randomBytes } from 'node:crypto';
import {
  checkReEncryptDestination,
  Decrypt,
  Encrypt,
  GenerateRandom,
  ReEncrypt,
} from '../../contract/index.js';
import { encryptAnswer } from '../kit/answer-encryption.js';
import { tenantOf } from '../kit/call.js';
import { canonicalContext } from '../kit/encryption-context.js';
import { asyncHandler, handler } from '../kit/handler.js';
import { findKey, requireAllowed } from '../kit/key-checks.js';
import { encryptorFor, openCiphertextBlob } from '../kit/key-cipher.js';
import { asyncKeyHandler } from '../kit/key-handlers.js';

const encrypt = asyncKeyHandler(Encrypt, (key, { Plaintext, EncryptionContext }, call) => {
  const encryptWithKey = encryptorFor(Encrypt, key, call);
  return async () => ({
    CiphertextBlob: await encryptWithKey(Buffer.from(Plaintext, 'base64'), EncryptionContext),
    KeyId: key.keyId,
  });
});

const decrypt = asyncHandler(Decrypt, (params, call) => {
  const { key, decrypt } = openCiphertextBlob(Decrypt, params.CiphertextBlob, call);
  return async () => ({
    KeyId: key.keyId,
    Plaintext: await encryptAnswer(call.engine, await decrypt(params.EncryptionContext), params),
  });
});

/** A blob that already has the destination key, its current material and the destination context is returned unchanged. */
const reEncrypt = asyncHandler(ReEncrypt, (params, call) => {
  const { CiphertextBlob, SourceEncryptionContext, DestinationEncryptionContext, DestinationKeyId } = params;
  const { key: source, current, decrypt } = openCiphertextBlob(ReEncrypt, CiphertextBlob, call);
  const destination =
    DestinationKeyId === undefined ? source : findKey(call, tenantOf(call), DestinationKeyId);
  const unchanged =
    destination.keyId === source.keyId &&
    current &&
    canonicalContext(SourceEncryptionContext) === canonicalContext(DestinationEncryptionContext);
  if (!unchanged) requireAllowed('ReEncrypt', destination, checkReEncryptDestination(destination));
  const encryptWithDestination = encryptorFor(ReEncrypt, destination, call);
  return async () => {
    // Also checks the source context if the blob stays unchanged.
    const plaintext = await decrypt(SourceEncryptionContext);
    return {
      CiphertextBlob: unchanged
        ? CiphertextBlob
        : await encryptWithDestination(plaintext, DestinationEncryptionContext),
      KeyId: destination.keyId,
      SourceKeyId: source.keyId,
      ReEncrypted: !unchanged,
    };
  };
});

export const symmetric = {
  Encrypt: encrypt,
  Decrypt: decrypt,
  ReEncrypt: reEncrypt,
  GenerateRandom: handler(GenerateRandom, ({ NumberOfBytes }) => ({
    Plaintext: randomBytes(NumberOfBytes).toString('base64'),
  })),
};
