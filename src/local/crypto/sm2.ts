/** SM2 (GB/T 32918): signatures, and encryption in the order C1 C3 C2 with C1 as two coordinates. Runs on a thread. */
import { readSequence } from './der.js';

const load = async () => (await import('sm-crypto-v2')).sm2;

/** An SM2 SubjectPublicKeyInfo in DER consists of this prefix and the uncompressed point. */
const spkiPrefix = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex');
const pointBytes = 65;

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** For points off the curve, sm-crypto-v2 sometimes throws and sometimes returns false. */
const isOnCurve = async (point: string): Promise<boolean> => {
  const sm2 = await load();
  try {
    return sm2.verifyPublicKey(point);
  } catch {
    return false;
  }
};

/** The point in a SubjectPublicKeyInfo, in hex. Undefined if it is not an SM2 key. */
export const sm2PointOf = async (spki: Uint8Array): Promise<string | undefined> => {
  const bytes = Buffer.from(spki);
  if (bytes.length !== spkiPrefix.length + pointBytes) return undefined;
  if (!bytes.subarray(0, spkiPrefix.length).equals(spkiPrefix)) return undefined;
  const point = hex(bytes.subarray(spkiPrefix.length));
  return point.startsWith('04') && (await isOnCurve(point)) ? point : undefined;
};

const pointOfScalar = async (scalar: Uint8Array) => (await load()).getPublicKeyFromPrivateKey(hex(scalar));

/** SubjectPublicKeyInfo in DER. */
export const sm2PublicKey = async (scalar: Uint8Array): Promise<Uint8Array> =>
  Buffer.concat([spkiPrefix, Buffer.from(await pointOfScalar(scalar), 'hex')]);

/** Returns undefined for an empty plaintext, which SM2 cannot encrypt. */
export const encryptBySm2 = async (
  point: string,
  plaintext: Uint8Array,
  asn1: boolean,
): Promise<Uint8Array | undefined> => {
  if (plaintext.length === 0) return undefined;
  const sm2 = await load();
  return Buffer.from(sm2.doEncrypt(plaintext, point, 1, { asn1 }), 'hex');
};

/** Decodes ASN.1 to hex: C1, the 32-byte digest C3, and C2. */
const plainForm = (ciphertext: Uint8Array): string | undefined => {
  const parts = readSequence(ciphertext, ['number', 'number', 'octets', 'octets']);
  const [, , digest, masked] = parts ?? [];
  return parts && digest?.length === 32 && masked?.length ? hex(Buffer.concat(parts)) : undefined;
};

/** Takes ASN.1. Returns undefined if the ciphertext does not fit the key. */
export const decryptBySm2 = async (
  scalar: Uint8Array,
  ciphertext: Uint8Array,
): Promise<Uint8Array | undefined> => {
  const plain = plainForm(ciphertext);
  if (plain === undefined) return undefined;
  const sm2 = await load();
  try {
    const plaintext: unknown = sm2.doDecrypt(plain, hex(scalar), 1, { output: 'array' });
    // sm-crypto-v2 returns an empty array if the digest does not match.
    return plaintext instanceof Uint8Array && plaintext.length > 0 ? plaintext : undefined;
  } catch {
    return undefined;
  }
};

/** The SM3 digest that is signed. It covers the default user ID, the public key and the message. */
export const sm2Digest = async (scalar: Uint8Array, message: Uint8Array): Promise<Uint8Array> =>
  Buffer.from((await load()).getHash(message, await pointOfScalar(scalar)), 'hex');

/** Returns DER. */
export const signBySm2 = async (scalar: Uint8Array, digest: Uint8Array): Promise<Uint8Array> =>
  Buffer.from((await load()).doSignature(digest, hex(scalar), { der: true, hash: false }), 'hex');

/** Takes DER. */
export const verifyBySm2 = async (
  scalar: Uint8Array,
  digest: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> => {
  const numbers = readSequence(signature, ['number', 'number']);
  if (!numbers) return false;
  const sm2 = await load();
  try {
    const plain = hex(Buffer.concat(numbers));
    return sm2.doVerifySignature(digest, plain, await pointOfScalar(scalar), { hash: false });
  } catch {
    return false;
  }
};
