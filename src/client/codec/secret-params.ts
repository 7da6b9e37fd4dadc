/** The secrets among the parameters of a call. */
import type { Action, Field, Fields } from '../../contract/index.js';
import { isRecord } from '../../platform/json/index.js';

type Values = Readonly<Record<string, unknown>>;

const hasSecret = (fields: Fields): boolean =>
  Object.values(fields).some(
    ({ secret, shape }) => secret ?? (shape.type === 'object' && hasSecret(shape.object.fields)),
  );

const secretsOf = (field: Field, value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => secretsOf(field, each));
  if (field.secret) return typeof value === 'string' && value !== '' ? [value] : [];
  return field.shape.type === 'object' && isRecord(value) ? secretsIn(field.shape.object.fields, value) : [];
};

const secretsIn = (fields: Fields, values: Values): string[] =>
  Object.entries(fields).flatMap(([name, field]) => secretsOf(field, values[name]));

/** Whether calls of the action may carry secrets. */
export const takesSecrets = ({ params }: Action): boolean => hasSecret(params);

/** The secrets that a call carries. */
export const secretsOfCall = ({ params }: Action, values: Values): string[] => secretsIn(params, values);
