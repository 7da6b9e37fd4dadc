/** Validates the parameters of a call against the contract, and reads them as the contract's types. */
import type { Field, Fields, ValuesOf } from '../../contract/index.js';
import { isRecord } from '../../platform/json/index.js';
import { KmsFailure } from '../model/failure.js';
import { readValue } from './value.js';

const refuseUnknown = (fields: Fields, given: Readonly<Record<string, unknown>>, path: string) => {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
  if (unknown === undefined) return;
  // Text that does not look like a parameter name may be a secret, so it is not repeated.
  const name = /^\w{1,100}$/.test(unknown) ? `: ${path}${unknown}` : '';
  throw new KmsFailure('UnknownParameter', `The action has no such parameter${name}.`);
};

const isString = ({ shape, list }: Field): boolean =>
  !list &&
  (shape.type === 'text' || shape.type === 'bytes' || (shape.type === 'choice' && shape.wire === 'string'));

/** Null counts as absent, and so does an empty string for an optional string. */
const isAbsent = (field: Field, value: unknown): boolean =>
  value === undefined || value === null || (value === '' && !field.required && isString(field));

const readElement = (field: Field, value: unknown, path: string): unknown => {
  const { shape } = field;
  if (shape.type !== 'object') return readValue(shape, value, path, field.violation);
  if (!isRecord(value)) throw new KmsFailure('InvalidParameter', `${path} must be an object.`);
  return readObject(shape.object.fields, value, `${path}.`);
};

const readList = (field: Field, value: unknown, path: string): unknown[] => {
  const { max = Infinity, tooMany = 'InvalidParameter', duplicates, by } = field.list ?? {};
  if (!Array.isArray(value)) throw new KmsFailure('InvalidParameter', `${path} must be a list.`);
  if (value.length > max) {
    throw new KmsFailure(tooMany, `${path} must have at most ${max} elements.`);
  }
  if (field.required && value.length === 0) {
    throw new KmsFailure('InvalidParameter', `${path} must have at least one element.`);
  }
  const elements = value.map((each: unknown, index) => readElement(field, each, `${path}.${index}`));
  const names = by === undefined ? elements : elements.map((each) => (isRecord(each) ? each[by] : each));
  if (duplicates && new Set(names).size < names.length) {
    throw new KmsFailure(duplicates, `${path} must not repeat ${by ?? 'an element'}.`);
  }
  return elements;
};

const readObject = (
  fields: Fields,
  given: Readonly<Record<string, unknown>>,
  path: string,
): Record<string, unknown> => {
  refuseUnknown(fields, given, path);
  const read: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (!isAbsent(field, value)) {
      const reader = field.list ? readList : readElement;
      read[name] = reader(field, value, `${path}${name}`);
    } else if (field.required) {
      throw new KmsFailure('MissingParameter', `${path}${name} is missing.`);
    }
  }
  return read;
};

/** Fields whose values have the type `V`: some of the parameters of an action that is not known exactly. */
export type FieldsFor<V> = {
  readonly [Name in keyof V]: Field<V[Name], undefined extends V[Name] ? false : true>;
};

/** `V` is what the caller must know of the values when `F` is a type parameter. */
export const readParameters = <F extends Fields, V = unknown>(
  fields: F & FieldsFor<NoInfer<V>>,
  body: unknown,
): ValuesOf<F> & V => {
  if (!isRecord(body)) throw new KmsFailure('InvalidParameter', 'The body must be a JSON object.');
  // Both types follow from the declaration that `readObject` reads by. TypeScript cannot see that.
  return readObject(fields, body, '') as ValuesOf<F> & V;
};
