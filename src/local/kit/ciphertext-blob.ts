/**
 * The format of a CiphertextBlob: three Base64 parts, joined as in KMS's own blobs: key id, material version with a MAC, and
 * sealed content. The MAC tells blobs of this store from damaged or foreign ones, even after their key is deleted.
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

const macOf = (macKey: Buffer, id: Buffer, version: Buffer) =>
  createHmac('sha256', macKey).update(id).update(version).digest().subarray(0, macBytes);

/** `macKey` belongs to the store. */
export const writeBlob = ({ keyId, version, sealed }: CiphertextBlob, macKey: Buffer): string => {
  const id = idToBytes(keyId);
  const number = Buffer.alloc(versionBytes);
  number.writeUInt32BE(version);
  const parts = [id, Buffer.concat([number, macOf(macKey, id, number)]), sealed];
  return parts.map((part) => part.toString('base64')).join(separator);
};

/** Returns undefined if it is not a blob of the store that owns `macKey`. */
export const readBlob = (text: string, macKey: Buffer): CiphertextBlob | undefined => {
  const parts = text.split(separator).map((part) => Buffer.from(part, 'base64'));
  const [id, second, sealed] = parts;
  if (!id || !second || !sealed || parts.length > 3) return undefined;
  if (id.length !== idBytes || second.length !== versionBytes + macBytes) return undefined;
  // Accept only canonical Base64: some bytes have several encodings.
  if (parts.map((part) => part.toString('base64')).join(separator) !== text) return undefined;
  const version = second.subarray(0, versionBytes);
  if (!timingSafeEqual(second.subarray(versionBytes), macOf(macKey, id, version))) return undefined;
  return { keyId: bytesToId(id), version: version.readUInt32BE(), sealed };
};
