/** The GraphQL face of KMS. */
import 'reflect-metadata';
export { createContext, type Context } from './context.js';
export { buildSubgraph, type Subgraph } from './schema.js';
