/** The explorer: GraphQL Playground, whole from this origin, so that it works with no other network. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpRefusal } from '../http-refusal.js';
import { builtFolder, createAssets, type Asset } from './assets.js';

export interface Explorer {
  /** Answers a request for one of the explorer's paths; says false where the path is not one. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): boolean;
}

/**
 * What the page may do. It reaches this origin alone; Playground makes its styles at run time, and draws some of its
 * images from data URLs.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headersOf = ({ contentType, etag }: Asset) => ({
  'content-type': contentType,
  // Kept by browsers, and asked about each time: an upgrade of the gateway is seen at once.
  'cache-control': 'no-cache',
  etag,
  'content-security-policy': contentSecurityPolicy,
});

/** Whether the browser holds this very file; a proxy that compresses marks the tag as weak. */
const isHeld = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '')
    .split(',')
    .some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*');

const send = (request: IncomingMessage, response: ServerResponse, asset: Asset) => {
  const headers = headersOf(asset);
  if (isHeld(request, asset.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': asset.body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : asset.body);
};

export const createExplorer = (): Explorer => {
  const assets = createAssets(builtFolder);
  return {
    handle: (request, response, path) => {
      const read = assets.get(path);
      if (!read) return false;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', 'The explorer takes GET.', {
          headers: { allow: 'GET, HEAD' },
        });
      }
      send(request, response, read());
      return true;
    },
  };
};
