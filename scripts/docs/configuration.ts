/** Builds docs/reference/configuration.md from the declarations in src/config. */
import { variableGroups } from '../../src/config/index.js';
import { code, generatedNotice, table } from './markdown.js';

/** The part of a zod declaration that the page shows. */
interface Declaration {
  readonly description?: string | undefined;
  safeParse(value: undefined): { readonly data?: unknown };
}

type Groups = typeof variableGroups;
type VariableName = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

const secretVariables: ReadonlySet<string> = new Set<VariableName>([
  'ROUTER_SECRETS',
  'TENCENTCLOUD_SECRET_KEY',
  'TENCENTCLOUD_SESSION_TOKEN',
]);

const defaultOf = (declaration: Declaration): string => {
  const { data } = declaration.safeParse(undefined);
  if (data === undefined) return 'not set';
  if (Array.isArray(data)) return data.length === 0 ? 'empty' : code(data.join(','));
  return code(typeof data === 'string' || data instanceof URL ? String(data) : JSON.stringify(data));
};

const row = ([name, declaration]: [string, Declaration]) => {
  const secret = secretVariables.has(name) ? ' A secret: never logged.' : '';
  return [code(name), defaultOf(declaration), `${declaration.description ?? ''}${secret}`];
};

const section = ([title, variables]: [string, Readonly<Record<string, Declaration>>]) =>
  `## ${title}\n\n${table(['variable', 'default', 'meaning'], Object.entries(variables).map(row))}`;

export const configurationPage = (): string => `# Configuration

${generatedNotice('src/config')}

Environment variables are the only way to configure the gateway. It validates all of them at startup. If one is invalid or
missing, it prints one line for each problem and exits with code 1. An empty variable counts as not set.

${Object.entries(variableGroups).map(section).join('\n\n')}
`;
