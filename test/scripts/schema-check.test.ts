import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BreakingChangeType, DangerousChangeType } from 'graphql';
import { checkSchema } from '../../scripts/schema-check/check-schema.js';
import { schemaChanges } from '../../scripts/schema-check/schema-changes.js';

const released = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes"])
  directive @kms(actions: [String!]!, note: String) repeatable on FIELD_DEFINITION | OBJECT
  interface Node { id: ID! }
  interface Named { name: String }
  enum State { ENABLED DISABLED }
  input Filter { state: State, first: Int = 10 }
  type KmsKey implements Node
    @key(fields: "id")
    @key(fields: "keyId region", resolvable: false)
    @key(fields: "owner { uin appId }") {
    id: ID!
    keyId: ID!
    state: State
    name: String
  }
  type KmsError { code: String! }
  type Extra { id: ID! }
  union KmsKeyResult = KmsKey | KmsError
  type Query {
    key(id: ID!, region: String = "ap-guangzhou"): KmsKeyResult
      @kms(actions: ["DescribeKey", "DescribeKeys"])
      @requiresScopes(scopes: [["kms:read"], ["kms:use", "kms:manage"]])
    keys(filter: Filter): [KmsKey]
    open: String
    extra: Extra
  }
`;

/** What the check reports if `from` reads `to` in the current schema. */
const changesAfter = (from: string, to: string): string[] => {
  if (!released.includes(from)) throw new Error(`The released schema does not contain ${from}`);
  return schemaChanges(released, released.replace(from, to)).map(
    ({ severity, description }) => `${severity}: ${description}`,
  );
};

describe('schema:check', () => {
  it('reports nothing if nothing has changed', () => {
    expect(schemaChanges(released, released)).toEqual([]);
  });

  it('ignores new types and fields, descriptions, and the order of definitions', () => {
    const [first = '', ...rest] = released.split('\n  type Extra { id: ID! }');
    const current = `type Extra { "Opaque." id: ID! more: String @kms(actions: ["GetRegions"]) }\n${first}${rest.join('')} scalar New`;
    expect(schemaChanges(released, current)).toEqual([]);
  });

  /** A change of each kind that breaks clients. */
  const breakingChanges: Record<BreakingChangeType, [from: string, to: string, description: string]> = {
    [BreakingChangeType.TYPE_REMOVED]: ['interface Named { name: String }', '', 'Named was removed.'],
    [BreakingChangeType.TYPE_CHANGED_KIND]: [
      'interface Named { name: String }',
      'type Named { name: String }',
      'Named changed from an Interface type to an Object type.',
    ],
    [BreakingChangeType.TYPE_REMOVED_FROM_UNION]: [
      'KmsKey | KmsError',
      'KmsKey',
      'KmsError was removed from union type KmsKeyResult.',
    ],
    [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: [
      'ENABLED DISABLED',
      'ENABLED',
      'DISABLED was removed from enum type State.',
    ],
    [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED]: [
      'input Filter {',
      'input Filter { name: String!,',
      'A required field name on input type Filter was added.',
    ],
    [BreakingChangeType.IMPLEMENTED_INTERFACE_REMOVED]: [
      'KmsKey implements Node',
      'KmsKey',
      'KmsKey no longer implements interface Node.',
    ],
    [BreakingChangeType.FIELD_REMOVED]: ['open: String', '', 'Query.open was removed.'],
    [BreakingChangeType.FIELD_CHANGED_KIND]: [
      'code: String!',
      'code: String',
      'KmsError.code changed type from String! to String.',
    ],
    [BreakingChangeType.REQUIRED_ARG_ADDED]: [
      'open: String',
      'open(name: String!): String',
      'A required arg name on Query.open was added.',
    ],
    [BreakingChangeType.ARG_REMOVED]: ['keys(filter: Filter)', 'keys', 'Query.keys arg filter was removed.'],
    [BreakingChangeType.ARG_CHANGED_KIND]: [
      'keys(filter: Filter)',
      'keys(filter: Filter!)',
      'Query.keys arg filter has changed type from Filter to Filter!.',
    ],
    [BreakingChangeType.DIRECTIVE_REMOVED]: [
      'directive @kms(actions: [String!]!, note: String) repeatable on FIELD_DEFINITION | OBJECT',
      '',
      'kms was removed.',
    ],
    [BreakingChangeType.DIRECTIVE_ARG_REMOVED]: [', note: String)', ')', 'note was removed from kms.'],
    [BreakingChangeType.REQUIRED_DIRECTIVE_ARG_ADDED]: [
      ', note: String)',
      ', note: String, since: Int!)',
      'A required arg since on directive kms was added.',
    ],
    [BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED]: [
      'repeatable ',
      '',
      'Repeatable flag was removed from kms.',
    ],
    [BreakingChangeType.DIRECTIVE_LOCATION_REMOVED]: [' | OBJECT', '', 'OBJECT was removed from kms.'],
  };
  it.each(Object.entries(breakingChanges))('reports %s as breaking', (_, [from, to, description]) => {
    expect(changesAfter(from, to)).toEqual([`breaking: ${description}`]);
  });

  /** A change of each kind that may change what clients do. */
  const dangerousChanges: Record<DangerousChangeType, [from: string, to: string, description: string]> = {
    [DangerousChangeType.VALUE_ADDED_TO_ENUM]: [
      'ENABLED DISABLED',
      'ENABLED DISABLED ARCHIVED',
      'ARCHIVED was added to enum type State.',
    ],
    [DangerousChangeType.TYPE_ADDED_TO_UNION]: [
      'KmsKey | KmsError',
      'KmsKey | KmsError | Extra',
      'Extra was added to union type KmsKeyResult.',
    ],
    [DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED]: [
      'input Filter {',
      'input Filter { name: String,',
      'An optional field name on input type Filter was added.',
    ],
    [DangerousChangeType.OPTIONAL_ARG_ADDED]: [
      'open: String',
      'open(name: String): String',
      'An optional arg name on Query.open was added.',
    ],
    [DangerousChangeType.IMPLEMENTED_INTERFACE_ADDED]: [
      'implements Node',
      'implements Node & Named',
      'Named added to interfaces implemented by KmsKey.',
    ],
    [DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE]: [
      '"ap-guangzhou"',
      '"ap-beijing"',
      'Query.key arg region has changed defaultValue from "ap-guangzhou" to "ap-beijing".',
    ],
  };
  it.each(Object.entries(dangerousChanges))('reports %s as dangerous', (_, [from, to, description]) => {
    expect(changesAfter(from, to)).toEqual([`dangerous: ${description}`]);
  });

  it.each<[change: string, from: string, to: string, reports: string[]]>([
    ['a removed @key', '@key(fields: "id")', '', ['breaking: @key(fields: "id") was removed from KmsKey.']],
    [
      'a @key with other fields',
      '"keyId region"',
      '"keyId"',
      [
        'breaking: @key(fields: "keyId region") was removed from KmsKey.',
        'additive: @key(fields: "keyId") was added to KmsKey.',
      ],
    ],
    [
      'a @key that becomes resolvable',
      ', resolvable: false',
      '',
      ['breaking: @key(fields: "keyId region") of KmsKey changed from resolvable: false to true.'],
    ],
    [
      'a @key that is no longer resolvable',
      '@key(fields: "id")',
      '@key(fields: "id", resolvable: false)',
      ['breaking: @key(fields: "id") of KmsKey changed from resolvable: true to false.'],
    ],
    [
      'an added @key',
      'type Extra',
      'type Extra @key(fields: "id")',
      ['additive: @key(fields: "id") was added to Extra.'],
    ],
    [
      'a removed @kms',
      '@kms(actions: ["DescribeKey", "DescribeKeys"])',
      '',
      ['breaking: @kms was removed from Query.key.'],
    ],
    [
      'an action added to @kms',
      '"DescribeKeys"]',
      '"DescribeKeys", "ListKeys"]',
      [
        'breaking: @kms of Query.key changed from DescribeKey, DescribeKeys to DescribeKey, DescribeKeys, ListKeys.',
      ],
    ],
    [
      'an action removed from @kms',
      '"DescribeKey", ',
      '',
      ['breaking: @kms of Query.key changed from DescribeKey, DescribeKeys to DescribeKeys.'],
    ],
    [
      'an added @kms',
      'open: String',
      'open: String @kms(actions: ["GetRegions"])',
      ['additive: @kms was added to Query.open: GetRegions.'],
    ],
    [
      'a scope added to @requiresScopes',
      '["kms:read"]',
      '["kms:read", "kms:admin"]',
      [
        'breaking: The scopes that Query.key requires changed from kms:read, or kms:manage and kms:use to kms:admin and kms:read, or kms:manage and kms:use.',
      ],
    ],
    [
      'another scope in @requiresScopes',
      '"kms:read"',
      '"kms:admin"',
      [
        'breaking: The scopes that Query.key requires changed from kms:read, or kms:manage and kms:use to kms:admin, or kms:manage and kms:use.',
      ],
    ],
    [
      'a removed alternative of @requiresScopes',
      ', ["kms:use", "kms:manage"]',
      '',
      [
        'breaking: The scopes that Query.key requires changed from kms:read, or kms:manage and kms:use to kms:read.',
      ],
    ],
    [
      'an added @requiresScopes',
      'open: String',
      'open: String @requiresScopes(scopes: [["kms:read"]])',
      ['breaking: The scopes that Query.open requires changed from none to kms:read.'],
    ],
    [
      'an added @requiresScopes of a type',
      'type Extra',
      'type Extra @requiresScopes(scopes: [["kms:read"]])',
      ['breaking: The scopes that Extra requires changed from none to kms:read.'],
    ],
    [
      'a scope removed from @requiresScopes',
      '"kms:use", ',
      '',
      [
        'dangerous: The scopes that Query.key requires changed from kms:read, or kms:manage and kms:use to kms:read, or kms:manage.',
      ],
    ],
    [
      'an added alternative of @requiresScopes',
      '["kms:read"]',
      '["kms:read"], ["kms:admin"]',
      [
        'dangerous: The scopes that Query.key requires changed from kms:read, or kms:manage and kms:use to kms:read, or kms:admin, or kms:manage and kms:use.',
      ],
    ],
    [
      'a removed @requiresScopes',
      '@requiresScopes(scopes: [["kms:read"], ["kms:use", "kms:manage"]])',
      '',
      [
        'dangerous: The scopes that Query.key requires changed from kms:read, or kms:manage and kms:use to none.',
      ],
    ],
  ])('reports %s', (_, from, to, reports) => {
    expect(changesAfter(from, to)).toEqual(reports);
  });

  it.each([
    ['fields of a @key in another order', '"keyId region"', '"region  keyId"'],
    ['nested fields of a @key in another order', '"owner { uin appId }"', '"owner{appId,uin}"'],
    ['a @key that states the default', '@key(fields: "id")', '@key(fields: "id", resolvable: true)'],
    ['actions of @kms in another order', '"DescribeKey", "DescribeKeys"', '"DescribeKeys", "DescribeKey"'],
    [
      'scopes in another order',
      '["kms:read"], ["kms:use", "kms:manage"]',
      '["kms:manage", "kms:use"], ["kms:read"]',
    ],
  ])('ignores %s', (_, from, to) => {
    expect(changesAfter(from, to)).toEqual([]);
  });

  it('reports a removed entity once, not its directives as well', () => {
    const [from, to] = ['type Extra { id: ID! }', ''];
    const withKey = released.replace(from, 'type Extra @key(fields: "id") { id: ID! }');
    const current = released.replace(from, to).replace('extra: Extra', '');
    expect(schemaChanges(withKey, current).map(({ description }) => description)).toEqual([
      'Extra was removed.',
      'Query.extra was removed.',
    ]);
  });
});

describe('the command schema:check', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'schema-check-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const fileWith = async (name: string, sdl: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, sdl);
    return path;
  };

  it('exits with 1 if a change is breaking, and lists breaking changes first', async () => {
    const [before, after] = [
      await fileWith('before.graphql', released),
      await fileWith(
        'after.graphql',
        released
          .replace('open: String', '')
          .replace('ENABLED DISABLED', 'ENABLED DISABLED ARCHIVED')
          .replace('type Extra', 'type Extra @key(fields: "id")')
          .replace('@key(fields: "id")\n', ''),
      ),
    ];
    expect(checkSchema(after, before)).toEqual({
      exitCode: 1,
      lines: [
        'breaking: Query.open was removed.',
        'breaking: @key(fields: "id") was removed from KmsKey.',
        'dangerous: ARCHIVED was added to enum type State.',
        'additive: @key(fields: "id") was added to Extra.',
        `Compared with ${before}: 2 breaking, 1 dangerous, 1 additive.`,
      ],
    });
  });

  it('exits with 0 if changes are dangerous only', async () => {
    const before = await fileWith('before.graphql', released);
    const after = await fileWith('after.graphql', released.replace('ENABLED', 'ENABLED ARCHIVED'));
    expect(checkSchema(after, before).exitCode).toBe(0);
  });

  it('exits with 0 and says so if no schema has been released', () => {
    expect(checkSchema('schema/kms.graphql', undefined, join(folder, 'released.graphql'))).toEqual({
      exitCode: 0,
      lines: [`${join(folder, 'released.graphql')} does not exist: no schema has been released yet.`],
    });
  });

  it('exits with 2 if the named file does not exist', () => {
    expect(checkSchema('schema/kms.graphql', join(folder, 'none.graphql'))).toEqual({
      exitCode: 2,
      lines: [`${join(folder, 'none.graphql')} does not exist.`],
    });
  });

  it('compares schema/kms.graphql as a process, which ends with the exit code', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const before = await fileWith('before.graphql', released);
    const exitCode = await new Promise((resolve) => {
      const command = ['--import', 'tsx', 'scripts/schema-check.ts', before];
      execFile(process.execPath, command, { cwd: root }, (error) => {
        resolve(error?.code ?? 0);
      });
    });
    expect(exitCode).toBe(1);
  });
});
