/** Prints to the terminal that the program was started from. */
export interface Terminal {
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  readonly warn: (text: string) => void;
}

// The reader of a pipe may exit before the program does. That must not stop the program.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const printError = (text: string) => {
  process.stderr.write(`${text}\n`);
};

export const terminal: Terminal = {
  print: (text) => {
    process.stdout.write(`${text}\n`);
  },
  printError,
  warn: (text) => {
    printError(`WARNING: ${text}`);
  },
};
