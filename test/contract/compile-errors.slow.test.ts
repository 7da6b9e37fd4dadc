import { expect, it } from '@jest/globals';
import { describeRefused, type Case } from '../support/fixtures/refused-edits.js';
import { compilerOf } from '../support/generators/compile-edited.js';

const contract = 'src/contract';
// The contract uses nothing of Node, and is compiled faster without its types.
const compile = compilerOf(`${contract}/index.ts`, { types: [] });

/** For each table, a row of outcomes or requirements, and an explicit statement that there are none. */
const tables: Readonly<Record<string, readonly string[]>> = {
  'keys/cmk-states.ts': ['ArchiveKey', 'ListKeys'],
  'keys/cmk-requirements.ts': ['DisableKey', 'DescribeKey'],
  'cryptography/cmk-rules.ts': ['Encrypt', 'GenerateRandom'],
  'data-keys/cmk-rules.ts': ['GenerateDataKey', 'ListDataKeys'],
  'data-keys/data-key-states.ts': ['EnableDataKey', 'DescribeDataKey'],
  'white-box/cmk-rules.ts': ['EncryptByWhiteBox'],
  'white-box/white-box-states.ts': ['EnableWhiteBoxKey', 'CreateWhiteBoxKey'],
  'service/cmk-rules.ts': ['GetRegions'],
};

const rowCases = (index: number, toCase: (action: string, file: string) => Case) =>
  Object.fromEntries(
    Object.entries(tables).flatMap(([file, actions]) =>
      actions.slice(index, index + 1).map((action) => [`${action} in ${file}`, toCase(action, file)]),
    ),
  );

const withoutRow = (action: string, file: string): Case => ({
  edit: { file: `${contract}/${file}`, find: new RegExp(`\n  ${action}: .*`), replace: '' },
  message: [`Property '${action}' is missing`],
});

const misspelt = (action: string, file: string): Case => ({
  edit: { file: `${contract}/${file}`, find: `\n  ${action}:`, replace: `\n  ${action}x:` },
  message: [`'${action}x' does not exist`, `'${action}'`],
});

const withoutProperty = (file: string, action: string, property: string): Case => ({
  edit: {
    file: `${contract}/${file}`,
    find: new RegExp(`(name: '${action}',[^]*?)\n  ${property}: (\\[[^\\]]*\\]|.*),`),
    replace: '$1',
  },
  message: [`"${action}"`, `Property '${property}' is missing`],
});

it('compiles unedited', () => {
  expect(compile()).toEqual([]);
});

describeRefused(compile, 'a table without a row', rowCases(0, withoutRow));
describeRefused(compile, 'a table without a statement', rowCases(1, withoutRow));
describeRefused(compile, 'a misspelt row', rowCases(0, misspelt));

describeRefused(compile, 'an action', {
  'without a scope': withoutProperty('keys/archive.ts', 'ArchiveKey', 'scope'),
  'without a kind': withoutProperty('keys/rotation.ts', 'RotateKey', 'kind'),
  'without a retry policy': withoutProperty('cryptography/asymmetric.ts', 'GetPublicKey', 'retry'),
  'without a quota': withoutProperty('cryptography/symmetric.ts', 'Encrypt', 'quota'),
  'without its error codes': withoutProperty('data-keys/contents.ts', 'GetDataKeyPlaintext', 'errors'),
});

describeRefused(compile, 'a wrong reference', {
  'an action with another name than it is exported as': {
    edit: { file: `${contract}/keys/archive.ts`, find: "name: 'ArchiveKey'", replace: "name: 'ArchivesKey'" },
    message: ['"ArchivesKey"', '"ArchiveKey"'],
  },
  'a check of an action that does not exist': {
    edit: {
      file: `${contract}/check-key.ts`,
      find: "checkUsage('ReEncrypt', key)",
      replace: "checkUsage('constructor', key)",
    },
    message: ['"constructor"'],
  },
  'a row with too few outcomes': {
    edit: {
      file: `${contract}/cryptography/cmk-rules.ts`,
      find: /(\n {2}Decrypt: .*), +chosen \]/,
      replace: '$1 ]',
    },
    message: ["'Decrypt'", 'Source has 4 element(s) but target requires 5'],
  },
  'a row that moves a key to a state that does not exist': {
    edit: {
      file: `${contract}/white-box/white-box-states.ts`,
      find: "to('Disabled')",
      replace: "to('Archived')",
    },
    message: [/"Archived".* is not assignable/],
  },
  'a read-back by a parameter that the reading action does not have': {
    edit: { file: `${contract}/keys/read-backs.ts`, find: "'KeyId'", replace: "'KeyIdentifier'" },
    message: ['"KeyIdentifier"', '"KeyId"'],
  },
  'a read-back of a result that the reading action does not have': {
    edit: { file: `${contract}/data-keys/read-backs.ts`, find: "'DataKeyMetadata'", replace: "'Metadata'" },
    message: ['"Metadata"', '"DataKeyMetadata"'],
  },
});
