import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSchema, isObjectType, type GraphQLSchema } from 'graphql';
import { expect, it } from '@jest/globals';
import { committedSchema, schema } from '../support/fixtures/kms-fields.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(`${repository}docs/guides/company-graph.md`, 'utf8');
const [, snippet = ''] = /```js\n(.*?)```/s.exec(guide) ?? [];

it('buildSchema refuses the SDL, as the guide says', () => {
  expect(() => buildSchema(committedSchema)).toThrow('Unknown directive "@link"');
});

it('the snippet of the guide loads the SDL', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kms-load-sdl-'));
  try {
    // Where the snippet finds the packages.
    symlinkSync(`${repository}node_modules`, join(folder, 'node_modules'));
    const file = `${folder}/load.mjs`;
    writeFileSync(
      file,
      snippet.replace("'schema/", `'${repository}schema/`).replace('const schema', 'export const schema'),
    );
    const { schema: loaded } = (await import(pathToFileURL(file).href)) as { schema: GraphQLSchema };
    const fieldsOf = (of: GraphQLSchema, name: string) => {
      const type = of.getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()) : [];
    };
    expect(fieldsOf(loaded, 'KmsKey')).toEqual(fieldsOf(schema, 'KmsKey'));
    expect(fieldsOf(loaded, 'Mutation')).toEqual(fieldsOf(schema, 'Mutation'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
