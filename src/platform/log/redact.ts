/**
 * Makes what is to be logged fit for it. What stands under the name of a secret is taken out, at any depth: a last line of
 * defence, for whoever logs should not have such things in hand. The names follow from the contract's marks.
 */
import { actions, type Fields } from '../../contract/index.js';
import { describeError } from './describe-error.js';

/** Names by which secrets, and texts that may hold some, go outside of KMS's API; compared without case and marks. */
const otherNames = [
  'authorization',
  'router-authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'token',
  'access-token',
  'session-token',
  'secret',
  'secrets',
  'secret-key',
  'password',
  'private-key',
  'query',
  'document',
  'variables',
  'body',
];

/** `Router-Authorization`, `routerAuthorization` and `router_authorization` are one name. */
const plain = (name: string) => name.toLowerCase().replaceAll(/[-_]/g, '');

const secretNamesIn = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, { secret, shape }]) => [
    ...(secret ? [name] : []),
    ...(shape.type === 'object' ? secretNamesIn(shape.object.fields) : []),
  ]);

const secretNames: ReadonlySet<string> = new Set(
  [
    ...Object.values(actions).flatMap(({ params, result }) => [
      ...secretNamesIn(params),
      ...secretNamesIn(result),
    ]),
    ...otherNames,
  ].map(plain),
);

/** What takes the place of a secret. */
const hidden = '[secret]';

/** Facts for a log are shallow: what lies deeper was not meant for one. */
const maxDepth = 6;

const cleanValue = (value: unknown, depth: number): unknown => {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return describeError(value);
  if (value instanceof Date) return value.toJSON();
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return '[bytes]';
  if (depth >= maxDepth) return '[more]';
  if (Array.isArray(value) || value instanceof Set) {
    return [...value].map((each: unknown) => cleanValue(each, depth + 1));
  }
  return cleanFacts(value, depth + 1);
};

const cleanFacts = (facts: object, depth: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      secretNames.has(plain(name)) ? hidden : cleanValue(value, depth),
    ]),
  );

/** The same facts without secrets, and with errors described. */
export const clean = (facts: object): Record<string, unknown> => cleanFacts(facts, 0);
