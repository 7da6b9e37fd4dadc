/** What a client of KMS does with cryptography: Base64, public keys, and the import of key material. */
import { constants, createPublicKey, publicEncrypt, type KeyObject } from 'node:crypto';
import { result, type RequestOverrides, type KmsEndpoint } from './caller.js';

export const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');

/** A copy with one bit flipped. A negative place counts from the end. */
export const flipBit = (bytes: Uint8Array, place: number): Buffer => {
  const flipped = Buffer.from(bytes);
  const index = place < 0 ? bytes.length + place : place;
  flipped.writeUInt8(flipped.readUInt8(index) ^ 1, index);
  return flipped;
};

export const textIn = (answer: Readonly<Record<string, unknown>>, name: string): string => {
  const text = answer[name];
  if (typeof text !== 'string') throw new Error(`The result has no ${name}`);
  return text;
};

export const bytesIn = (answer: Readonly<Record<string, unknown>>, name: string): Buffer =>
  Buffer.from(textIn(answer, name), 'base64');

export const encrypt = async (
  kms: KmsEndpoint,
  KeyId: string,
  plaintext: Uint8Array | string,
  context?: string,
  overrides: RequestOverrides = {},
): Promise<string> => {
  const params = { KeyId, Plaintext: base64(plaintext), EncryptionContext: context };
  return textIn(await result(kms, 'Encrypt', params, overrides), 'CiphertextBlob');
};

export const decrypt = async (
  kms: KmsEndpoint,
  CiphertextBlob: string,
  context?: string,
  overrides: RequestOverrides = {},
): Promise<string> => {
  const params = { CiphertextBlob, EncryptionContext: context };
  return bytesIn(await result(kms, 'Decrypt', params, overrides), 'Plaintext').toString();
};

/** The public key of a key, in DER. */
export const publicDer = async (kms: KmsEndpoint, KeyId: string): Promise<Buffer> =>
  bytesIn(await result(kms, 'GetPublicKey', { KeyId }), 'PublicKey');

export const spki = (der: Buffer): KeyObject => createPublicKey({ key: der, format: 'der', type: 'spki' });

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING };
export const rsaPaddings = {
  RSAES_PKCS1_V1_5: { padding: constants.RSA_PKCS1_PADDING },
  RSAES_OAEP_SHA_1: { ...oaep, oaepHash: 'sha1' },
  RSAES_OAEP_SHA_256: { ...oaep, oaepHash: 'sha256' },
} as const;

export type RsaAlgorithm = keyof typeof rsaPaddings;
export const rsaAlgorithms: readonly RsaAlgorithm[] = [
  'RSAES_PKCS1_V1_5',
  'RSAES_OAEP_SHA_1',
  'RSAES_OAEP_SHA_256',
];

export const rsaEncrypt = (key: KeyObject, algorithm: RsaAlgorithm, plaintext: Uint8Array): Buffer =>
  publicEncrypt({ key, ...rsaPaddings[algorithm] }, plaintext);

export interface ImportParameters {
  readonly KeyId: string;
  readonly ImportToken: string;
  readonly wrap: (material: Uint8Array, algorithm?: RsaAlgorithm) => string;
}

/** Calls GetParametersForImport. */
export const getImportParameters = async (
  kms: KmsEndpoint,
  KeyId: string,
  algorithm: RsaAlgorithm = 'RSAES_OAEP_SHA_256',
  overrides: RequestOverrides = {},
): Promise<ImportParameters> => {
  const params = { KeyId, WrappingAlgorithm: algorithm, WrappingKeySpec: 'RSA_2048' };
  const answer = await result(kms, 'GetParametersForImport', params, overrides);
  const wrappingKey = spki(bytesIn(answer, 'PublicKey'));
  return {
    KeyId,
    ImportToken: textIn(answer, 'ImportToken'),
    wrap: (material, by = algorithm) => base64(rsaEncrypt(wrappingKey, by, material)),
  };
};

/** The parameters of ImportKeyMaterial that give the key this material. */
export const importParams = async (
  kms: KmsEndpoint,
  KeyId: string,
  material: Uint8Array,
  overrides: RequestOverrides = {},
): Promise<Readonly<Record<string, unknown>>> => {
  const { ImportToken, wrap } = await getImportParameters(kms, KeyId, 'RSAES_OAEP_SHA_256', overrides);
  return { KeyId, ImportToken, EncryptedKeyMaterial: wrap(material) };
};

export const importMaterial = async (
  kms: KmsEndpoint,
  KeyId: string,
  material: Uint8Array,
  ValidTo?: number,
) => result(kms, 'ImportKeyMaterial', { ...(await importParams(kms, KeyId, material)), ValidTo });
