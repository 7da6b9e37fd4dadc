/** Imports and deletes key material. `lifecycle/apply-due-events.ts` deletes imported material that has expired. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  DeleteImportedKeyMaterial,
  GetParametersForImport,
  importedMaterialBytes,
  ImportKeyMaterial,
  type ParamsOf,
} from '../../contract/index.js';
import { RsaEncryption } from '../crypto/rsa.js';
import type { Call } from '../kit/call.js';
import { asyncKeyHandler, keyHandler } from '../kit/key-handlers.js';
import { KmsFailure } from '../model/failure.js';
import type { Key } from '../model/key.js';
import { algorithmOf } from '../model/material.js';
import { day } from '../model/time.js';
import type { ImportParameters } from '../store/import-store.js';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const sha256 = (...parts: readonly (string | Buffer)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const tokenBytes = 96;

/** Every call generates a new wrapping key. Earlier ones stay valid for their 24 hours. */
const getParametersForImport = asyncKeyHandler(GetParametersForImport, (key, { WrappingAlgorithm }, call) => {
  const algorithm = RsaEncryption.parse(WrappingAlgorithm);
  const token = base64(randomBytes(tokenBytes));
  const validTo = call.now + day;
  return async (writeTransaction) => {
    const privateKey = await call.engine.newSecret('RSA_2048');
    const publicKey = await call.engine.run('publicKeyOf', 'RSA_2048', privateKey);
    writeTransaction(({ keyId }) => {
      call.imports.forgetExpired(call.now);
      call.imports.insert(sha256(token), { keyId, algorithm, privateKey, validTo });
    });
    return {
      KeyId: key.keyId,
      ImportToken: token,
      PublicKey: base64(publicKey),
      ParametersValidTo: validTo,
    };
  };
});

/** A token issued for another key is treated as unknown. */
const parametersFor = ({ keyId }: Key, token: string, { imports, now }: Call): ImportParameters => {
  const parameters = imports.find(sha256(token));
  if (parameters?.keyId !== keyId) {
    throw new KmsFailure('InvalidParameter', 'ImportToken must be one that was issued for this key.');
  }
  if (parameters.validTo <= now) {
    throw new KmsFailure('ResourceUnavailable.TokenExpired', 'ImportToken has expired.');
  }
  return parameters;
};

const refusePast = ({ ValidTo = 0 }: ParamsOf<typeof ImportKeyMaterial>, now: number) => {
  if (ValidTo === 0 || ValidTo > now) return;
  throw new KmsFailure('InvalidParameter', 'ValidTo must be in the future, or 0.');
};

/** Refuses material of the wrong length, as decrypting damaged material with PKCS #1 v1.5 can return. */
const requireMaterial = (plaintext: Uint8Array | undefined): Buffer => {
  if (plaintext && importedMaterialBytes.includes(plaintext.length)) return Buffer.from(plaintext);
  throw new KmsFailure(
    'InvalidParameter.DecryptMaterialError',
    `EncryptedKeyMaterial must be ${importedMaterialBytes.join(' or ')} bytes, encrypted to the wrapping key by the agreed algorithm.`,
  );
};

/** A key accepts only the material that it had first, even after that was deleted or has expired. */
const storeMaterial = ({ keyId, ...key }: Key, secret: Buffer, { imports, materials, now }: Call) => {
  const digest = sha256(keyId, secret);
  const known = imports.digestOf(keyId);
  if (known && !timingSafeEqual(known, digest)) {
    throw new KmsFailure(
      'InvalidParameterValue.MaterialNotMatch',
      'EncryptedKeyMaterial must hold the same material as the first import.',
    );
  }
  imports.saveDigest(keyId, digest);
  const algorithm = algorithmOf(key);
  const { version } = key.rotation;
  if (materials.find(keyId, algorithm, version)) return;
  materials.insert(keyId, { algorithm, version, secret, createTime: now });
};

const importKeyMaterial = asyncKeyHandler(ImportKeyMaterial, (key, params, call) => {
  refusePast(params, call.now);
  const { privateKey, algorithm } = parametersFor(key, params.ImportToken, call);
  const wrapped = Buffer.from(params.EncryptedKeyMaterial, 'base64');
  return async (writeTransaction) => {
    const plaintext = await call.engine.run('decryptByRsa', privateKey, algorithm, wrapped);
    const secret = requireMaterial(plaintext);
    return writeTransaction((current) => {
      storeMaterial(current, secret, call);
      call.keys.save({ ...current, validTo: params.ValidTo ?? 0 });
      return {};
    });
  };
});

export const keyMaterial = {
  GetParametersForImport: getParametersForImport,
  ImportKeyMaterial: importKeyMaterial,
  DeleteImportedKeyMaterial: keyHandler(DeleteImportedKeyMaterial, (key, _, { keys, materials }) => {
    materials.deleteAll(key.keyId, algorithmOf(key));
    keys.save({ ...key, validTo: 0 });
    return {};
  }),
};
