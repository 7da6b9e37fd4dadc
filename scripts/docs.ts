/** Writes the generated pages of docs/reference. Run by `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { pages } from './docs/pages.js';

for (const [name, build] of Object.entries(pages)) {
  writeFileSync(new URL(`../docs/reference/${name}`, import.meta.url), await build());
}
