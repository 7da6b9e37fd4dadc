/** The files of the explorer. Each has a fixed URL path, so no path of a request is ever looked up on the disk. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { HttpError } from '../http-error.js';
import { once } from '../once.js';
import { tabs } from './tabs.js';

export interface Asset {
  readonly contentType: string;
  readonly body: Buffer;
  readonly etag: string;
}

/**
 * Where the build collects our own files and those of Playground. `src/` and `dist/` are siblings with the same folders, so the
 * path is right from both.
 */
export const builtFolder = new URL('../../../dist/gateway/explorer/assets/', import.meta.url);

const createAsset = (contentType: string, body: Buffer): Asset => ({
  contentType,
  body,
  etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
});

const readAsset = (path: URL, contentType: string): Asset => {
  try {
    return createAsset(contentType, readFileSync(path));
  } catch {
    throw new HttpError(404, 'NOT_FOUND', 'The files of the explorer are missing: run `npm run build`.');
  }
};

const javascript = 'text/javascript; charset=utf-8';
const css = 'text/css; charset=utf-8';

/** A reader for the asset at each path, which reads the disk only once. The reader throws an HttpError. */
export const createAssets = (
  folder: URL,
  renameOperation: (text: string) => string,
): ReadonlyMap<string, () => Asset> => {
  const file = (name: string, contentType: string) =>
    once(() => readAsset(new URL(name, folder), contentType));
  const page = file('index.html', 'text/html; charset=utf-8');
  const pageTabs = () =>
    tabs.map(({ name, query, variables }) => ({ name, query: renameOperation(query), variables }));
  return new Map([
    ['/', page],
    ['/playground', page],
    ['/explorer/start.js', file('start.js', javascript)],
    ['/explorer/start.css', file('start.css', css)],
    ['/explorer/playground.js', file('playground.js', javascript)],
    ['/explorer/playground.css', file('playground.css', css)],
    ['/explorer/favicon.png', file('favicon.png', 'image/png')],
    [
      '/explorer/tabs.json',
      once(() => createAsset('application/json; charset=utf-8', Buffer.from(JSON.stringify(pageTabs())))),
    ],
  ]);
};
