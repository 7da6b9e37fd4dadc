/** The GraphQL schema of KMS. */
import 'reflect-metadata';
export { errorTypeName } from './kit/errors/error-types.js';
export { createContext, type Context } from './kit/context.js';
export { buildSubgraph, schemaFile } from './schema.js';
export type { SdlOptions } from './sdl.js';
export { secretsAreVariables } from './kit/arguments/secret-arguments.js';
export { targetKeyOfId } from './kit/entity-id.js';
export { targetKey } from './kit/target.js';
export { maxCombinations } from './kit/arguments/filters.js';
export { argumentName, fieldName } from './kit/names.js';
