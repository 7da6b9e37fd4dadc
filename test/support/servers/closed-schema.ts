/** A gateway whose callers may not see the schema, and a check that none of its errors names more than the request does. */
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  type GraphQLSchema,
} from 'graphql';
import { beforeAll, expect } from '@jest/globals';
import { buildSubgraph } from '../../../src/graph/index.js';
import { useScriptedGateway } from './scripted-gateway.js';
import { post } from './send.js';

export interface Answer {
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

const wordsIn = (text: string): string[] => text.match(/[_A-Za-z]\w*/g) ?? [];

/** The names of types, fields, arguments, input fields, enum values and directives. */
const namesOf = (schema: GraphQLSchema): Set<string> => {
  const found = new Set<string>();
  for (const type of Object.values(schema.getTypeMap()).filter((each) => !isIntrospectionType(each))) {
    found.add(type.name);
    if (isEnumType(type)) for (const { name } of type.getValues()) found.add(name);
    if (isInputObjectType(type)) for (const name of Object.keys(type.getFields())) found.add(name);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { name, args } of Object.values(type.getFields())) {
      for (const each of [name, ...args.map((argument) => argument.name)]) found.add(each);
    }
  }
  for (const directive of schema.getDirectives()) {
    if (!isSpecifiedDirective(directive)) found.add(directive.name);
  }
  return found;
};

export const useClosedSchema = () => {
  const secret = 'the-secret-of-the-router-0123456789abcdef';
  const gateway = useScriptedGateway({
    introspection: 'router',
    router: { secrets: [secret], directAccess: true },
  });
  let schema: GraphQLSchema;
  let names: Set<string>;
  beforeAll(async () => {
    ({ schema } = await buildSubgraph());
    names = namesOf(schema);
    expect(names.size).toBeGreaterThan(500);
  });
  return {
    get url() {
      return gateway.url;
    },
    get schema() {
      return schema;
    },
    /** The headers of a request that may see the schema. */
    viaRouter: { 'router-authorization': secret },
    /** The errors of an invalid operation. Fails if they name anything of the schema that the operation does not. */
    errorsOf: async (query: string, variables: unknown = {}) => {
      const body = JSON.stringify({ query, variables });
      const { errors = [] } = JSON.parse((await post(gateway.url, {}, body)).body) as Answer;
      const written = new Set(wordsIn(body.replaceAll('\\n', ' ')));
      const said = errors.flatMap(({ message, extensions }) => [message, ...Object.values(extensions)]);
      const leaked = wordsIn(said.join(' ')).filter((word) => names.has(word) && !written.has(word));
      expect({ query, errors, leaked }).toEqual({ query, errors, leaked: [] });
      return errors;
    },
  };
};
