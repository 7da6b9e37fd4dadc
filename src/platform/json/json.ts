/** JSON without loss: a whole number beyond what JavaScript's numbers hold is read, and written, as a bigint. */
import { isInteger, isSafeNumber, parse, stringify } from 'lossless-json';

const longNumber = /\d{16}/;

/** No number of KMS has more digits; making a bigint of millions of them would take seconds. */
const mostDigits = 20;

const toNumber = (digits: string): number | bigint =>
  digits.length <= mostDigits && isInteger(digits) && !isSafeNumber(digits) ? BigInt(digits) : Number(digits);

/** Throws where the text is no JSON; what it throws may quote the text. */
export const readJson = (text: string): unknown =>
  longNumber.test(text) ? parse(text, undefined, toNumber) : JSON.parse(text);

export const writeJson = (value: Readonly<Record<string, unknown>>): string => stringify(value) ?? '{}';
