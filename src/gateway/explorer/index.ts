/** GraphQL Playground, served from this origin. */
export { createExplorer } from './explorer.js';
