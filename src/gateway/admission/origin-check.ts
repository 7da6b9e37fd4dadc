/**
 * Refuses what a page of another origin has a browser send. That such a page cannot read the answer is not enough: it must
 * not have anything done either.
 */
import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from '../http-refusal.js';

/**
 * Whether a page came from the gateway itself. Schemes are not compared: behind a proxy that ends TLS the page is of
 * https, and the gateway does not know. Nor are default ports told from none.
 */
const isOwn = (origin: string, host: string | undefined): boolean => {
  if (host === undefined || !URL.canParse(origin)) return false;
  const page = new URL(origin);
  const own = `${page.protocol}//${host}`;
  return page.host !== '' && page.origin === origin && URL.canParse(own) && new URL(own).host === page.host;
};

/** What a browser says of a request that carries no origin, such as one for an image. */
const isFromElsewhere = ({ headers }: IncomingMessage): boolean =>
  ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));

/**
 * `allowed` are origins beside the gateway's own. Anyone may follow a link to the explorer, which no page of another origin
 * can look into; what is for GraphQL is looked at more closely. Throws an HttpRefusal.
 */
export const createOriginCheck =
  (allowed: readonly string[]) =>
  (request: IncomingMessage, isGraphql: boolean): void => {
    const { origin, host } = request.headers;
    const isFine =
      origin === undefined
        ? !(isGraphql && isFromElsewhere(request))
        : allowed.includes(origin) || isOwn(origin, host);
    if (isFine) return;
    throw new HttpRefusal(
      403,
      'FORBIDDEN_ORIGIN',
      'Pages of this origin may not call the gateway: CORS_ORIGINS can add it.',
    );
  };
