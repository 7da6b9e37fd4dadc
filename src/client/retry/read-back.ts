/** Whether a call whose reply was lost has happened: what it was to change, read back and compared as the contract says. */
import {
  actions,
  type Action,
  type ReadBack,
  type RetryPolicy,
  type ResultOf,
  type ExpectedValue,
} from '../../contract/index.js';
import { isRecord } from '../../platform/json/index.js';

type Values = Readonly<Record<string, unknown>>;
export type Confirm = Extract<RetryPolicy, { readonly kind: 'confirm' }>;

/** The action that reads, with its parameters. */
export const readingOf = (
  { action: name, params: names }: ReadBack,
  params: Values,
): { readonly action: Action; readonly params: Values } => ({
  action: actions[name],
  params: Object.fromEntries(names.map((each) => [each, params[each]])),
});

const isAsWished = (wish: ExpectedValue, value: unknown, params: Values): boolean => {
  if (typeof wish === 'string' || typeof wish === 'boolean') return value === wish;
  return 'param' in wish
    ? value === (params[wish.param] ?? wish.otherwise)
    : wish.some((each) => each === value);
};

/** The things that the call was to change; undefined where one of them is missing from what was read. */
const thingsIn = (
  { result, every }: ReadBack,
  params: Values,
  read: Values,
): readonly Values[] | undefined => {
  const found = [read[result]].flat().filter(isRecord);
  if (!every) return found.length > 0 ? found : undefined;
  const ids = [params[every.ids]].flat();
  const things = ids.map((id) => found.find((thing) => thing[every.id] === id));
  return things.every((thing) => thing !== undefined) ? things : undefined;
};

/** The result of the call where all is as it was to be, as far as what was read holds it; undefined where it is not. */
export const resultAsWished = <A extends Action>(
  action: A,
  params: Values,
  { read, expected }: Confirm,
  reading: Values,
): ResultOf<A> | undefined => {
  const things = thingsIn(read, params, reading);
  const asWished = things?.every((thing) =>
    Object.entries(expected).every(([name, wish]) => isAsWished(wish, thing[name], params)),
  );
  if (!things || !asWished) return undefined;
  const names = Object.keys(action.result);
  // All are optional, and declared for the thing as they are for the call; TypeScript cannot see that they are.
  return Object.fromEntries(names.map((name) => [name, things[0]?.[name]])) as ResultOf<A>;
};
