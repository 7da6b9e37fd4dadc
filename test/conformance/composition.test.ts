import { buildASTSchema, isObjectType, parse, print } from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { compose } from '../support/servers/federation/company-graph.js';
import { kmsFields, type KmsField } from '../support/fixtures/kms-fields.js';
import { actionOf } from '../support/fixtures/action-of.js';

type Place = Pick<KmsField, 'parent' | 'name'>;

describe('composition', () => {
  it('succeeds with a subgraph that defines its own Key, InternalError and PageInfo', () => {
    const { errors, supergraphSdl } = compose();
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toContain('union CancelKeyArchiveResult');
    expect(supergraphSdl).toContain('type KmsInternalError');
    expect(supergraphSdl).toContain('type InternalError');
  });

  it('keeps the required scopes of each field for the router', () => {
    const supergraph = buildASTSchema(parse(compose().supergraphSdl ?? ''), { assumeValidSDL: true });
    const directivesOf = ({ parent, name }: Place) => {
      const type = supergraph.getType(parent);
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      const directives = field?.astNode?.directives?.map(print) ?? [];
      return directives.filter((each) => /^@(authenticated|requiresScopes)/.test(each)).sort();
    };
    expect(kmsFields.length).toBeGreaterThan(0);
    for (const { parent, name, actions } of kmsFields) {
      const scopes = [...new Set(actions.map((action) => `"${actionOf(action).scope}"`))].join(', ');
      expect({ parent, name, directives: directivesOf({ parent, name }) }).toEqual({
        parent,
        name,
        directives: ['@authenticated', `@requiresScopes(scopes: [[${scopes}]])`],
      });
    }
    expect(directivesOf({ parent: 'Query', name: 'kmsViewer' })).toEqual(['@authenticated']);
  });

  it('keeps the cost of fields and the assumed size of lists for the router', () => {
    const { supergraphSdl = '' } = compose();
    expect(supergraphSdl).toMatch(
      /\n {2}cancelKeyArchive\([^]*?\): CancelKeyArchiveResult [^\n]*@cost\(weight: 10\)/,
    );
    expect(supergraphSdl).toContain('nodes: [KmsKey!]! @listSize(assumedSize: 50)');
  });
});
