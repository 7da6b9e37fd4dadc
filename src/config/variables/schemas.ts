/** Schemas of simple values. Their messages say what is expected, and never repeat the value. */
import { z } from 'zod';

const integer = (min: number, max: number, kind: string) => {
  const expected = `must be ${kind}, ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((value) => value >= min && value <= max, expected);
};

export const port = (defaultPort: number) =>
  integer(0, 65_535, 'a port number').prefault(String(defaultPort));

export const wholeNumber = (bounds: {
  readonly min: number;
  readonly max: number;
  readonly default: number;
}) => integer(bounds.min, bounds.max, 'a whole number').prefault(String(bounds.default));

/** Without a default here: the default depends on other variables. */
export const optionalWholeNumber = ({ min, max }: { readonly min: number; readonly max: number }) =>
  integer(min, max, 'a whole number').optional();

export const text = (expected: string) => z.string().min(1, expected);

/** A value that an HTTP header can carry. A request cannot be signed with any other. */
export const headerValue = (name: string) =>
  z.string().regex(/^[\x21-\x7e]+$/, `must be ${name}: visible ASCII characters without spaces`);

/** Values separated by commas. */
export const commaSeparated = z.string().transform((value) =>
  value
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean),
);

/** Values separated by commas. Every value must satisfy `isElement`. */
export const listOf = (isElement: (value: string) => boolean, expected: string) =>
  commaSeparated.refine((list) => list.every(isElement), expected).prefault('');
