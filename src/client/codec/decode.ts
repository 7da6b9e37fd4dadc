/** Checks a result against the contract and turns it into the values that programs hold. */
import type { Action, Field, Fields, ResultOf, Shape } from '../../contract/index.js';
import * as wire from '../../platform/json/index.js';

/** An answer that is not what the contract says. The message names the place and what was expected, not the value. */
export class MalformedAnswer extends Error {
  constructor(place: string, expected: string) {
    super(`${place} should be ${expected}`);
    this.name = 'MalformedAnswer';
  }
}

const wholeNumber = (value: unknown, place: string): bigint => {
  const number = wire.toBigInt(value);
  if (number === undefined) throw new MalformedAnswer(place, 'a whole number');
  return number;
};

const uint64 = (value: unknown, place: string): bigint => {
  const number = wholeNumber(value, place);
  if (number >= 0n && number <= wire.maxUint64) return number;
  throw new MalformedAnswer(place, 'a whole number of 64 bits');
};

const between = (value: unknown, place: string, least: number, most: number, expected: string): number => {
  const number = Number(wholeNumber(value, place));
  if (number < least || number > most) throw new MalformedAnswer(place, expected);
  return number;
};

/** What a GraphQL Int holds. */
const int32 = (value: unknown, place: string): number =>
  between(value, place, -(2 ** 31), 2 ** 31 - 1, 'a whole number of 32 bits');

/** The last second of the year 9999: what RFC 3339 can write. */
const lastSecond = 253_402_300_799;

const time = (value: unknown, place: string): number =>
  between(value, place, 0, lastSecond, 'a time in Unix seconds');

const text = (value: unknown, place: string): string => {
  if (typeof value !== 'string') throw new MalformedAnswer(place, 'a string');
  return value;
};

const decodeShape = (shape: Shape, value: unknown, place: string): unknown => {
  switch (shape.type) {
    case 'text':
    case 'bytes':
      return text(value, place);
    case 'uint64':
      return uint64(value, place);
    case 'int':
      return int32(value, place);
    case 'time':
      return time(value, place);
    case 'bool':
      if (typeof value !== 'boolean') throw new MalformedAnswer(place, 'true or false');
      return value;
    case 'choice':
      // A member that KMS has added since is kept as it came.
      return shape.wire === 'string' ? text(value, place) : int32(value, place);
    case 'object':
      return decodeFields(shape.object.fields, value, place);
  }
};

const decodeField = (field: Field, value: unknown, place: string): unknown => {
  if (!field.list) return decodeShape(field.shape, value, place);
  if (!Array.isArray(value)) throw new MalformedAnswer(place, 'a list');
  return value.map((element: unknown, index) => decodeShape(field.shape, element, `${place}[${index}]`));
};

const decodeFields = (fields: Fields, value: unknown, place: string): Record<string, unknown> => {
  if (!wire.isRecord(value)) throw new MalformedAnswer(place, 'an object');
  const decoded: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given !== undefined && given !== null) decoded[name] = decodeField(field, given, `${place}.${name}`);
    // An empty list is often left out, or null.
    else if (field.required && field.list) decoded[name] = [];
    else if (field.required) throw new MalformedAnswer(`${place}.${name}`, 'there');
  }
  return decoded;
};

/** The result of an action. Throws a MalformedAnswer. */
export const decodeResult = <A extends Action>(action: A, response: unknown): ResultOf<A> =>
  // The loop above follows the same declaration from which the type is made; TypeScript cannot see that it does.
  decodeFields(action.result, response, 'Response') as ResultOf<A>;
