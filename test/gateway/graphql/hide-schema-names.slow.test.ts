import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { useClosedSchema } from '../../support/servers/closed-schema.js';

const gateway = useClosedSchema();

describe('every field and every argument', () => {
  type AnyField = GraphQLField<unknown, unknown>;

  const literals = [
    '1',
    '-1',
    '"x"',
    'true',
    'null',
    'NOTHING',
    '{}',
    '{ nothing: 1 }',
    '[]',
    '[[1]]',
    '1.5',
  ];

  /** Values that are wrong inside: an object without its fields, or with each of them wrong. */
  const objectLiterals = ({ type }: GraphQLArgument): string[] => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return [];
    return Object.keys(named.getFields()).flatMap((field) => [`{ ${field}: {} }`, `[{ ${field}: [{}] }]`]);
  };

  const selection = ({ type }: AnyField) => (isCompositeType(getNamedType(type)) ? ' { __typename }' : '');

  /** A valid variable for each required argument, so that what is wrong is found where it is. */
  const operation = (keyword: string, field: AnyField, changed?: GraphQLArgument, value = '') => {
    const required = field.args.filter(
      (each) =>
        each !== changed && getNullableType(each.type) !== each.type && each.defaultValue === undefined,
    );
    const definitions = required.map((each) => `$${each.name}: ${String(each.type)}`);
    const values = [
      ...required.map((each) => `${each.name}: $${each.name}`),
      ...(changed ? [`${changed.name}: ${value}`] : []),
    ];
    const head = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
    const args = values.length > 0 ? `(${values.join(', ')})` : '';
    return `${keyword} ${head} { ${field.name}${args}${selection(field)} }`;
  };

  const wrongVariable = ({ type }: GraphQLArgument) =>
    isListType(getNullableType(type)) ? [[{}], 'x'] : [{}, ['x'], 1.5, 'x'];

  it('leads to errors that name nothing else for callers who may not see the schema', async () => {
    const roots = [
      ['query', gateway.schema.getQueryType()],
      ['mutation', gateway.schema.getMutationType()],
    ] as const;
    let count = 0;
    // Many fields share arguments such as `keyId` and `region`.
    const known = new Set<string>();
    const isNew = ({ name, type }: GraphQLArgument) => {
      const { size } = known;
      return known.add(`${name}: ${String(type)}`).size > size;
    };
    const check = async (query: string, variables?: unknown) => {
      count += (await gateway.errorsOf(query, variables)).length;
    };
    for (const [keyword, root] of roots) {
      for (const field of Object.values(root?.getFields() ?? {})) {
        await check(`${keyword} { ${field.name} }`);
        await check(`${keyword} { ${field.name}${selection(field)} }`);
        await check(`${keyword} { ${field.name} { nothing } }`);
        await check(operation(keyword, field).replace('__typename', '... on Query { a }'));
        await check(operation(keyword, field));
        for (const argument of field.args.filter(isNew)) {
          for (const literal of [...literals, ...objectLiterals(argument)]) {
            await check(operation(keyword, field, argument, literal));
          }
          await check(
            operation(keyword, field, argument, '$v')
              .replace(/ (\(|\{)/, ' ($v: Boolean) $1')
              .replace(') (', ', '),
          );
          for (const v of wrongVariable(argument)) {
            await check(
              `${keyword} ($v: ${String(argument.type)}) { ${field.name}(${argument.name}: $v)${selection(field)} }`,
              { v },
            );
          }
        }
      }
    }
    expect(count).toBeGreaterThan(1_000);
  });
});
