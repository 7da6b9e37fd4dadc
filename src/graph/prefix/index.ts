export { newNamesFor, type NewNames } from './new-names.js';
export { renameOperation } from './rename-operation.js';
export { renameResolvers } from './rename-resolvers.js';
export { renameTypeDefinitions } from './rename-type-definitions.js';
