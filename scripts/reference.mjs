// Makes docs/reference/graphql.md from the schema and the contract. Used by `npm run docs`, after the build.
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import {
  accessScopes,
  actions,
  errorCodes,
  classifyErrorCode,
  memberAccountScope,
  scopeDescriptions,
} from '../dist/contract/index.js';
import { buildSubgraph, errorTypeName } from '../dist/graph/index.js';

/** The groups of the contract, by the names of their files, in the order of the page. */
const groups = [
  ['keys/keys', 'Keys'],
  ['keys/rotation', 'Rotation'],
  ['keys/archive', 'Archiving'],
  ['keys/deletion', 'Deletion'],
  ['keys/key-material', 'Key material'],
  ['cryptography/symmetric', 'Symmetric cryptography'],
  ['cryptography/asymmetric', 'Asymmetric cryptography'],
  ['cryptography/post-quantum', 'Post-quantum cryptography'],
  ['data-keys/data-keys', 'Data keys'],
  ['data-keys/contents', 'What data keys hold'],
  ['white-box/white-box', 'White-box keys'],
  ['keys/cloud-resources', 'Cloud resources'],
  ['service/service', 'The service'],
];

const gatewayErrors = ['KmsThrottledError', 'KmsUnavailableError', 'KmsAccessDeniedError', 'KmsOtherError'];

const isError = (name) => name.endsWith('Error');
const cell = (text) => (text ?? '').replaceAll('\n', ' ').replaceAll('|', '\\|');
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const anchor = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

/** Unlike the heading of any field, whose name may differ in its first letter alone. */
const kinds = {
  GraphQLEnumType: 'enum',
  GraphQLInputObjectType: 'input',
  GraphQLInterfaceType: 'interface',
  GraphQLScalarType: 'scalar',
};
const typeHeading = (type) => `${kinds[type.constructor.name] ?? 'type'} ${type.name}`;

const calledBy = (field) => {
  const kms = field.astNode?.directives?.find(({ name }) => name.value === 'kms');
  return kms ? valueFromASTUntyped(kms.arguments[0].value) : [];
};

/** Every field that reaches KMS, links of payloads left out: they are told of with their mutation. */
const fieldsOf = (schema) =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.endsWith('Payload'))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({ type, field, called: calledBy(field) })),
    )
    .filter(({ called }) => called.length > 0);

const placeOf = ({ type, field }) =>
  ['Query', 'Mutation'].includes(type.name) ? field.name : `${type.name}: ${field.name}`;
const kindOf = ({ type }) =>
  ({ Query: 'A query.', Mutation: 'A mutation.' })[type.name] ?? `A field of \`${type.name}\`.`;

const defaultOf = ({ astNode }) =>
  astNode?.defaultValue ? ` \`${valueFromASTUntyped(astNode.defaultValue)}\` when left out.` : '';

const argumentsOf = ({ args }) =>
  args.length === 0
    ? 'It takes no arguments.'
    : table(
        ['argument', 'type', 'meaning'],
        args.map((arg) => [
          `\`${arg.name}\``,
          `\`${arg.type}\``,
          `${cell(arg.description)}${defaultOf(arg)}`,
        ]),
      );

const retryOf = (code) => {
  const { retryAfterMs } = classifyErrorCode(code);
  return retryAfterMs === undefined ? 'no' : `after ${retryAfterMs.toLocaleString('en')} ms`;
};

const failuresOf = ({ called }) => {
  const codes = [...new Set(called.flatMap((name) => actions[name].errors))].sort();
  return table(
    ['failure', 'code', 'category', 'retryable'],
    codes.map((code) => [
      `[\`${errorTypeName(code)}\`](#${anchor(errorTypeName(code))})`,
      `\`${code}\``,
      classifyErrorCode(code).category,
      retryOf(code),
    ]),
  );
};

const successOf = ({ field }) => {
  const success = getNamedType(field.type)
    .getTypes()
    .find(({ name }) => !isError(name));
  const members = Object.values(success.getFields()).map(({ name, type }) => `\`${name}: ${type}\``);
  const what = success.name.endsWith('Payload')
    ? `${success.description} It has ${members.join(', ')}.`
    : `see [its fields](#${anchor(typeHeading(success))}).`;
  return `Success: \`${success.name}\`${String(field.type).startsWith('[') ? ' in each place' : ''}: ${what}`;
};

const code = (name) => `\`${name}\``;

const needsOf = ({ called, field }) => {
  const scopes = accessScopes.filter((scope) => called.some((name) => actions[name].scope === scope));
  const member = field.args.find(({ name }) => name.startsWith('memberAccount'));
  const besides = member ? `; with ${code(member.name)}, ${code(memberAccountScope)} besides` : '';
  return `Needs ${scopes.map(code).join(' and ')}${besides}.`;
};

const fieldSection = (each) => `### ${placeOf(each)}

${kindOf(each)} ${each.field.description}

Calls ${each.called.map(code).join(', ')}. ${needsOf(each)}

${argumentsOf(each.field)}

${successOf(each)}

${failuresOf(each)}
`;

const fieldTable = (fields) =>
  table(
    ['field', 'type', 'meaning'],
    fields.map(({ name, type: of, args = [], description }) => {
      const given = args.map((arg) => `${arg.name}: ${arg.type}`).join(', ');
      return [`\`${name}${given && `(${given})`}\``, `\`${of}\``, cell(description)];
    }),
  );

const typeSection = (type) => `### ${typeHeading(type)}

${type.description}

${
  isEnumType(type)
    ? table(
        ['member', 'meaning'],
        type.getValues().map(({ name, description }) => [`\`${name}\``, cell(description)]),
      )
    : fieldTable(Object.values(type.getFields()))
}
`;

const scalarSection = (type) => `### ${typeHeading(type)}

${type.description}
`;

/** What a failure has beside what all have. */
const ownFields = (type) => {
  const shared = type.getInterfaces().flatMap((each) => Object.keys(each.getFields()));
  return Object.values(type.getFields()).filter(({ name }) => !shared.includes(name));
};

const errorSection = (type) => `### ${type.name}

${type.description}
${ownFields(type).length === 0 ? '' : `\n${fieldTable(ownFields(type))}\n`}`;

const scopeTable = () =>
  table(
    ['scope', 'lets a caller', 'actions'],
    accessScopes.map((scope) => {
      const own = Object.values(actions).filter((action) => action.scope === scope);
      return [code(scope), cell(scopeDescriptions[scope]), own.map(({ name }) => code(name)).join(', ')];
    }),
  );

/** The queries that ask nothing of KMS. */
const ownQueries = (schema) =>
  Object.values(schema.getQueryType().getFields()).filter((field) => calledBy(field).length === 0);

const groupOf = async () => {
  const found = new Map();
  for (const [file, title] of groups) {
    const members = await import(`../dist/contract/${file}.js`);
    for (const action of Object.values(members)) if (action?.name) found.set(action.name, title);
  }
  return found;
};

const fieldSections = async (schema) => {
  const groupNames = await groupOf();
  const fields = fieldsOf(schema);
  const lost = fields.find(({ called }) => !groupNames.has(called[0]));
  if (lost) throw new Error(`${placeOf(lost)} calls an action of no group that this script knows`);
  return groups.flatMap(([, title]) => {
    const own = fields.filter(({ called }) => groupNames.get(called[0]) === title);
    return own.length === 0 ? [] : [`## ${title}\n\n${own.map(fieldSection).join('\n')}`];
  });
};

const contents = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const objects = types.filter(isObjectType);
  return {
    given: objects.filter(({ name }) => !isError(name) && !/^(Query|Mutation)$|Payload$/.test(name)),
    taken: types.filter(isInputObjectType),
    scalars: types.filter((type) => isScalarType(type) && !isSpecifiedScalarType(type)),
    enums: types.filter(isEnumType),
    failures: Object.keys(errorCodes)
      .map((code) => schema.getType(errorTypeName(code)))
      .filter((type) => type !== undefined),
    own: gatewayErrors.map((name) => schema.getType(name)),
    unions: types.filter(isUnionType),
  };
};

export const referencePage = async () => {
  const { sdl } = await buildSubgraph();
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const { given, taken, scalars, enums, failures, own, unions } = contents(schema);
  return `# Reference

<!-- Made by \`npm run docs\` from src/graph and src/contract: not to be edited by hand. -->

Every field that reaches KMS, by group: what it does, the actions of KMS that it calls, what it takes, and all that it may
answer. Each answers a union: its success, one type for each code listed with it, and
[the gateway's own four](#the-gateways-own-failures), which any of the ${unions.length} unions holds. \`... on KmsError\` selects every failure,
also those that come later. \`retryable\` says whether the same, sent later, may succeed and cannot do the thing twice.

## Scopes

Where callers have to show a token (\`AUTH_MODE=jwt\`), each needs the scope of an action for whatever calls it: a field at the
root or below, the link of a payload, an entity that a router looks up. Without it a field answers
[\`KmsAccessDeniedError\`](#kmsaccessdeniederror); a link and an entity are null, with an error of the code
\`Gateway.AccessDenied\`. Nothing is sent to KMS. What acts on a member account needs \`${memberAccountScope}\` besides.

${scopeTable()}

What asks nothing of KMS:

${fieldTable(ownQueries(schema))}

${(await fieldSections(schema)).join('\n')}
## What is given

${given.map(typeSection).join('\n')}
## What is taken

${taken.map(typeSection).join('\n')}
## Scalars

${scalars.map(scalarSection).join('\n')}
## Closed sets

${enums.map(typeSection).join('\n')}
## What every failure has

${typeSection(schema.getType('KmsError'))}
## The gateway's own failures

${own.map(errorSection).join('\n')}
## The failures that KMS documents

${failures.map(errorSection).join('\n')}`;
};
