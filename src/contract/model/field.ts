/**
 * Declarations of parameters and results: the type in JSON, the bounds, and the error code for a value out of bounds.
 * The TypeScript type of the value is derived from the declaration.
 */
import type { ErrorCode } from './errors.js';

/** The type of a value in JSON, and in a program. */
export type Shape =
  /** A string, limited in characters (`max`) or in UTF-8 bytes (`maxBytes`). With `json` it must be a JSON object. */
  | {
      readonly type: 'text';
      readonly max?: number;
      readonly maxBytes?: number;
      readonly pattern?: RegExp;
      readonly json?: true;
    }
  /** A string of Base64, kept encoded. The bounds count the decoded bytes. A required result is empty only with `min: 0`. */
  | { readonly type: 'bytes'; readonly min?: number; readonly max?: number }
  /** A number, or a string of digits, that identifies something (UIN, AppId). A bigint in programs. */
  | { readonly type: 'uint64' }
  /** A number that fits a signed 32-bit integer, as GraphQL's Int does: counts, offsets, flags. */
  | { readonly type: 'int'; readonly wire: 'uint64' | 'int64'; readonly min?: number; readonly max?: number }
  /** A number of Unix seconds, up to the year 9999. 0 means no time. */
  | { readonly type: 'time'; readonly max?: number }
  | { readonly type: 'bool' }
  /** One value of a closed set; a string or a number in JSON. */
  | { readonly type: 'choice'; readonly set: ChoiceSet; readonly wire: 'string' | 'uint64' | 'int64' }
  | { readonly type: 'object'; readonly object: ObjectShape };

/** A closed set: the names that programs use, with the values that KMS uses. */
export type ChoiceSet = Readonly<Record<string, string | number>>;

/** A structure that several actions share, such as `MemberAccount`. */
export interface ObjectShape<F extends Fields = Fields> {
  readonly name: string;
  readonly fields: F;
}

/** The bounds of a list. */
export interface ListBounds {
  /** The most elements. */
  readonly max?: number;
  /** The code for too many elements. Default: InvalidParameter. */
  readonly tooMany?: ErrorCode;
  /** The code for duplicate elements. Without it, duplicates are allowed. */
  readonly duplicates?: ErrorCode;
  /** For a list of objects: two objects with the same value in this field are duplicates. */
  readonly by?: string;
}

declare const valueOf: unique symbol;

/** A parameter or a result. `V` is the type of its value in a program, `R` whether it is required. */
export interface Field<V = unknown, R extends boolean = boolean> {
  readonly shape: Shape;
  readonly required: R;
  /** Set for a list. */
  readonly list?: ListBounds;
  /** The code for a value out of bounds. Default: InvalidParameter. */
  readonly violation?: ErrorCode;
  /** A secret must never be logged, traced, cached or echoed. */
  readonly secret?: true;
  readonly [valueOf]?: V;
}

export type Fields = Readonly<Record<string, Field>>;

type Value<F> = F extends Field<infer V> ? V : never;
type RequiredKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<unknown, true> ? K : never;
}[keyof F];

/** The values of a set of fields in a program, by their KMS names. */
export type ValuesOf<F extends Fields> = { [K in RequiredKeys<F>]: Value<F[K]> } & {
  [K in Exclude<keyof F, RequiredKeys<F>>]?: Value<F[K]> | undefined;
};

interface Options {
  readonly violation?: ErrorCode;
}
interface TextOptions extends Options {
  readonly max?: number;
  readonly maxBytes?: number;
  readonly pattern?: RegExp;
  readonly json?: true;
}
interface BytesOptions extends Options {
  readonly min?: number;
  readonly max?: number;
}
interface IntOptions extends Options {
  readonly wire?: 'uint64' | 'int64';
  readonly min?: number;
  readonly max?: number;
}

const required = <V>(shape: Shape, violation?: ErrorCode): Field<V, true> =>
  violation === undefined ? { shape, required: true } : { shape, required: true, violation };

export const text = ({ violation, ...bounds }: TextOptions = {}) =>
  required<string>({ type: 'text', ...bounds }, violation);

export const bytes = ({ violation, ...bounds }: BytesOptions = {}) =>
  required<string>({ type: 'bytes', ...bounds }, violation);

export const uint64 = () => required<bigint>({ type: 'uint64' });

export const int = ({ violation, wire = 'uint64', ...bounds }: IntOptions = {}) =>
  required<number>({ type: 'int', wire, ...bounds }, violation);

export const time = (bounds: { readonly max?: number } = {}) => required<number>({ type: 'time', ...bounds });

export const bool = () => required<boolean>({ type: 'bool' });

/** One value of `set`, kept as KMS sends it. A value that KMS added later is kept too. */
export const choice = <S extends ChoiceSet>(
  set: S,
  { violation, wire }: Options & { wire?: 'uint64' | 'int64' } = {},
): Field<WidenedValue<S>, true> => required({ type: 'choice', set, wire: wire ?? 'string' }, violation);

type WidenedValue<S extends ChoiceSet> = S[keyof S] extends number ? number : string;

export const object = <F extends Fields>(shape: ObjectShape<F>): Field<ValuesOf<F>, true> =>
  required({ type: 'object', object: shape });

export const optional = <V>(field: Field<V, true>): Field<V, false> => ({ ...field, required: false });

/** Marks plaintext, keys and whatever gives access to them. */
export const secret = <V>(field: Field<V, true>): Field<V, true> => ({ ...field, secret: true });

export const list = <V>(element: Field<V, true>, bounds: ListBounds = {}): Field<V[], true> => ({
  shape: element.shape,
  required: true,
  list: bounds,
  ...(element.violation === undefined ? {} : { violation: element.violation }),
  ...(element.secret === undefined ? {} : { secret: element.secret }),
});

export const objectShape = <F extends Fields>(name: string, fields: F): ObjectShape<F> => ({ name, fields });
