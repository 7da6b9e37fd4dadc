/** Writes the SDL of the subgraph to schema/kms.graphql. Run by `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { schemaFile } from '../src/graph/index.js';

writeFileSync(new URL('../schema/kms.graphql', import.meta.url), await schemaFile());
