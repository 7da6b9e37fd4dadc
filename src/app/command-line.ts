/** Parses the command line and runs a command. Loads only that command's code, so that `--help` and `--version` are quick. */
import { Command, CommanderError } from 'commander';
import { OperatorError } from '../platform/errors/index.js';
import { commands, defaultCommand, type AddCommand } from './commands/index.js';
import { packageVersion } from './package-version.js';
import { terminal, type Terminal } from './terminal.js';

const programName = 'kms-graphql-gateway';

/** The parser's error on one line, with a pointer to the help. */
const errorLine = (text: string): string =>
  `${text
    .trim()
    .replace(/\.$/, '')
    .replaceAll(/\s*\n\s*/g, ' ')}; see ${programName} --help`;

const createProgram = (addCommands: readonly AddCommand[], { print, printError }: Terminal): Command => {
  const program = new Command(programName)
    .description('One GraphQL API for Tencent Cloud KMS, and a local KMS to develop against.')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        print(text.trimEnd());
      },
      writeErr: (text) => {
        printError(text.trimEnd());
      },
      outputError: (text) => {
        printError(errorLine(text));
      },
    })
    .addHelpText(
      'after',
      `\nWithout a command, ${defaultCommand} runs. Environment variables configure it; docs/reference lists them.`,
    );
  for (const addCommand of addCommands) addCommand(program);
  return program;
};

const reportError = async (error: unknown, { printError }: Terminal): Promise<void> => {
  if (error instanceof OperatorError) {
    printError(error.message);
    return;
  }
  const { describeError } = await import('../platform/log/index.js');
  // Only the stack frames: the message of an unexpected error may contain secrets.
  const { name, frames } = describeError(error instanceof Error ? error : new Error('Not an error'));
  printError([`Unexpected ${name} at start`, ...frames.map((frame) => `    ${frame}`)].join('\n'));
};

/**
 * Runs the command that `args` name. Resolves to the exit code once the command has finished, or has started its server: 0, or
 * 1 after an error, which it has reported by then.
 */
export const runCommandLine = async (
  args: readonly string[],
  output: Terminal = terminal,
  addCommands: readonly AddCommand[] = commands,
): Promise<number> => {
  try {
    const program = createProgram(addCommands, output);
    await program.parseAsync(args.length === 0 ? [defaultCommand] : args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    await reportError(error, output);
    return 1;
  }
};
