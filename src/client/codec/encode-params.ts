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

/** The JSON body of a call: only the parameters that the contract declares. A bigint becomes a number with all its digits. */
export const encodeParams = <A extends Action>(action: A, params: ParamsOf<A>): string =>
  stringifyJson(encodeFields(action.params, params));
