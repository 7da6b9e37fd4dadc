/** Recognises requests that a browser sends, by headers that pages cannot remove. */
import type { IncomingMessage } from 'node:http';
import { isAddress, isLoopbackName } from './host.js';

/** The `fetch` of Node sends this one header of the family; a browser sends either all of them or none. */
const isNodeFetch = (metadata: readonly string[], userAgent: string | undefined): boolean =>
  metadata.length === 1 &&
  metadata[0] === 'sec-fetch-mode' &&
  (userAgent === 'node' || userAgent === 'undici');

/**
 * Whether a browser may have sent a request. Browsers send no `Sec-Fetch` headers to a host name without TLS, and no `Origin` with a
 * GET for the page's own origin, but always `Accept-Language`.
 */
export const isFromBrowser = ({ headers, method }: IncomingMessage): boolean => {
  if (headers.origin !== undefined) return true;
  const metadata = Object.keys(headers).filter((name) => name.startsWith('sec-fetch-'));
  if (metadata.length > 0) return !isNodeFetch(metadata, headers['user-agent']);
  return (method === 'GET' || method === 'HEAD') && headers['accept-language'] !== undefined;
};

/**
 * Whether anyone can point this host name at any machine (DNS rebinding). A page of such a host then counts as of the same origin
 * as whatever runs on that machine.
 */
export const canBeRebound = (hostName: string): boolean => !isLoopbackName(hostName) && !isAddress(hostName);

/** The URL of an `Origin` header: exactly as browsers write it, http or https, and not `null`. */
export const parseOrigin = (origin: string): URL | undefined => {
  if (!/^https?:\/\//.test(origin) || !URL.canParse(origin)) return undefined;
  const url = new URL(origin);
  return url.origin === origin ? url : undefined;
};
