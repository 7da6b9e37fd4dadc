/**
 * Decodes a response body. The clients ask for no coding, but some proxies compress all the same. zlib works on its own threads,
 * and stops when a result becomes too large.
 */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { errorCode } from '../errors/index.js';

/** Why a body cannot be decoded. The code contains nothing of the response. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';

  constructor(readonly code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' | 'UNKNOWN_CODING' | 'INVALID_CODING') {
    super(code);
  }
}

type Decoder = (body: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

const decodeGzip: Decoder = promisify(gunzip);
const decodeZlib: Decoder = promisify(inflate);
const decodeRaw: Decoder = promisify(inflateRaw);
const decodeBrotli: Decoder = promisify(brotliDecompress);

/** Whether it begins with a zlib header (RFC 1950). Some servers leave it out: `deflate` then is a bare deflate stream. */
const hasZlibHeader = (body: Buffer): boolean =>
  body.length >= 2 && ((body[0] ?? 0) & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0;

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: decodeGzip,
  'x-gzip': decodeGzip,
  deflate: (body, options) => (hasZlibHeader(body) ? decodeZlib : decodeRaw)(body, options),
  br: decodeBrotli,
};

/** More would be an attack. */
const maxCodings = 5;

type Header = string | readonly string[] | undefined;

/** The codings that must be removed, the last applied one first. `chunked` is already removed. */
export const codingsOf = (contentEncoding: Header, transferEncoding: Header): readonly string[] =>
  [contentEncoding, transferEncoding]
    .flat()
    .flatMap((value) => value?.split(',') ?? [])
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => !['', 'identity', 'chunked'].includes(coding))
    .reverse();

const decodeOne = async (body: Buffer, coding: string, maxBytes: number): Promise<Buffer> => {
  const decoder = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined;
  if (!decoder) throw new DecodeError('UNKNOWN_CODING');
  try {
    return await decoder(body, { maxOutputLength: maxBytes });
  } catch (error) {
    const isTooLarge = errorCode(error) === 'ERR_BUFFER_TOO_LARGE';
    throw new DecodeError(isTooLarge ? 'UND_ERR_RES_EXCEEDED_MAX_SIZE' : 'INVALID_CODING');
  }
};

/** The result of each step has at most `maxBytes`. Rejects with a DecodeError. */
export const decodeBody = async (
  body: Buffer,
  codings: readonly string[],
  maxBytes: number,
): Promise<Buffer> => {
  // A response without a body may name a coding all the same.
  if (body.length === 0) return body;
  if (codings.length > maxCodings) throw new DecodeError('UNKNOWN_CODING');
  let decoded = body;
  for (const coding of codings) decoded = await decodeOne(decoded, coding, maxBytes);
  return decoded;
};
