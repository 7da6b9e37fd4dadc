import { describe, expect, it } from '@jest/globals';
import { schemaChanges } from '../../../scripts/schema-check/schema-changes.js';
import { changesAfter, released } from '../../support/fixtures/released-schema.js';

describe('schema:check of applied directives', () => {
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
      'an added @tag',
      'open: String',
      'open: String @tag(name: "kms-read")',
      ['dangerous: @tag(name: "kms-read") was added to Query.open.'],
    ],
    [
      'an added @tag of a type',
      'type Extra',
      'type Extra @tag(name: "kms-common")',
      ['dangerous: @tag(name: "kms-common") was added to Extra.'],
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
    [
      'a removed @tag',
      'tagged: String @tag(name: "kms-use")',
      'tagged: String',
      ['breaking: @tag(name: "kms-use") was removed from Query.tagged.'],
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
