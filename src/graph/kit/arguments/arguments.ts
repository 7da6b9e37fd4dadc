/** Converts the arguments of a field (the graph's names, enum members) to the parameters of an action (KMS's names, wire values). */
import type { Action, Field, Fields, ParamsOf, Shape } from '../../../contract/index.js';
import { badInput } from '../errors/bad-input.js';
import { type ArgumentName, argumentName } from '../names.js';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The argument for the parameter `param`, if it was given. */
export const argumentOf = (args: object, param: string): unknown => {
  const name = argumentName(param);
  return Object.hasOwn(args, name) ? Reflect.get(args, name) : undefined;
};

/** KMS takes 0 for "no such time", so a time that would become 0 or less cannot be sent. */
const unixSeconds = (value: Date, path: string): number => {
  const seconds = Math.floor(value.getTime() / 1_000);
  if (seconds > 0) return seconds;
  throw badInput(`${path}: must be a time after 1970-01-01T00:00:00Z.`);
};

const wireValue = (shape: Shape, value: unknown, path: string): unknown => {
  if (shape.type === 'object') {
    return isObject(value) ? wireValues(shape.object.fields, value, `${path}.`) : value;
  }
  if (shape.type === 'time' && value instanceof Date) return unixSeconds(value, path);
  if (shape.type === 'choice' && typeof value === 'string') {
    return Object.hasOwn(shape.set, value) ? shape.set[value] : value;
  }
  return value;
};

const fieldValue = (field: Field, value: unknown, path: string): unknown =>
  field.list && Array.isArray(value)
    ? value.map((each: unknown, index) => wireValue(field.shape, each, `${path}[${index}]`))
    : wireValue(field.shape, value, path);

const wireValues = (fields: Fields, args: object, prefix = ''): Record<string, unknown> => {
  const params: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = argumentOf(args, name);
    // Null means the same as leaving the argument out.
    if (value !== undefined && value !== null)
      params[name] = fieldValue(field, value, prefix + argumentName(name));
  }
  return params;
};

/** A value as the graph holds it: members of enums, dates for times. */
type Argument<V> = V extends readonly (infer E)[]
  ? readonly Argument<E>[]
  : V extends string | number
    ? string | number | Date
    : V extends bigint | boolean
      ? V
      : V extends object
        ? ArgumentsFor<V>
        : never;

type OptionalKeys<V> = { [K in keyof V]-?: undefined extends V[K] ? K : never }[keyof V];

type ArgumentsFor<V> = {
  readonly [K in Exclude<keyof V, OptionalKeys<V>> as ArgumentName<K & string>]: Argument<V[K]>;
} & {
  readonly [K in OptionalKeys<V> as ArgumentName<K & string>]?:
    Argument<NonNullable<V[K]>> | null | undefined;
};

/** The arguments of a field that calls `A`, as the graph holds them. */
export type ArgumentsOf<A extends Action> = ArgumentsFor<ParamsOf<A>>;

export const paramsOf = <A extends Action>(action: A, args: ArgumentsOf<A>): ParamsOf<A> =>
  // wireValues follows the declaration that the type is made from; TypeScript cannot see that.
  wireValues(action.params, args) as ParamsOf<A>;
