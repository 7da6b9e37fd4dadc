// Writes docs/reference/configuration.md from the declarations in src/config, docs/reference/graphql.md from the schema and the contract, and
// docs/reference/network-faults.md from the contract. Run by `npm run docs`, after the build.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { groups } from '../dist/config/index.js';
import { practicePage } from './practice.mjs';
import { referencePage } from './reference.mjs';

export { practicePage, referencePage };

const secrets = ['ROUTER_SECRETS', 'TENCENTCLOUD_SECRET_KEY', 'TENCENTCLOUD_SESSION_TOKEN'];

const defaultOf = (declaration) => {
  const { data } = declaration.safeParse(undefined);
  if (data === undefined) return 'not set';
  if (Array.isArray(data) && data.length === 0) return 'empty';
  return `\`${Array.isArray(data) ? data.join(',') : data}\``;
};

const row = ([name, declaration]) => {
  const secret = secrets.includes(name) ? ' A secret: never logged.' : '';
  return `| \`${name}\` | ${defaultOf(declaration)} | ${declaration.description}${secret} |`;
};

const section = ([title, variables]) => `## ${title}

| variable | default | meaning |
|---|---|---|
${Object.entries(variables).map(row).join('\n')}`;

export const configurationPage = () => `# Configuration

<!-- Made by \`npm run docs\` from src/config: not to be edited by hand. -->

The gateway is configured by environment variables alone. Each is checked when it starts: a wrong or missing one stops
the start with a line for each problem and exit code 1. A variable that is set to nothing counts as not set.

${Object.entries(groups).map(section).join('\n\n')}
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const write = (name, text) => writeFileSync(new URL(`../docs/reference/${name}`, import.meta.url), text);
  write('configuration.md', configurationPage());
  write('graphql.md', await referencePage());
  write('network-faults.md', practicePage());
}
