/** The kinds of values that variables have. Their messages say what was expected, and never repeat what was given. */
import { z } from 'zod';
import { isLoopback, isSecureUrl } from '../platform/http/index.js';

/** A whole number, unset where the variable is, unless it has a default. */
const numeric = (min: number, max: number, kind: string) => {
  const expected = `must be ${kind}, ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((value) => value >= min && value <= max, expected);
};

export const port = (fallback: number) => numeric(0, 65_535, 'a port number').prefault(String(fallback));

export const whole = (bounds: { readonly min: number; readonly max: number; readonly default: number }) =>
  numeric(bounds.min, bounds.max, 'a whole number').prefault(String(bounds.default));

/** Without a default of its own: what is meant then depends on other variables. */
export const wholeIfSet = ({ min, max }: { readonly min: number; readonly max: number }) =>
  numeric(min, max, 'a whole number').optional();

export const text = (expected: string) => z.string().min(1, expected);

export const header = (name: string) =>
  // What cannot stand in an HTTP header cannot sign a request either.
  z.string().regex(/^[\x21-\x7e]+$/, `must be ${name}: visible ASCII characters without spaces`);

/** Why a URL is not one to call; undefined where it is. `path` allows for one, and for a query. */
const flawOf = (value: string, { path }: { readonly path: boolean }): string | undefined => {
  if (!URL.canParse(value)) return 'must be a URL that begins with https://';
  const url = new URL(value);
  if (url.username || url.password || url.hash || (!path && (url.pathname !== '/' || url.search))) {
    return 'must be a URL of a scheme, a host, perhaps a port, and nothing more';
  }
  if (isSecureUrl(url)) return undefined;
  return 'must begin with https:// (http:// is for loopback only)';
};

const urlUnless = (flaw: (value: string) => string | undefined) =>
  z.string().transform((value, context) => {
    const message = flaw(value);
    if (message === undefined) return new URL(value);
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

export const endpoint = urlUnless((value) => flawOf(value, { path: false }));

/** `{region}` may be a label of the host, and not its last: what a caller names must not be the whole of a host. */
const regionInHost = /^(https:\/\/([a-z0-9-]+\.)*)\{region\}(?=\.[a-z0-9])/i;

/** An endpoint in whose host `{region}` may stand. */
export const endpointByRegion = urlUnless((value) => {
  const plain = value.replace(regionInHost, '$1region');
  return /[{}]/.test(plain)
    ? 'may hold {region} once, as a whole part of the host of an https:// URL and not its last'
    : flawOf(plain, { path: false });
});

const officialMetadata = 'http://metadata.tencentyun.com';

/** Its answers are neither signed nor encrypted: so it is the machine itself, or the one host that the cloud answers for. */
export const metadataEndpoint = urlUnless((value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isBare = url?.protocol === 'http:' && url.href === `${url.origin}/`;
  if (url && isBare && (url.origin === officialMetadata || isLoopback(url.hostname))) return undefined;
  return `must be ${officialMetadata}, or an http:// URL on loopback`;
});

/** A proxy's URL; undefined where the text is none. */
export const proxyIn = (text: string): URL | undefined => {
  const value = text.includes('://') ? text : `http://${text}`;
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  const plain = url.hostname !== '' && url.pathname === '/' && !url.search && !url.hash;
  if (!plain || !['http:', 'https:'].includes(url.protocol)) return undefined;
  try {
    decodeURIComponent(url.username + url.password);
    return url;
  } catch {
    return undefined;
  }
};

/** Values separated by commas, each of which must be as `isElement` says. */
export const listOf = (isElement: (value: string) => boolean, expected: string) =>
  z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every(isElement), expected)
    .prefault('');

const isOrigin = (value: string) =>
  URL.canParse(value) && new URL(value).origin === value && value !== 'null';

export const origins = listOf(
  isOrigin,
  'must be origins such as https://app.example.com, separated by commas',
);

const isHostName = (value: string) => /^[a-z0-9-]+(\.[a-z0-9-]+)*$|^\[[0-9a-f:.]+\]$/.test(value);

export const hosts = listOf(
  isHostName,
  'must be host names in lower case and without ports, such as kms.example.com, separated by commas',
);

export const urls = listOf(
  (value) => flawOf(value, { path: true }) === undefined,
  'must be URLs that begin with https:// (http:// is for loopback only), without credentials and fragments, separated by commas',
);
