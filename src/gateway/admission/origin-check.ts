/**
 * Refuses requests that a browser sends for a page of another origin. CORS only keeps such a page from reading the answer;
 * this check also keeps its requests from having an effect.
 */
import type { IncomingMessage } from 'node:http';
import { parseHost, parseOrigin, type Host } from '../../platform/http/index.js';
import { HttpError } from '../http-error.js';

/**
 * Whether `origin` is the gateway's own. Schemes are not compared: behind a proxy that ends TLS the page uses https, which
 * the gateway cannot know. A default port equals no port.
 */
const isOwnOrigin = (origin: string, host: Host | undefined): boolean => {
  const url = parseOrigin(origin);
  const page = url && parseHost(url.host);
  if (!host || !page) return false;
  const defaultPort = url.protocol === 'https:' ? 443 : 80;
  return page.name === host.name && (page.port ?? defaultPort) === (host.port ?? defaultPort);
};

/** Browsers mark cross-site requests without an `Origin` header, such as those for images, with `Sec-Fetch-Site`. */
const isCrossSite = ({ headers }: IncomingMessage): boolean => {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
};

/**
 * `allowed` lists origins in addition to the gateway's own. A link to the explorer may be on any page, since other origins
 * cannot read it; for GraphQL, cross-site requests without an origin are refused too. The check throws an HttpError.
 */
export const createOriginCheck =
  (allowed: readonly string[]) =>
  (request: IncomingMessage, host: Host | undefined, isGraphql: boolean): void => {
    const { origin } = request.headers;
    const isAllowed =
      origin === undefined
        ? !(isGraphql && isCrossSite(request))
        : allowed.includes(origin) || isOwnOrigin(origin, host);
    if (isAllowed) return;
    throw new HttpError(
      403,
      'FORBIDDEN_ORIGIN',
      'Pages of this origin may not call the gateway. Add the origin to CORS_ORIGINS to allow it.',
    );
  };
