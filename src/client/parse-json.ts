/** Reads JSON without losing digits: a whole number beyond what JavaScript's numbers hold becomes a bigint. */
import { isInteger, isSafeNumber, parse } from 'lossless-json';

const longNumber = /\d{16}/;

/** No number of KMS has more digits; making a bigint of millions of them would take seconds. */
const mostDigits = 20;

const toNumber = (text: string): number | bigint =>
  text.length <= mostDigits && isInteger(text) && !isSafeNumber(text) ? BigInt(text) : Number(text);

/** Throws where the text is no JSON. What it throws may quote the text: it must go no further. */
export const parseJson = (text: string): unknown =>
  longNumber.test(text) ? parse(text, undefined, toNumber) : JSON.parse(text);
