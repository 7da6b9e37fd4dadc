/** The files of the explorer, each at its own path: no path of a request is ever looked up on the disk. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { HttpRefusal } from '../http-refusal.js';
import { tabs } from './tabs.js';

export interface Asset {
  readonly contentType: string;
  readonly body: Buffer;
  readonly etag: string;
}

/**
 * Where the build gathers our own files and those of Playground. `src/` and `dist/` stand side by side and have the same
 * folders, so this is the right place from either.
 */
export const builtFolder = new URL('../../../dist/gateway/explorer/assets/', import.meta.url);

const assetOf = (contentType: string, body: Buffer): Asset => ({
  contentType,
  body,
  etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
});

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const readAsset = (path: URL, contentType: string): Asset => {
  try {
    return assetOf(contentType, readFileSync(path));
  } catch {
    throw new HttpRefusal(404, 'NOT_FOUND', 'The files of the explorer are missing: run `npm run build`.');
  }
};

const script = 'text/javascript; charset=utf-8';
const styles = 'text/css; charset=utf-8';

/** What reads the asset at a path: from the disk the first time that it is asked for. Throws an HttpRefusal. */
export const createAssets = (folder: URL): ReadonlyMap<string, () => Asset> => {
  const file = (name: string, contentType: string) =>
    once(() => readAsset(new URL(name, folder), contentType));
  const page = file('index.html', 'text/html; charset=utf-8');
  const examples = tabs.map(({ name, query, variables }) => ({ name, query, variables }));
  return new Map([
    ['/', page],
    ['/playground', page],
    ['/explorer/start.js', file('start.js', script)],
    ['/explorer/start.css', file('start.css', styles)],
    ['/explorer/playground.js', file('playground.js', script)],
    ['/explorer/playground.css', file('playground.css', styles)],
    ['/explorer/favicon.png', file('favicon.png', 'image/png')],
    [
      '/explorer/tabs.json',
      once(() => assetOf('application/json; charset=utf-8', Buffer.from(JSON.stringify(examples)))),
    ],
  ]);
};
