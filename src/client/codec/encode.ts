/** Writes parameters as the JSON body of a call: those that the contract names, no others. */
import type { Action, Field, Fields, ParamsOf, Shape } from '../../contract/index.js';
import { isRecord, stringifyJson } from '../../platform/json/index.js';

const encodeShape = (shape: Shape, value: unknown): unknown =>
  shape.type === 'object' && isRecord(value) ? encodeFields(shape.object.fields, value) : value;

const encodeField = ({ shape, list }: Field, value: unknown): unknown =>
  list && Array.isArray(value)
    ? value.map((element: unknown) => encodeShape(shape, element))
    : encodeShape(shape, value);

const encodeFields = (
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const encoded: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (value !== undefined) encoded[name] = encodeField(field, value);
  }
  return encoded;
};

/** A uint64, held as a bigint, becomes a JSON number with all its digits. */
export const encode = <A extends Action>(action: A, params: ParamsOf<A>): string =>
  stringifyJson(encodeFields(action.params, params));
