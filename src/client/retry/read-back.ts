/** Finds out whether a call whose reply was lost took effect: reads the resource back and compares it as the contract says. */
import {
  actions,
  type Action,
  type ExpectedValue,
  type ReadBack,
  type ResultOf,
  type RetryPolicy,
} from '../../contract/index.js';
import { isRecord } from '../../platform/json/index.js';

type Values = Readonly<Record<string, unknown>>;
export type ConfirmPolicy = Extract<RetryPolicy, { readonly kind: 'confirm' }>;

/** The call that reads the resource back. */
export const readBackCall = (
  { action: name, params: names }: ReadBack,
  params: Values,
): { readonly action: Action; readonly params: Values } => ({
  action: actions[name],
  params: Object.fromEntries(names.map((each) => [each, params[each]])),
});

const isExpected = (expected: ExpectedValue, value: unknown, params: Values): boolean => {
  if (typeof expected === 'string' || typeof expected === 'boolean') return value === expected;
  return 'param' in expected
    ? value === (params[expected.param] ?? expected.otherwise)
    : expected.some((each) => each === value);
};

/** The resources that the call was to change; undefined if one of them is missing. */
const resourcesIn = (
  { result, every }: ReadBack,
  params: Values,
  read: Values,
): readonly Values[] | undefined => {
  const found = [read[result]].flat().filter(isRecord);
  if (!every) return found.length > 0 ? found : undefined;
  const ids = [params[every.ids]].flat();
  const resources = ids.map((id) => found.find((resource) => resource[every.id] === id));
  return resources.every((resource) => resource !== undefined) ? resources : undefined;
};

/**
 * If every resource is in the expected state, the result of the call, as far as `read` contains it; undefined otherwise.
 * `read` is the result of the read-back call.
 */
export const resultIfExpected = <A extends Action>(
  action: A,
  params: Values,
  policy: ConfirmPolicy,
  read: Values,
): ResultOf<A> | undefined => {
  const resources = resourcesIn(policy.read, params, read);
  const areExpected = resources?.every((resource) =>
    Object.entries(policy.expected).every(([name, expected]) => isExpected(expected, resource[name], params)),
  );
  if (!resources || !areExpected) return undefined;
  const names = Object.keys(action.result);
  // The results of such actions are optional, and the resource declares them with the same types; TypeScript cannot see that.
  return Object.fromEntries(names.map((name) => [name, resources[0]?.[name]])) as ResultOf<A>;
};
