/**
 * Key material that its owner brings along: the parameters of its import, the import, and its deletion. `settle.ts` lets it
 * expire.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  DeleteImportedKeyMaterial,
  GetParametersForImport,
  ImportKeyMaterial,
  type ParamsOf,
} from '../../contract/index.js';
import { asyncKeyHandler } from '../kit/async-handler.js';
import { symmetricBytes } from '../crypto/algorithms.js';
import { newSecret } from '../crypto/new-secret.js';
import { RsaEncryption } from '../crypto/rsa.js';
import { KmsFailure } from '../model/failure.js';
import { keyHandler, type Call } from '../kit/handler.js';
import type { ImportParameters } from '../store/import-store.js';
import type { Key } from '../model/key.js';
import { algorithmOf } from '../model/material.js';
import { day } from '../model/time.js';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const sha256 = (...parts: readonly (string | Buffer)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const tokenBytes = 96;

/** Each call gives a wrapping key of its own, and those of before stay good for their 24 hours. */
const getParameters = asyncKeyHandler(GetParametersForImport, (key, { WrappingAlgorithm }, call) => {
  const algorithm = RsaEncryption.parse(WrappingAlgorithm);
  const token = base64(randomBytes(tokenBytes));
  const validTo = call.now + day;
  return async (again) => {
    const privateKey = await newSecret('RSA_2048');
    const publicKey = await call.threads.run('publicKeyOf', 'RSA_2048', privateKey);
    again(({ keyId }) => {
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

/** The parameters that a token stands for. One that was never given out for this key is no token at all. */
const parametersFor = ({ keyId }: Key, token: string, { imports, now }: Call): ImportParameters => {
  const parameters = imports.find(sha256(token));
  if (parameters?.keyId !== keyId) {
    throw new KmsFailure('InvalidParameter', 'ImportToken must be one that was given out for this key.');
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

/** Material of the right length, or the refusal: whatever else comes of damage. */
const unwrapped = (key: Key, plaintext: Uint8Array | undefined): Buffer => {
  const bytes = symmetricBytes(algorithmOf(key));
  if (plaintext && plaintext.length === bytes) return Buffer.from(plaintext);
  throw new KmsFailure(
    'InvalidParameter.DecryptMaterialError',
    `EncryptedKeyMaterial must be ${bytes ?? 'no'} bytes, encrypted to the wrapping key by the algorithm agreed.`,
  );
};

/** A key takes the material that it has had, and no other, also when that has been deleted or has expired. */
const keep = ({ keyId, ...key }: Key, secret: Buffer, { imports, materials, now }: Call) => {
  const digest = sha256(keyId, secret);
  const known = imports.digestOf(keyId);
  if (known && !timingSafeEqual(known, digest)) {
    throw new KmsFailure(
      'InvalidParameterValue.MaterialNotMatch',
      'EncryptedKeyMaterial must hold the material that the key had before.',
    );
  }
  imports.saveDigest(keyId, digest);
  const algorithm = algorithmOf(key);
  const { version } = key.rotation;
  if (materials.find(keyId, algorithm, version)) return;
  materials.insert(keyId, { algorithm, version, secret, createTime: now });
};

const importMaterial = asyncKeyHandler(ImportKeyMaterial, (key, params, call) => {
  refusePast(params, call.now);
  const { privateKey, algorithm } = parametersFor(key, params.ImportToken, call);
  const wrapped = Buffer.from(params.EncryptedKeyMaterial, 'base64');
  return async (again) => {
    const secret = unwrapped(key, await call.threads.run('decryptByRsa', privateKey, algorithm, wrapped));
    return again((moved) => {
      keep(moved, secret, call);
      call.keys.save({ ...moved, validTo: params.ValidTo ?? 0 });
      return {};
    });
  };
});

const deleteMaterial = keyHandler(DeleteImportedKeyMaterial, (key, _, { keys, materials }) => {
  materials.deleteAll(key.keyId, algorithmOf(key));
  keys.save({ ...key, validTo: 0 });
  return {};
});

export const keyMaterial = [getParameters, importMaterial, deleteMaterial];
