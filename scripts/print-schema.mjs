// Writes the subgraph's SDL to schema/kms.graphql. Run by `npm run schema`, after the build.
import { writeFileSync } from 'node:fs';
import { schemaFile } from '../dist/graph/index.js';

writeFileSync(new URL('../schema/kms.graphql', import.meta.url), await schemaFile());
