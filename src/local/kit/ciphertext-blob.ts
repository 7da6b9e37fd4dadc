/**
 * The form of a CiphertextBlob: three parts in Base64, joined as KMS joins its own: the id of the key, the version of its
 * material with a seal, and what is encrypted. The seal tells a blob of this store from one that is damaged or comes from
 * elsewhere, also where the key that it names is gone.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface CiphertextBlob {
  readonly keyId: string;
  readonly version: number;
  readonly sealed: Buffer;
}

const separator = '-k-';
const idBytes = 16;
const versionBytes = 4;
const macBytes = 12;

const idToBytes = (keyId: string) => Buffer.from(keyId.replaceAll('-', ''), 'hex');

const bytesToId = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const macOf = (secret: Buffer, id: Buffer, version: Buffer) =>
  createHmac('sha256', secret).update(id).update(version).digest().subarray(0, macBytes);

/** `secret` is the store's own. */
export const writeBlob = ({ keyId, version, sealed }: CiphertextBlob, secret: Buffer): string => {
  const id = idToBytes(keyId);
  const number = Buffer.alloc(versionBytes);
  number.writeUInt32BE(version);
  const parts = [id, Buffer.concat([number, macOf(secret, id, number)]), sealed];
  return parts.map((part) => part.toString('base64')).join(separator);
};

/** Undefined where it is no blob of the store to which the secret belongs. */
export const readBlob = (text: string, secret: Buffer): CiphertextBlob | undefined => {
  const parts = text.split(separator).map((part) => Buffer.from(part, 'base64'));
  const [id, second, sealed] = parts;
  if (!id || !second || !sealed || parts.length > 3) return undefined;
  if (id.length !== idBytes || second.length !== versionBytes + macBytes) return undefined;
  // Base64 has more than one way to write some bytes: KMS writes one, and takes no other.
  if (parts.map((part) => part.toString('base64')).join(separator) !== text) return undefined;
  const version = second.subarray(0, versionBytes);
  if (!timingSafeEqual(second.subarray(versionBytes), macOf(secret, id, version))) return undefined;
  return { keyId: bytesToId(id), version: version.readUInt32BE(), sealed };
};
