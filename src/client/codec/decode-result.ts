/**
 * Converts a response to the types that the contract derives. A value that cannot be read costs as little as possible: an optional
 * value is left out, an element of a list is skipped, and only a required value makes the result unreadable.
 */
import type { Action, Field, Fields, ResultOf, Shape } from '../../contract/index.js';
import { isRecord, maxUint64, toBigInt } from '../../platform/json/index.js';

/** A value that is not as the contract says. Names the place and what was expected, never the value. */
export interface Deviation {
  /** The place in the response, such as `KeyMetadatas[].RotateDays`. */
  readonly field: string;
  /** Such as `a whole number`. */
  readonly expected: string;
}

/** A response without a value that the result needs. */
export class UnreadableResponseError extends Error {
  override readonly name = 'UnreadableResponseError';

  constructor(readonly deviation: Deviation) {
    super(`${deviation.field} must be ${deviation.expected}`);
  }
}

export interface Decoded<R> {
  readonly result: R;
  /** The positions of the elements that were skipped, by the name of the list in the result. */
  readonly skipped: Readonly<Record<string, readonly number[]>>;
}

const mustBe = (field: string, expected: string) => new UnreadableResponseError({ field, expected });

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
const decodeInt32 = (value: unknown, path: string, min = -(2 ** 31)): number =>
  decodeInRange(
    value,
    path,
    min,
    2 ** 31 - 1,
    `a whole number of 32 bits${min === 0 ? ', not negative' : ''}`,
  );

/** The last second of the year 9999: RFC 3339 cannot express a later one. Milliseconds are later too. */
const lastSecond = 253_402_300_799;

const decodeTime = (value: unknown, path: string): number =>
  decodeInRange(value, path, 0, lastSecond, 'a time in Unix seconds');

/** An empty id, ciphertext or plaintext counts as missing. */
const mustNotBeEmpty = (shape: Shape): boolean => shape.type !== 'bytes' || shape.min !== 0;

const decodeText = (value: unknown, path: string): string => {
  if (typeof value !== 'string') throw mustBe(path, 'a string');
  return value;
};

class Decoder {
  constructor(private readonly report: (deviation: Deviation) => void) {}

  /** `onSkipped` is called with the position of each element of a list that cannot be read. */
  field(field: Field, value: unknown, path: string, onSkipped?: (position: number) => void): unknown {
    if (!field.list) return this.shape(field.shape, value, path, field.required);
    if (!Array.isArray(value)) throw mustBe(path, 'a list');
    return value.flatMap((element: unknown, position) => {
      const decoded = this.attempt(() => this.shape(field.shape, element, `${path}[]`, true));
      if (decoded === undefined) onSkipped?.(position);
      return decoded === undefined ? [] : [decoded];
    });
  }

  fields(
    fields: Fields,
    value: unknown,
    path: string,
    onSkipped?: (list: string, position: number) => void,
  ): Record<string, unknown> {
    if (!isRecord(value)) throw mustBe(path, 'an object');
    const decoded: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fields)) {
      const place = path === '' ? name : `${path}.${name}`;
      const given = Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined;
      if (given === undefined) {
        // KMS often leaves an empty list out, or sends null.
        if (field.required && field.list) decoded[name] = [];
        else if (field.required) throw mustBe(place, 'present');
        continue;
      }
      const decode = () => this.field(field, given, place, (position) => onSkipped?.(name, position));
      const result = field.required ? decode() : this.attempt(decode);
      if (result !== undefined) decoded[name] = result;
    }
    return decoded;
  }

  private shape(shape: Shape, value: unknown, path: string, required: boolean): unknown {
    switch (shape.type) {
      case 'text':
      case 'bytes':
        if (required && value === '' && mustNotBeEmpty(shape)) throw mustBe(path, 'present');
        return decodeText(value, path);
      case 'uint64':
        return decodeUint64(value, path);
      case 'int':
        return decodeInt32(value, path, shape.min);
      case 'time':
        return decodeTime(value, path);
      case 'bool':
        if (typeof value !== 'boolean') throw mustBe(path, 'true or false');
        return value;
      case 'choice':
        // A value that KMS has added since is kept as it is.
        return shape.wire === 'string' ? decodeText(value, path) : decodeInt32(value, path);
      case 'object':
        return this.fields(shape.object.fields, value, path);
    }
  }

  /** Reports a value that cannot be read, and returns undefined. */
  private attempt(decode: () => unknown): unknown {
    try {
      return decode();
    } catch (error) {
      if (!(error instanceof UnreadableResponseError)) throw error;
      this.report(error.deviation);
      return undefined;
    }
  }
}

/** The list whose absence leaves a read without an answer: KMS may leave out an empty list, but not all else with it. */
const unansweredList = (
  { kind, result: fields }: Action,
  response: unknown,
  decoded: Readonly<Record<string, unknown>>,
): string | undefined => {
  if (kind !== 'read' || !isRecord(response)) return undefined;
  const isGiven = ([name, { list }]: [string, Field]) => Object.hasOwn(list ? response : decoded, name);
  const entries = Object.entries(fields);
  return entries.some(isGiven) ? undefined : entries.find(([, { list }]) => list)?.[0];
};

/** The result of an action. `report` is called with what was left out. Throws an UnreadableResponseError. */
export const decodeResult = <A extends Action>(
  action: A,
  response: unknown,
  report: (deviation: Deviation) => void = () => undefined,
): Decoded<ResultOf<A>> => {
  const skipped: Record<string, number[]> = {};
  const result = new Decoder(report).fields(action.result, response, '', (list, position) => {
    (skipped[list] ??= []).push(position);
  });
  const unanswered = unansweredList(action, response, result);
  if (unanswered !== undefined) throw mustBe(unanswered, 'present');
  // The decoder follows the declaration from which the type is derived; TypeScript cannot see that.
  return { result: result as ResultOf<A>, skipped };
};
