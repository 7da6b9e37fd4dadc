/** Serves the explorer: GraphQL Playground, entirely from this origin, so that it works without access to the internet. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from '../http-error.js';
import { builtFolder, createAssets, type Asset } from './assets.js';

export interface Explorer {
  /** Answers a request for one of the explorer's paths. Returns false for any other path. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): boolean;
}

/** The page may connect to this origin only. Playground creates styles at run time, and loads some images from data URLs. */
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

const headersFor = ({ contentType, etag }: Asset) => ({
  'content-type': contentType,
  // Browsers cache the files but revalidate them each time, so an upgrade of the gateway takes effect at once.
  'cache-control': 'no-cache',
  etag,
  'content-security-policy': contentSecurityPolicy,
});

/** Whether the browser has cached this version. A proxy that compresses marks the tag as weak. */
const isCached = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '')
    .split(',')
    .some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*');

const send = (request: IncomingMessage, response: ServerResponse, asset: Asset) => {
  const headers = headersFor(asset);
  if (isCached(request, asset.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': asset.body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : asset.body);
};

/** `renameOperation` gives the operations of the tabs the names of the schema that is served. */
export const createExplorer = (renameOperation: (text: string) => string): Explorer => {
  const assets = createAssets(builtFolder, renameOperation);
  return {
    handle: (request, response, path) => {
      const readAsset = assets.get(path);
      if (!readAsset) return false;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'The explorer accepts GET.', {
          headers: { allow: 'GET, HEAD' },
        });
      }
      send(request, response, readAsset());
      return true;
    },
  };
};
