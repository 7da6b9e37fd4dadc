import { beforeAll, describe, expect, it } from '@jest/globals';
import { compilerOf, type Edit } from '../support/generators/compile-edited.js';

const contract = 'src/contract';
const compile = compilerOf(`${contract}/index.ts`);

/** Fails unless one message matches every pattern. */
const expectMessage = (messages: readonly string[], ...patterns: readonly (string | RegExp)[]) => {
  const matches = (message: string) =>
    patterns.every((pattern) =>
      typeof pattern === 'string' ? message.includes(pattern) : pattern.test(message),
    );
  if (messages.some(matches)) return;
  const starts = messages.map((message) => message.slice(0, 300)).join('\n');
  throw new Error(`No message matches ${patterns.map(String).join(' and ')}. The compiler said:\n${starts}`);
};

interface Case {
  readonly edit: Edit;
  readonly message: readonly (string | RegExp)[];
}

/** Compiles once with the edits of all cases, each in another place. Then each case must have its message. */
const describeRefused = (what: string, cases: Readonly<Record<string, Case>>) => {
  describe(`the compiler refuses ${what}`, () => {
    let messages: readonly string[] = [];
    beforeAll(() => {
      messages = compile(...Object.values(cases).map(({ edit }) => edit));
    });

    it.each(Object.entries(cases))('%s', (_, { message }) => {
      expectMessage(messages, ...message);
    });
  });
};

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

const rows = Object.entries(tables).flatMap(([file, actions]) =>
  actions.map((action) => ({ file, action, first: action === actions[0] })),
);

const rowCases = (chosen: typeof rows, toCase: (action: string, file: string) => Case) =>
  Object.fromEntries(chosen.map(({ file, action }) => [`${action} in ${file}`, toCase(action, file)]));

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

describeRefused(
  'a table without a row',
  rowCases(
    rows.filter(({ first }) => first),
    withoutRow,
  ),
);
describeRefused(
  'a table without a statement',
  rowCases(
    rows.filter(({ first }) => !first),
    withoutRow,
  ),
);
describeRefused(
  'a misspelt row',
  rowCases(
    rows.filter(({ first }) => first),
    misspelt,
  ),
);

describeRefused('an action', {
  'without a scope': withoutProperty('keys/archive.ts', 'ArchiveKey', 'scope'),
  'without a kind': withoutProperty('keys/rotation.ts', 'RotateKey', 'kind'),
  'without a retry policy': withoutProperty('cryptography/asymmetric.ts', 'GetPublicKey', 'retry'),
  'without a quota': withoutProperty('cryptography/symmetric.ts', 'Encrypt', 'quota'),
  'without its error codes': withoutProperty('data-keys/contents.ts', 'GetDataKeyPlaintext', 'errors'),
});

describeRefused('a wrong reference', {
  'an action with another name than it is exported as': {
    edit: { file: `${contract}/keys/archive.ts`, find: "name: 'ArchiveKey'", replace: "name: 'ArchivKey'" },
    message: ['"ArchivKey"', '"ArchiveKey"'],
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
