/** Checks the parameters of a call against the contract, and reads them as the contract's types. */
import type { Field, Fields, ValuesOf } from '../../contract/index.js';
import { isRecord } from '../../platform/json/index.js';
import { KmsFailure } from '../model/failure.js';
import { readValue } from './value.js';

const refuseUnknown = (fields: Fields, given: Readonly<Record<string, unknown>>, path: string) => {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
  if (unknown === undefined) return;
  // What is no name may be anything, a secret too: it is not repeated.
  const name = /^\w{1,100}$/.test(unknown) ? `${path}${unknown}` : 'one whose name is no name';
  throw new KmsFailure('UnknownParameter', `The action has no such parameter: ${name}.`);
};

const isString = ({ shape, list }: Field): boolean =>
  !list &&
  (shape.type === 'text' || shape.type === 'bytes' || (shape.type === 'choice' && shape.wire === 'string'));

/** Null is as good as absent, and so is an empty string where a string may be left out. */
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
    throw new KmsFailure(tooMany, `${path} must have ${max} elements at most.`);
  }
  if (field.required && value.length === 0) {
    throw new KmsFailure('InvalidParameter', `${path} must have an element.`);
  }
  const elements = value.map((each: unknown, index) => readElement(field, each, `${path}.${index}`));
  const names = by === undefined ? elements : elements.map((each) => (isRecord(each) ? each[by] : each));
  if (duplicates && new Set(names).size < names.length) {
    throw new KmsFailure(duplicates, `${path} must not have ${by ?? 'an element'} twice.`);
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

export const readParameters = <F extends Fields>(fields: F, body: unknown): ValuesOf<F> => {
  if (!isRecord(body)) throw new KmsFailure('InvalidParameter', 'The body must be a JSON object.');
  // The loops above follow the same declaration from which the type is made; TypeScript cannot see that they do.
  return readObject(fields, body, '') as ValuesOf<F>;
};
