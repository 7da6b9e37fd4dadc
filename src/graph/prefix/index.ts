/** GRAPH_PREFIX: renames root fields, and the types that are named after them. */
export { newNamesFor, type NewNames } from './new-names.js';
export { renameOperation } from './rename-operation.js';
export { renameResolvers } from './rename-resolvers.js';
export { renameText } from './rename-text.js';
export { renameTypeDefinitions } from './rename-type-definitions.js';
