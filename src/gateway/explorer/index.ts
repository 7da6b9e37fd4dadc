/** GraphQL Playground, served from this origin. */
export { createExplorer, type Explorer } from './explorer.js';
