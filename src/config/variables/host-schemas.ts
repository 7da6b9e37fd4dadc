/** Schemas of host names and origins. They are normalised as browsers write them, so that a request can be compared exactly. */
import { isIPv4, isIPv6 } from 'node:net';
import { z } from 'zod';
import { withoutBrackets } from '../../platform/http/index.js';
import { commaSeparated } from './schemas.js';

/** An entry as it may be shown: one that might contain a password, or is no plain text, is named by its position. */
const entryText = (entry: string, index: number): string =>
  /^[\w.:/*[\]-]{1,100}$/.test(entry) ? `"${entry}"` : `entry ${index + 1}`;

/** Values separated by commas, without repetitions. `normalize` returns undefined for a value that is not allowed. */
const normalizedList = (normalize: (entry: string) => string | undefined, expected: string) =>
  commaSeparated
    .transform((entries, context) => {
      const valid = new Set<string>();
      for (const [index, entry] of entries.entries()) {
        const normalized = normalize(entry);
        if (normalized === undefined) {
          context.addIssue({ code: 'custom', message: `${expected}: ${entryText(entry, index)} is not` });
          return z.NEVER;
        }
        valid.add(normalized);
      }
      return [...valid];
    })
    .prefault('');

const isHostName = (name: string): boolean =>
  /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(name) || isIPv6(withoutBrackets(name));

const normalizeHost = (entry: string): string | undefined => {
  const host = isIPv6(entry) ? `[${entry}]` : entry.replace(/(?<=.)\.$/, '');
  if (!/^(\[[\da-f:.]+\]|[^\s/?#@\\:[\]%]+)$/i.test(host) || !URL.canParse(`http://${host}`))
    return undefined;
  const { hostname } = new URL(`http://${host}`);
  // Numbers such as 127.1 are read as addresses.
  return isHostName(hostname) && (!isIPv4(hostname) || hostname === host) ? hostname : undefined;
};

export const hosts = normalizedList(
  normalizeHost,
  'must be host names or addresses without ports and wildcards, such as kms.example.com, separated by commas',
);

const normalizeOrigin = (entry: string): string | undefined => {
  if (!/^https?:\/\/[^\s/?#@\\]+$/i.test(entry) || !URL.canParse(entry)) return undefined;
  const { hostname, origin } = new URL(entry);
  return isHostName(hostname) ? origin : undefined;
};

export const origins = normalizedList(
  normalizeOrigin,
  'must be origins such as https://app.example.com, each a scheme, a host and optionally a port, without a path, a final slash ' +
    'or a wildcard, separated by commas',
);
