/**
 * The words in which the contract says what a parameter or a result is: its type on the wire, its bounds, and the
 * code that KMS answers when a bound is broken. The TypeScript type of a value follows from the declaration.
 */
import type { ErrorCode } from './errors.js';

/** What a value is on the wire and how a program holds it. */
export type Shape =
  /** JSON string. Bounds count characters (`max`) or UTF-8 bytes (`maxBytes`); `json` asks for a JSON object. */
  | {
      readonly type: 'text';
      readonly max?: number;
      readonly maxBytes?: number;
      readonly pattern?: RegExp;
      readonly json?: true;
    }
  /** JSON string of Base64, held as it is. Bounds count the bytes that it stands for. */
  | { readonly type: 'bytes'; readonly min?: number; readonly max?: number }
  /** JSON number or string of digits, an identity (UIN, AppId) rather than a quantity; held as a bigint. */
  | { readonly type: 'uint64' }
  /** JSON number that fits in 32 bits with its sign, as GraphQL's Int does: counts, offsets, flags. */
  | { readonly type: 'int'; readonly wire: 'uint64' | 'int64'; readonly min?: number; readonly max?: number }
  /** JSON number, Unix seconds up to the year 9999; 0 means that there is no such time. */
  | { readonly type: 'time'; readonly max?: number }
  | { readonly type: 'bool' }
  /** One of a closed set; on the wire a string or a number. */
  | { readonly type: 'choice'; readonly set: ChoiceSet; readonly wire: 'string' | 'uint64' | 'int64' }
  | { readonly type: 'object'; readonly object: ObjectShape };

/** The members of a closed set, by the names that programs use, with their values on the wire. */
export type ChoiceSet = Readonly<Record<string, string | number>>;

/** A structure that several actions share, such as `MemberAccount`. */
export interface ObjectShape<F extends Fields = Fields> {
  readonly name: string;
  readonly fields: F;
}

/** What a list may hold. */
export interface ListBounds {
  /** How many elements. */
  readonly max?: number;
  /** The code for more of them; InvalidParameter unless said otherwise. */
  readonly tooMany?: ErrorCode;
  /** The code for an element that stands there twice; without it, repetition is no matter. */
  readonly duplicates?: ErrorCode;
  /** The field by which elements are the same, where they are objects. */
  readonly by?: string;
}

declare const valueOf: unique symbol;

/** A parameter or a result. `V` is the type of its value in a program, `R` whether it must be there. */
export interface Field<V = unknown, R extends boolean = boolean> {
  readonly shape: Shape;
  readonly required: R;
  /** Set when the value is a list. */
  readonly list?: ListBounds;
  /** The code that KMS answers when the value breaks its bounds; InvalidParameter unless said otherwise. */
  readonly violation?: ErrorCode;
  /** The value is a secret: never logged, traced, cached, or echoed. */
  readonly secret?: true;
  readonly [valueOf]?: V;
}

export type Fields = Readonly<Record<string, Field>>;

type Value<F> = F extends Field<infer V> ? V : never;
type RequiredKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<unknown, true> ? K : never;
}[keyof F];

/** The values of a set of fields, as a program holds them, under the names that KMS gives them. */
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

/** One of `set`, held as the value on the wire: a value that KMS has added since is kept as it came. */
export const choice = <S extends ChoiceSet>(
  set: S,
  { violation, wire }: Options & { wire?: 'uint64' | 'int64' } = {},
): Field<WidenedValue<S>, true> => required({ type: 'choice', set, wire: wire ?? 'string' }, violation);

type WidenedValue<S extends ChoiceSet> = S[keyof S] extends number ? number : string;

export const object = <F extends Fields>(shape: ObjectShape<F>): Field<ValuesOf<F>, true> =>
  required({ type: 'object', object: shape });

export const optional = <V>(field: Field<V, true>): Field<V, false> => ({ ...field, required: false });

/** Plaintext, a key, or what opens the way to one. */
export const secret = <V>(field: Field<V, true>): Field<V, true> => ({ ...field, secret: true });

export const list = <V>(element: Field<V, true>, bounds: ListBounds = {}): Field<V[], true> => ({
  shape: element.shape,
  required: true,
  list: bounds,
  ...(element.violation === undefined ? {} : { violation: element.violation }),
  ...(element.secret === undefined ? {} : { secret: element.secret }),
});

export const objectShape = <F extends Fields>(name: string, fields: F): ObjectShape<F> => ({ name, fields });
