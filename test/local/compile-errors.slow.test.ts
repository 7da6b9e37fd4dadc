import { describeRefused } from '../support/fixtures/refused-edits.js';
import { compilerOf } from '../support/generators/compile-edited.js';

const compile = compilerOf('src/local/server/dispatch.ts');

describeRefused(compile, 'a group of handlers', {
  'without the handler of an action': {
    edit: { file: 'src/local/keys/archive.ts', find: /\n {2}CancelKeyArchive: .*/, replace: '' },
    message: ["Property 'CancelKeyArchive' is missing"],
  },
  'with a handler under a misspelt name': {
    edit: { file: 'src/local/service/service.ts', find: '\n  GetRegions:', replace: '\n  GetRegion:' },
    message: ["Property 'GetRegions' is missing"],
  },
  'with the handler of another action': {
    edit: {
      file: 'src/local/data-keys/manage-data-keys.ts',
      find: 'EnableDataKey: dataKeyHandler(EnableDataKey,',
      replace: 'EnableDataKey: dataKeyHandler(DisableDataKey,',
    },
    message: ['"DisableDataKey"', '"EnableDataKey"'],
  },
});
