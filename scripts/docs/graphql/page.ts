/** Builds docs/reference/graphql.md from the schema and the contract. */
import {
  assertInterfaceType,
  assertObjectType,
  buildASTSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  parse,
  type GraphQLSchema,
} from 'graphql';
import {
  accessScopes,
  actions,
  errorCodes,
  memberAccountScope,
  scopeDescriptions,
} from '../../../src/contract/index.js';
import { buildSubgraph, errorTypeName } from '../../../src/graph/index.js';
import { anchor, cell, code, generatedNotice, table } from '../markdown.js';
import { fieldSections } from './field-sections.js';
import { kmsFields, ownQueries } from './kms-fields.js';
import {
  enumSection,
  failureSection,
  fieldedTypeSection,
  fieldTable,
  scalarSection,
} from './type-sections.js';

const gatewayFailures = ['KmsThrottledError', 'KmsUnavailableError', 'KmsAccessDeniedError', 'KmsOtherError'];

const scopeTable = () =>
  table(
    ['scope', 'lets a caller', 'actions'],
    accessScopes.map((scope) => {
      const own = Object.values(actions).filter((action) => action.scope === scope);
      return [code(scope), cell(scopeDescriptions[scope]), own.map(({ name }) => code(name)).join(', ')];
    }),
  );

const typesOf = (schema: GraphQLSchema) => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const objectNamed = (name: string) => assertObjectType(schema.getType(name));
  return {
    outputs: types
      .filter(isObjectType)
      .filter(({ name }) => !name.endsWith('Error') && !/^(Query|Mutation)$|Payload$/.test(name)),
    inputs: types.filter(isInputObjectType),
    scalars: types.filter(isScalarType).filter((type) => !isSpecifiedScalarType(type)),
    enums: types.filter(isEnumType),
    unions: types.filter(isUnionType),
    anyFailure: assertInterfaceType(schema.getType('KmsError')),
    gatewayFailures: gatewayFailures.map(objectNamed),
    // A code that KMS documents for no action has no type.
    documentedFailures: Object.keys(errorCodes)
      .map(errorTypeName)
      .filter((name) => schema.getType(name))
      .map(objectNamed),
  };
};

export const graphqlPage = async (): Promise<string> => {
  const { sdl } = await buildSubgraph();
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const types = typesOf(schema);
  return `# GraphQL reference

${generatedNotice('src/graph and src/contract')}

This page describes every field that calls KMS, group by group: what it does, which KMS actions it calls, its arguments, and its
possible results. Each field returns a union. Its members are the success type, one type for each code listed with the field,
and [the gateway's own four](#failures-of-the-gateway), which are in all ${types.unions.length} unions. \`... on KmsError\` selects every failure,
including types that are added later. \`retryable\` says whether resending the call later may succeed and cannot do it twice.

## Scopes

If callers need a token (\`AUTH_MODE=jwt\`), everything that calls an action needs the scope of that action: a field at any level,
a link in a payload, an entity that a router looks up. Without the scope, a field returns
[\`KmsAccessDeniedError\`](#${anchor('KmsAccessDeniedError')}). A link or an entity is null, with a GraphQL error whose code is
\`Gateway.AccessDenied\`. Nothing is sent to KMS. A call for a member account also needs \`${memberAccountScope}\`.

${scopeTable()}

These fields do not call KMS:

${fieldTable(ownQueries(schema))}

${fieldSections(kmsFields(schema))}
## Output types

${types.outputs.map(fieldedTypeSection).join('\n')}
## Input types

${types.inputs.map(fieldedTypeSection).join('\n')}
## Scalars

${types.scalars.map(scalarSection).join('\n')}
## Enums

${types.enums.map(enumSection).join('\n')}
## Every failure

${fieldedTypeSection(types.anyFailure)}
## Failures of the gateway

${types.gatewayFailures.map(failureSection).join('\n')}
## Failures documented by KMS

${types.documentedFailures.map(failureSection).join('\n')}`;
};
