/** An error as it may be written down: by what it is and where it happened. What its message says may hold anything. */

export interface DescribedError {
  readonly name: string;
  /** Such as `ECONNRESET`. */
  readonly code?: string;
  /** Where it happened, the innermost place first. */
  readonly frames: readonly string[];
}

const maxFrames = 20;

/** The stack without the message before it, some of whose lines may look like frames. */
const stackAfter = ({ message, stack = '' }: Error): string => {
  const start = message === '' ? -1 : stack.indexOf(message);
  return start < 0 ? stack : stack.slice(start + message.length);
};

const framesOf = (error: Error): string[] =>
  stackAfter(error)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, maxFrames)
    .map((line) => line.trim());

/** Names and codes are words; anything else may be more than that. */
const isWord = (value: unknown): value is string => typeof value === 'string' && /^\w{1,60}$/.test(value);

export const describeError = (error: Error): DescribedError => {
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    name: isWord(error.name) ? error.name : 'Error',
    ...(isWord(code) ? { code } : {}),
    frames: framesOf(error),
  };
};
