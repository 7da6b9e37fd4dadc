/** From a field's arguments (camelCase, enum members) to an action's parameters (KMS's names, values on the wire). */
import type { Action, Field, Fields, ParamsOf, Shape } from '../../../contract/index.js';
import { badInput } from '../errors/bad-input.js';
import { unrecognised } from './enums.js';

/** `KeyId` is `keyId`. */
export const camelCase = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const property = (values: object, name: string): unknown =>
  Object.hasOwn(values, name) ? Reflect.get(values, name) : undefined;

/** KMS takes 0 for "no such time", so a time that would become 0 cannot be sent; nor can one before it. */
const unixSeconds = (value: Date, path: string): number => {
  const seconds = Math.floor(value.getTime() / 1_000);
  if (seconds > 0) return seconds;
  throw badInput(`${path}: must be a time after 1970-01-01T00:00:00Z.`);
};

const convert = (shape: Shape, value: unknown, path: string): unknown => {
  if (shape.type === 'object')
    return isObject(value) ? fieldsOf(shape.object.fields, value, `${path}.`) : value;
  if (shape.type === 'time' && value instanceof Date) return unixSeconds(value, path);
  if (shape.type === 'choice' && typeof value === 'string') {
    if (value === unrecognised) {
      throw badInput(
        `${path}: ${unrecognised} stands for values that are not known here, and cannot be sent.`,
      );
    }
    return Object.hasOwn(shape.set, value) ? shape.set[value] : value;
  }
  return value;
};

const convertField = (field: Field, value: unknown, path: string): unknown =>
  field.list && Array.isArray(value)
    ? value.map((each: unknown, index) => convert(field.shape, each, `${path}[${index}]`))
    : convert(field.shape, value, path);

const fieldsOf = (fields: Fields, values: object, prefix = ''): Record<string, unknown> => {
  const found: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const argument = camelCase(name);
    const value = property(values, argument);
    // An argument given as null is one left out.
    if (value !== undefined && value !== null) found[name] = convertField(field, value, prefix + argument);
  }
  return found;
};

/** The type of a value as the graph holds it: camelCase, members for choices, dates for times, null for what is left out. */
type Argument<V> = V extends readonly (infer E)[]
  ? readonly Argument<E>[]
  : V extends string | number
    ? string | number | Date
    : V extends bigint | boolean
      ? V
      : V extends object
        ? ArgumentsFor<V>
        : never;

type Optional<V> = { [K in keyof V]-?: undefined extends V[K] ? K : never }[keyof V];

type ArgumentsFor<V> = {
  readonly [K in Exclude<keyof V, Optional<V>> as Uncapitalize<K & string>]: Argument<V[K]>;
} & {
  readonly [K in Optional<V> as Uncapitalize<K & string>]?: Argument<NonNullable<V[K]>> | null | undefined;
};

/** The arguments of a field that calls `A`, as the graph holds them. */
export type ArgumentsOf<A extends Action> = ArgumentsFor<ParamsOf<A>>;

export const paramsOf = <A extends Action>(action: A, args: ArgumentsOf<A>): ParamsOf<A> =>
  // The loop above follows the same declaration from which the type is made; TypeScript cannot see that it does.
  fieldsOf(action.params, args) as ParamsOf<A>;
