/** Lossless JSON: an integer that a JavaScript number cannot hold is read and written as a bigint. */
import { isInteger, isSafeNumber, parse, stringify } from 'lossless-json';

const longNumber = /\d{16}/;

/** As many digits as a uint64 can have. Longer numbers lose precision: a bigint of millions of digits takes seconds to make. */
const maxDigits = 20;

const toNumber = (digits: string): number | bigint =>
  digits.length <= maxDigits && isInteger(digits) && !isSafeNumber(digits) ? BigInt(digits) : Number(digits);

/** Throws if the text is not JSON. The error's message may quote the text. */
export const parseJson = (text: string): unknown =>
  longNumber.test(text) ? parse(text, undefined, toNumber) : JSON.parse(text);

export const stringifyJson = (value: Readonly<Record<string, unknown>>): string => stringify(value) ?? '{}';
