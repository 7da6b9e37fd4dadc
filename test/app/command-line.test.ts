import { afterEach, describe, expect, it } from '@jest/globals';
import { runCommandLine } from '../../src/app/command-line.js';
import type { AddCommand } from '../../src/app/commands/index.js';
import { packageVersion } from '../../src/app/package-version.js';
import { OperatorError } from '../../src/platform/errors/index.js';

const canary = 'canary5f3a';

let ran: string[] = [];
afterEach(() => {
  ran = [];
});

const command =
  (name: string, run: () => Promise<void> = () => Promise.resolve()): AddCommand =>
  (program) => {
    program.command(name).action(async () => {
      ran.push(name);
      await run();
    });
  };

const commands = [
  command('gateway'),
  command('local-kms'),
  command('misconfigured', () => Promise.reject(new OperatorError('PORT: must be a port number'))),
  command('broken', () => Promise.reject(new TypeError(`A secret: ${canary}`))),
];

const run = async (...args: readonly string[]) => {
  const out: string[] = [];
  const errors: string[] = [];
  const exitCode = await runCommandLine(
    args,
    {
      print: (text) => out.push(text),
      printError: (text) => errors.push(text),
      warn: (text) => errors.push(text),
    },
    commands,
  );
  return { exitCode, out: out.join('\n'), errors, ran };
};

describe('the command line', () => {
  it('runs the gateway when it is empty', async () => {
    expect(await run()).toEqual({ exitCode: 0, out: '', errors: [], ran: ['gateway'] });
  });

  it('runs the command that it names', async () => {
    expect(await run('local-kms')).toEqual({ exitCode: 0, out: '', errors: [], ran: ['local-kms'] });
  });

  it.each([['--help'], ['-h'], ['help']])('prints the help for %s', async (arg) => {
    const { exitCode, out, errors, ran: started } = await run(arg);
    expect(out).toMatch(/^Usage: kms-graphql-gateway/);
    expect(out).toMatch(/^ {2}local-kms/m);
    expect({ exitCode, errors, started }).toEqual({ exitCode: 0, errors: [], started: [] });
  });

  it('prints the help of one command', async () => {
    const { exitCode, out, ran: started } = await run('local-kms', '--help');
    expect(out).toMatch(/^Usage: kms-graphql-gateway local-kms/);
    expect({ exitCode, started }).toEqual({ exitCode: 0, started: [] });
  });

  it.each([['--version'], ['-V']])('prints the version for %s', async (arg) => {
    expect(await run(arg)).toEqual({ exitCode: 0, out: packageVersion(), errors: [], ran: [] });
  });

  it.each([
    [['nonsense'], /unknown command 'nonsense'/],
    [['local-kmx'], /unknown command 'local-kmx' \(Did you mean local-kms\?\)/],
    [['Gateway'], /unknown command 'Gateway'/],
    [['--port', '4000'], /unknown option '--port'/],
    [['local-kms', '--port'], /unknown option '--port'/],
    [['local-kms', 'gateway'], /too many arguments for 'local-kms'/],
  ])('refuses %j in one line and starts nothing', async (args, message) => {
    const { exitCode, out, errors, ran: started } = await run(...args);
    expect({ exitCode, out, started }).toEqual({ exitCode: 1, out: '', started: [] });
    expect(errors).toEqual([expect.stringMatching(message)]);
    expect(errors).toEqual([expect.stringMatching(/^error: [^\n]*; see kms-graphql-gateway --help$/)]);
  });

  it('prints the message of an error that is written for the operator', async () => {
    const { exitCode, errors } = await run('misconfigured');
    expect({ exitCode, errors }).toEqual({ exitCode: 1, errors: ['PORT: must be a port number'] });
  });

  it('prints the stack frames of any other error, and not its message', async () => {
    const { exitCode, errors } = await run('broken');
    expect(exitCode).toBe(1);
    expect(errors.join()).toMatch(/^Unexpected TypeError at start\n {4}at .*command-line\.test/);
    expect(errors.join()).not.toContain(canary);
  });
});
