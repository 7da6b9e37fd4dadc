/** Schemas of URLs. Their messages say what is expected, and never repeat the value. */
import { z } from 'zod';
import { isLoopback, isSecureUrl } from '../../platform/http/index.js';
import { listOf } from './schemas.js';

/** Returns why the URL is invalid, or undefined if it is valid. `path` allows a path and a query. */
const urlProblem = (value: string, { path }: { readonly path: boolean }): string | undefined => {
  if (!URL.canParse(value)) return 'must be a URL that begins with https://';
  const url = new URL(value);
  if (url.username || url.password || url.hash || (!path && (url.pathname !== '/' || url.search))) {
    return 'must be a URL with only a scheme, a host and optionally a port';
  }
  if (isSecureUrl(url)) return undefined;
  return 'must begin with https:// (http:// is for loopback only)';
};

const urlUnless = (problemOf: (value: string) => string | undefined) =>
  z.string().transform((value, context) => {
    const message = problemOf(value);
    if (message === undefined) return new URL(value);
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

export const endpoint = urlUnless((value) => urlProblem(value, { path: false }));

/**
 * `{region}` may be one label of the host, but not the last. A caller chooses the region, and must not be able to choose the
 * whole host.
 */
const regionInHost = /^(https:\/\/([a-z0-9-]+\.)*)\{region\}(?=\.[a-z0-9])/i;

/** An endpoint whose host may contain `{region}`. */
export const regionalEndpoint = urlUnless((value) => {
  const plain = value.replace(regionInHost, '$1region');
  return /[{}]/.test(plain)
    ? 'may contain {region} once, as a whole label of the host of an https:// URL, but not the last label'
    : urlProblem(plain, { path: false });
});

const officialMetadata = 'http://metadata.tencentyun.com';

/**
 * The metadata service of a CVM instance. Its responses are neither signed nor encrypted, so only the official host and
 * loopback are trusted.
 */
export const metadataEndpoint = urlUnless((value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isBare = url?.protocol === 'http:' && url.href === `${url.origin}/`;
  if (url && isBare && (url.origin === officialMetadata || isLoopback(url.hostname))) return undefined;
  return `must be ${officialMetadata}, or an http:// URL on loopback`;
});

/** Parses the URL of a proxy, whose scheme may be missing. Returns undefined if it is invalid. */
export const parseProxyUrl = (text: string): URL | undefined => {
  const value = text.includes('://') ? text : `http://${text}`;
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  const isBare = url.hostname !== '' && url.pathname === '/' && !url.search && !url.hash;
  if (!isBare || !['http:', 'https:'].includes(url.protocol)) return undefined;
  try {
    decodeURIComponent(url.username + url.password);
    return url;
  } catch {
    return undefined;
  }
};

export const urls = listOf(
  (value) => urlProblem(value, { path: true }) === undefined,
  'must be URLs that begin with https:// (http:// is for loopback only), without credentials or fragments, separated by commas',
);
