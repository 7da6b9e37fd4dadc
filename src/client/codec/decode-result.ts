/** Validates a response against the contract and converts it to the types that the contract derives. */
import type { Action, Field, Fields, ResultOf, Shape } from '../../contract/index.js';
import { isRecord, maxUint64, toBigInt } from '../../platform/json/index.js';

/** A response that is not as the contract says. The message has the path and what was expected, never the value. */
export class MalformedResponseError extends Error {
  override readonly name = 'MalformedResponseError';
}

const mustBe = (path: string, expected: string) => new MalformedResponseError(`${path} must be ${expected}`);

const decodeInteger = (value: unknown, path: string): bigint => {
  const integer = toBigInt(value);
  if (integer === undefined) throw mustBe(path, 'a whole number');
  return integer;
};

const decodeUint64 = (value: unknown, path: string): bigint => {
  const integer = decodeInteger(value, path);
  if (integer >= 0n && integer <= maxUint64) return integer;
  throw mustBe(path, 'a whole number of 64 bits');
};

const decodeInRange = (value: unknown, path: string, min: number, max: number, expected: string): number => {
  const integer = Number(decodeInteger(value, path));
  if (integer < min || integer > max) throw mustBe(path, expected);
  return integer;
};

/** The range of a GraphQL Int. */
const decodeInt32 = (value: unknown, path: string): number =>
  decodeInRange(value, path, -(2 ** 31), 2 ** 31 - 1, 'a whole number of 32 bits');

/** The last second of the year 9999: RFC 3339 cannot express a later one. */
const lastSecond = 253_402_300_799;

const decodeTime = (value: unknown, path: string): number =>
  decodeInRange(value, path, 0, lastSecond, 'a time in Unix seconds');

const decodeText = (value: unknown, path: string): string => {
  if (typeof value !== 'string') throw mustBe(path, 'a string');
  return value;
};

const decodeShape = (shape: Shape, value: unknown, path: string): unknown => {
  switch (shape.type) {
    case 'text':
    case 'bytes':
      return decodeText(value, path);
    case 'uint64':
      return decodeUint64(value, path);
    case 'int':
      return decodeInt32(value, path);
    case 'time':
      return decodeTime(value, path);
    case 'bool':
      if (typeof value !== 'boolean') throw mustBe(path, 'true or false');
      return value;
    case 'choice':
      // A value that KMS has added since is kept as it is.
      return shape.wire === 'string' ? decodeText(value, path) : decodeInt32(value, path);
    case 'object':
      return decodeFields(shape.object.fields, value, path);
  }
};

const decodeField = (field: Field, value: unknown, path: string): unknown => {
  if (!field.list) return decodeShape(field.shape, value, path);
  if (!Array.isArray(value)) throw mustBe(path, 'a list');
  return value.map((element: unknown, index) => decodeShape(field.shape, element, `${path}[${index}]`));
};

const decodeFields = (fields: Fields, value: unknown, path: string): Record<string, unknown> => {
  if (!isRecord(value)) throw mustBe(path, 'an object');
  const decoded: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const fieldValue = Object.hasOwn(value, name) ? value[name] : undefined;
    if (fieldValue !== undefined && fieldValue !== null) {
      decoded[name] = decodeField(field, fieldValue, `${path}.${name}`);
    }
    // KMS often leaves an empty list out, or sends null.
    else if (field.required && field.list) decoded[name] = [];
    else if (field.required) throw new MalformedResponseError(`${path}.${name} is missing`);
  }
  return decoded;
};

/** The result of an action. Throws a MalformedResponseError. */
export const decodeResult = <A extends Action>(action: A, response: unknown): ResultOf<A> =>
  // decodeFields follows the declaration from which the type is derived; TypeScript cannot see that.
  decodeFields(action.result, response, 'Response') as ResultOf<A>;
