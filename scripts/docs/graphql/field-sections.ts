/** The sections of fields that reach KMS: what each does, takes and may answer. */
import {
  getNamedType,
  isObjectType,
  isUnionType,
  valueFromASTUntyped,
  type GraphQLArgument,
  type GraphQLObjectType,
} from 'graphql';
import { accessScopes, classifyErrorCode, memberAccountScope } from '../../../src/contract/index.js';
import { argumentName, errorTypeName, fieldName } from '../../../src/graph/index.js';
import { anchor, cell, code, formatNumber, table } from '../markdown.js';
import { sectionOf, sectionTitles } from './action-sections.js';
import type { KmsField } from './kms-fields.js';
import { typeHeading } from './type-sections.js';

const headingOf = ({ type, field }: KmsField) =>
  ['Query', 'Mutation'].includes(type.name) ? field.name : `${type.name}: ${field.name}`;

const kindOf = ({ type }: KmsField) => {
  if (type.name === 'Query') return 'A query.';
  return type.name === 'Mutation' ? 'A mutation.' : `A field of ${code(type.name)}.`;
};

const defaultOf = ({ astNode }: GraphQLArgument) =>
  astNode?.defaultValue ? ` Default: ${code(String(valueFromASTUntyped(astNode.defaultValue)))}.` : '';

/** The parameters that an argument becomes: more than one if the actions differ. */
const parametersOf = ({ actions }: KmsField, argument: string) => {
  const params = actions.flatMap((action) => Object.keys(action.params));
  return [...new Set(params.filter((param) => argumentName(param) === argument))];
};

const argumentTable = (kmsField: KmsField) =>
  kmsField.field.args.length === 0
    ? 'It takes no arguments.'
    : table(
        ['argument', 'name at KMS', 'type', 'meaning'],
        kmsField.field.args.map((arg) => [
          code(arg.name),
          parametersOf(kmsField, arg.name).map(code).join(', '),
          code(String(arg.type)),
          `${cell(arg.description)}${defaultOf(arg)}`,
        ]),
      );

const retryText = (errorCode: string) => {
  const { retryAfterMs } = classifyErrorCode(errorCode);
  return retryAfterMs === undefined ? 'no' : `after ${formatNumber(retryAfterMs)} ms`;
};

const failureTable = ({ actions }: KmsField) => {
  const codes = [...new Set<string>(actions.flatMap(({ errors }) => errors))].sort();
  return table(
    ['failure', 'code', 'category', 'retryable'],
    codes.map((errorCode) => [
      `[${code(errorTypeName(errorCode))}](#${anchor(errorTypeName(errorCode))})`,
      code(errorCode),
      classifyErrorCode(errorCode).category,
      retryText(errorCode),
    ]),
  );
};

const isSuccess = ({ name }: GraphQLObjectType) => !name.endsWith('Error');

const successTypeOf = (kmsField: KmsField): GraphQLObjectType => {
  const named = getNamedType(kmsField.field.type);
  const success = isUnionType(named) ? named.getTypes().find(isSuccess) : named;
  if (isObjectType(success)) return success;
  throw new Error(`${headingOf(kmsField)} has no success type`);
};

/** The members whose name is not the KMS name in camelCase. */
const renamedMembers = ({ actions }: KmsField, success: GraphQLObjectType) =>
  actions
    .flatMap((action) => Object.keys(action.result))
    .filter((result) => fieldName(result) !== result.charAt(0).toLowerCase() + result.slice(1))
    .filter((result) => Object.hasOwn(success.getFields(), fieldName(result)))
    .map((result) => `${code(fieldName(result))} is ${code(result)} at KMS`);

const successText = (kmsField: KmsField) => {
  const success = successTypeOf(kmsField);
  const members = Object.values(success.getFields()).map(({ name, type }) =>
    code(`${name}: ${String(type)}`),
  );
  const renamed = renamedMembers(kmsField, success);
  const names = renamed.length > 0 ? ` ${renamed.join('; ')}.` : '';
  const what = success.name.endsWith('Payload')
    ? `${success.description ?? ''} It has ${members.join(', ')}.${names}`
    : `see [its fields](#${anchor(typeHeading(success))}).`;
  const perItem = String(kmsField.field.type).startsWith('[') ? ' for each item' : '';
  return `Success: ${code(success.name)}${perItem}: ${what}`;
};

const requiredScopes = ({ actions, field }: KmsField) => {
  const scopes = accessScopes.filter((scope) => actions.some((action) => action.scope === scope));
  const member = field.args.find(({ name }) => name.startsWith('memberAccount'));
  const also = member ? `; with ${code(member.name)}, also ${code(memberAccountScope)}` : '';
  return `Requires ${scopes.map(code).join(' and ')}${also}.`;
};

const fieldSection = (kmsField: KmsField) => `### ${headingOf(kmsField)}

${kindOf(kmsField)} ${kmsField.field.description ?? ''}

Calls ${kmsField.actions.map(({ name }) => code(name)).join(', ')}. ${requiredScopes(kmsField)}

${argumentTable(kmsField)}

${successText(kmsField)}

${failureTable(kmsField)}
`;

export const fieldSections = (fields: readonly KmsField[]): string =>
  sectionTitles
    .map((title) => ({ title, own: fields.filter(({ actions }) => sectionOf(actions[0].name) === title) }))
    .filter(({ own }) => own.length > 0)
    .map(({ title, own }) => `## ${title}\n\n${own.map(fieldSection).join('\n')}`)
    .join('\n');
