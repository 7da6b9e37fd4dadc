/** Redacts messages of KMS: they may repeat a secret that was sent, and callers may log them. */
import type { Field, Fields } from '../../../contract/index.js';

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

const secretsOf = (field: Field, value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => secretsOf(field, each));
  if (field.secret) return typeof value === 'string' && value !== '' ? [value] : [];
  return field.shape.type === 'object' && isValues(value) ? secretsIn(field.shape.object.fields, value) : [];
};

const secretsIn = (fields: Fields, values: Values): string[] =>
  Object.entries(fields).flatMap(([name, field]) => secretsOf(field, values[name]));

/** Replaces every secret among `values` by `[secret]`. */
export const redactSecrets = (fields: Fields, values: Values, message: string): string =>
  secretsIn(fields, values).reduce((text, secret) => text.replaceAll(secret, '[secret]'), message);
