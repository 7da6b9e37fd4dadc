/** Decryption, signatures and public keys of asymmetric keys. */
import {
  AsymmetricRsaDecrypt,
  AsymmetricSm2Decrypt,
  GetPublicKey,
  SignByAsymmetricKey,
  VerifyByAsymmetricKey,
} from '../../contract/index.js';
import { RsaEncryption } from '../crypto/rsa.js';
import { materialOf } from '../kit/key-cipher.js';
import { asyncKeyHandler } from '../kit/key-handlers.js';
import { KmsFailure } from '../model/failure.js';
import { pemOf } from './pem.js';
import { messageIn, signAlgorithmOf } from './signing-parameters.js';

const bytes = (text: string) => Buffer.from(text, 'base64');
const base64 = (array: Uint8Array) => Buffer.from(array).toString('base64');

const requireDecrypted = (plaintext: Uint8Array | undefined): string => {
  if (plaintext) return base64(plaintext);
  throw new KmsFailure(
    'FailedOperation.DecryptError',
    "Ciphertext must be encrypted to the key's own public key, by the algorithm of the call.",
  );
};

export const asymmetric = {
  GetPublicKey: asyncKeyHandler(GetPublicKey, (key, _, call) => {
    const { algorithm, secret } = materialOf(GetPublicKey, key, call);
    return async () => {
      const publicKey = base64(await call.engine.run('publicKeyOf', algorithm, secret));
      return { KeyId: key.keyId, PublicKey: publicKey, PublicKeyPem: pemOf(publicKey) };
    };
  }),

  AsymmetricRsaDecrypt: asyncKeyHandler(AsymmetricRsaDecrypt, (key, { Ciphertext, Algorithm }, call) => {
    const { secret } = materialOf(AsymmetricRsaDecrypt, key, call);
    const algorithm = RsaEncryption.parse(Algorithm);
    return async () => {
      const plaintext = await call.engine.run('decryptByRsa', secret, algorithm, bytes(Ciphertext));
      return { KeyId: key.keyId, Plaintext: requireDecrypted(plaintext) };
    };
  }),

  AsymmetricSm2Decrypt: asyncKeyHandler(AsymmetricSm2Decrypt, (key, { Ciphertext }, call) => {
    const { secret } = materialOf(AsymmetricSm2Decrypt, key, call);
    return async () => {
      const plaintext = await call.engine.run('decryptBySm2', secret, bytes(Ciphertext));
      return { KeyId: key.keyId, Plaintext: requireDecrypted(plaintext) };
    };
  }),

  SignByAsymmetricKey: asyncKeyHandler(SignByAsymmetricKey, (key, params, call) => {
    const algorithm = signAlgorithmOf(SignByAsymmetricKey, key, params);
    const message = messageIn(SignByAsymmetricKey, algorithm, params);
    const { secret } = materialOf(SignByAsymmetricKey, key, call);
    return async () => ({ Signature: base64(await call.engine.run('sign', algorithm, secret, message)) });
  }),

  VerifyByAsymmetricKey: asyncKeyHandler(VerifyByAsymmetricKey, (key, params, call) => {
    const algorithm = signAlgorithmOf(VerifyByAsymmetricKey, key, params);
    const message = messageIn(VerifyByAsymmetricKey, algorithm, params);
    const { secret } = materialOf(VerifyByAsymmetricKey, key, call);
    const signature = bytes(params.SignatureValue);
    return async () => ({
      SignatureValid: await call.engine.run('verify', algorithm, secret, message, signature),
    });
  }),
};
