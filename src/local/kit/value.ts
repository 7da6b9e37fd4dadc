/** Validates one parameter value against its shape: first the type, then the bounds. */
import type { ErrorCode, Shape } from '../../contract/index.js';
import { maxUint64, toSafeInteger, toBigInt } from '../../platform/json/index.js';
import { KmsFailure } from '../model/failure.js';

/** Characters that the store or UTF-8 cannot hold: NUL, and lone surrogates. */
const unstorable = /[\0\p{Surrogate}]/u;

type ValueShape = Exclude<Shape, { type: 'object' }>;

/** Returns the value, or undefined if its type is wrong, and the name of the expected type. */
const typed = (shape: ValueShape, value: unknown): { value: unknown; type: string } => {
  switch (shape.type) {
    case 'text':
    case 'bytes':
      return { value: typeof value === 'string' ? value : undefined, type: 'a string' };
    case 'uint64':
      return { value: toBigInt(value), type: 'a whole number' };
    case 'int':
    case 'time':
      return { value: toSafeInteger(value), type: 'a whole number' };
    case 'bool':
      return { value: typeof value === 'boolean' ? value : undefined, type: 'true or false' };
    case 'choice':
      return shape.wire === 'string'
        ? { value: typeof value === 'string' ? value : undefined, type: 'a string' }
        : { value: toSafeInteger(value), type: 'a whole number' };
  }
};

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

const textViolation = (text: string, shape: Extract<Shape, { type: 'text' }>): string | undefined => {
  const { max, maxBytes, pattern, json } = shape;
  if (unstorable.test(text)) return 'valid Unicode without NUL';
  if (max !== undefined && Array.from(text).length > max) return `at most ${max} characters long`;
  if (maxBytes !== undefined && Buffer.byteLength(text) > maxBytes) return `at most ${maxBytes} bytes long`;
  if (json && !isJsonObject(text)) return 'a JSON object, as text';
  return pattern && !pattern.test(text) ? 'in the documented format' : undefined;
};

/** Accepts canonical Base64 only: padded, on one line. */
const bytesViolation = (
  text: string,
  { min, max }: Extract<Shape, { type: 'bytes' }>,
): string | undefined => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) return 'Base64';
  const broken = numberViolation(bytes.length, min, max);
  return broken && `Base64 of ${broken} bytes`;
};

const numberViolation = (
  number: number | bigint,
  min: number | bigint | undefined,
  max: number | bigint | undefined,
): string | undefined => {
  if (min !== undefined && number < min) return `${min} or more`;
  return max !== undefined && number > max ? `${max} or less` : undefined;
};

/** The bound that the value breaks, in words. */
const violationOf = (shape: ValueShape, value: unknown): string | undefined => {
  if (shape.type === 'text' && typeof value === 'string') return textViolation(value, shape);
  if (shape.type === 'bytes' && typeof value === 'string') return bytesViolation(value, shape);
  if (shape.type === 'uint64' && typeof value === 'bigint') return numberViolation(value, 0n, maxUint64);
  if (shape.type === 'int' && typeof value === 'number') return numberViolation(value, shape.min, shape.max);
  if (shape.type === 'time' && typeof value === 'number') return numberViolation(value, 0, shape.max);
  if (shape.type !== 'choice') return undefined;
  return Object.values(shape.set).some((each) => each === value) ? undefined : 'one of the documented values';
};

/** Throws a KmsFailure: InvalidParameter for a wrong type, `violation` for a broken bound. */
export const readValue = (
  shape: ValueShape,
  given: unknown,
  path: string,
  violation: ErrorCode = 'InvalidParameter',
): unknown => {
  const { value, type } = typed(shape, given);
  if (value === undefined) throw new KmsFailure('InvalidParameter', `${path} must be ${type}.`);
  const broken = violationOf(shape, value);
  if (broken !== undefined) throw new KmsFailure(violation, `${path} must be ${broken}.`);
  return value;
};
