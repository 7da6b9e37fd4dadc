// `npm ci` builds. An install without the development packages cannot build: it keeps the dist/ that is there.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const canBuild = () => {
  try {
    require.resolve('typescript/bin/tsc');
    return true;
  } catch {
    return false;
  }
};

if (canBuild()) {
  await import('./build.mjs');
} else if (existsSync(new URL('../dist/main.js', import.meta.url))) {
  console.log('Development packages are not installed: keeping the dist/ that is already built.');
} else {
  console.error('Cannot build: install with the development packages once (npm ci), then prune them.');
  process.exit(1);
}
