import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { packageVersion } from '../../src/app/package-version.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist/main.js');

/** Prints the URL of each module that Node loads. */
const printModules = `data:text/javascript,${encodeURIComponent(
  `import { register } from 'node:module';
  register('data:text/javascript,' + encodeURIComponent(
    'export const load = (url, context, next) => { process._rawDebug(url); return next(url, context); };'));`,
)}`;

describe('the program kms-graphql-gateway', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'kms-command-line-'));
  // As npm links it when it installs the package.
  const linked = join(elsewhere, 'kms-graphql-gateway');
  symlinkSync(program, linked);
  afterAll(() => {
    rmSync(elsewhere, { recursive: true });
  });

  interface RunOptions {
    readonly nodeArgs?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  }
  const run = (file: string, args: readonly string[], { nodeArgs = [], env = {} }: RunOptions = {}) => {
    // The ports are invalid: whatever starts a server here ends with an error.
    const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeArgs, file, ...args], {
      cwd: elsewhere,
      env: { PORT: 'none', LOCAL_KMS_PORT: 'none', ...env },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('can be executed, and finds its version from any folder', () => {
    const { status, stdout, stderr } = spawnSync(linked, ['--version'], {
      cwd: elsewhere,
      env: { PATH: process.env['PATH'] },
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${packageVersion()}\n`, stderr: '' });
  });

  it('lists its commands', () => {
    const { status, stdout, stderr } = run(program, ['--help']);
    for (const command of ['gateway', 'local-kms', 'schema']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(['--help', '--version', 'nonsense'])('loads no server for %s', (arg) => {
    const { stderr } = run(program, [arg], { nodeArgs: ['--import', printModules] });
    const loaded = stderr.match(/\/dist\/[^/\n]+(?=\/)|\/node_modules\/[^/\n]+/g) ?? [];
    expect([...new Set(loaded)].sort()).toEqual(['/dist/app', '/dist/platform', '/node_modules/commander']);
  });

  it('refuses an unknown command', () => {
    expect(run(program, ['nonsense'])).toEqual({
      status: 1,
      stdout: '',
      stderr: "error: unknown command 'nonsense'; see kms-graphql-gateway --help\n",
    });
  });

  it('starts the gateway without a command, which reports what is wrong with its environment', () => {
    expect(run(program, [])).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^PORT: must be a port number.*\nLOCAL_KMS_PORT: must be a port number/),
    });
  });

  it('prints the schema, without the line that says how schema/kms.graphql is made', () => {
    const { status, stdout, stderr } = run(program, ['schema']);
    const [, ...sdl] = readFileSync(join(root, 'schema/kms.graphql'), 'utf8').split('\n\n');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(sdl.join('\n\n'));
  });

  it('prints the schema as a gateway in this environment would serve it', () => {
    const { status, stdout, stderr } = run(program, ['schema'], { env: { GRAPH_PREFIX: 'kms' } });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('type KmsCreateKeyPayload ');
    expect(stdout).not.toContain('type CreateKeyPayload ');
  });

  it.each([
    ['Kms', /^GRAPH_PREFIX: must be a lower-case letter, then up to 31 letters and digits, such as kms\n$/],
    [
      're',
      /^GRAPH_PREFIX: must be another prefix: with this one, encrypt and reEncrypt would both be named reEncrypt\n$/,
    ],
  ])('refuses to print the schema with GRAPH_PREFIX=%s, and says why', (prefix, problem) => {
    const { status, stdout, stderr } = run(program, ['schema'], { env: { GRAPH_PREFIX: prefix } });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(problem);
  });

  it('writes the schema to a file, without what a router refuses', () => {
    const args = ['--without-auth-directives', '--without-tags', '--federation-version', '2.3'];
    const { status, stdout, stderr } = run(program, ['schema', ...args, '--output', 'kms.graphql']);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    const file = readFileSync(join(elsewhere, 'kms.graphql'), 'utf8');
    expect(file).toContain('federation/v2.3", import: ["@key", "@shareable"])');
    expect(file).toBe(run(program, ['schema', ...args]).stdout);
  });

  it.each([
    [['--federation-version', '3.0'], /It must be 2\.0 to 2\.9/],
    [['--federation-version', '2.10'], /It must be 2\.0 to 2\.9/],
    [['--without-everything'], /unknown option '--without-everything'/],
    [['--output', 'nowhere/kms.graphql'], /^nowhere\/kms\.graphql: cannot be written \(ENOENT\)\n$/],
  ])('refuses to print the schema with %j', (args, problem) => {
    const { status, stdout, stderr } = run(program, ['schema', ...args]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(problem);
  });
});
