/** The GraphQL face of KMS. */
import 'reflect-metadata';
export { errorTypeName } from './error-types.js';
export { createContext, type Context } from './context.js';
export { buildSubgraph, schemaFile, type Subgraph } from './schema.js';
export { secretsAreVariables } from './secrets.js';
