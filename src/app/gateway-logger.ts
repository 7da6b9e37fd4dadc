/** The logger of the gateway. It redacts every field that the contract marks as secret. */
import { actions, type Fields } from '../contract/index.js';
import { createLogger, type Logger, type LoggerOptions } from '../platform/log/index.js';

/** Names under which a GraphQL gateway receives secrets, or texts that may contain some. */
const graphqlSecretNames = ['router-authorization', 'query', 'document', 'variables'];

const secretNamesIn = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, { secret, shape }]) => [
    ...(secret ? [name] : []),
    ...(shape.type === 'object' ? secretNamesIn(shape.object.fields) : []),
  ]);

const secretNames: readonly string[] = [
  ...Object.values(actions).flatMap(({ params, result }) => [
    ...secretNamesIn(params),
    ...secretNamesIn(result),
  ]),
  ...graphqlSecretNames,
];

export const createGatewayLogger = (options: Omit<LoggerOptions, 'secretNames'>): Logger =>
  createLogger({ ...options, secretNames });
