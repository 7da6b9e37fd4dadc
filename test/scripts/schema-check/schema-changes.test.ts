import { describe, expect, it } from '@jest/globals';
import { BreakingChangeType, DangerousChangeType } from 'graphql';
import { schemaChanges } from '../../../scripts/schema-check/schema-changes.js';
import { changesAfter, released } from '../../support/fixtures/released-schema.js';

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
});
