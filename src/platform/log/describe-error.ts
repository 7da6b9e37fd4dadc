/** Describes an error without its message, which may contain secrets. */

export interface ErrorDescription {
  readonly name: string;
  /** Such as `ECONNRESET`. */
  readonly code?: string;
  /** The stack frames, innermost first. */
  readonly frames: readonly string[];
}

const maxFrames = 20;

/** The stack without the message in front of it: a line of the message may look like a frame. */
const stackWithoutMessage = ({ message, stack = '' }: Error): string => {
  const start = message === '' ? -1 : stack.indexOf(message);
  return start < 0 ? stack : stack.slice(start + message.length);
};

const framesOf = (error: Error): string[] =>
  stackWithoutMessage(error)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, maxFrames)
    .map((line) => line.trim());

/** A name or code that is not a single word may contain anything. */
const isWord = (value: unknown): value is string => typeof value === 'string' && /^\w{1,60}$/.test(value);

export const describeError = (error: Error): ErrorDescription => {
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    name: isWord(error.name) ? error.name : 'Error',
    ...(isWord(code) ? { code } : {}),
    frames: framesOf(error),
  };
};
