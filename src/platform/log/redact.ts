/**
 * Redacts the fields of a log line: replaces the values of fields with secret names, at any depth. This is the last line of
 * defence: code that logs should not handle secrets at all.
 */
import { describeError } from './describe-error.js';

/** Names under which secrets commonly occur in HTTP and in programs. */
const commonSecretNames = [
  'authorization',
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
  'body',
];

/** `Proxy-Authorization`, `proxyAuthorization` and `proxy_authorization` count as one name. */
const normalizeName = (name: string) => name.toLowerCase().replaceAll(/[-_]/g, '');

const redacted = '[secret]';

/** Deeper values are cut: log fields are meant to be shallow. */
const maxDepth = 6;

export type Redactor = (fields: object) => Record<string, unknown>;

/**
 * Returns a function that copies log fields without secrets, with errors described and with values that JSON cannot hold
 * replaced. `secretNames` are added to the common ones.
 */
export const createRedactor = (secretNames: Iterable<string>): Redactor => {
  const names: ReadonlySet<string> = new Set([...commonSecretNames, ...secretNames].map(normalizeName));

  const redactValue = (value: unknown, depth: number): unknown => {
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Error) return describeError(value);
    if (value instanceof Date) return value.toJSON();
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return '[bytes]';
    if (depth >= maxDepth) return '[more]';
    if (Array.isArray(value) || value instanceof Set) {
      return [...value].map((each: unknown) => redactValue(each, depth + 1));
    }
    return redactFields(value, depth + 1);
  };

  const redactFields = (fields: object, depth: number): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        names.has(normalizeName(name)) ? redacted : redactValue(value, depth),
      ]),
    );

  return (fields) => redactFields(fields, 0);
};
