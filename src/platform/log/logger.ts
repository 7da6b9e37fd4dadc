/** Lines of JSON, one for each thing that happened. */
import { pino, stdTimeFunctions } from 'pino';
import { clean } from './redact.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** What is told of a thing that happened, by name. */
export type Facts = Readonly<Record<string, unknown>>;

/** `message` names the kind of thing, and is the same for all of that kind: what differs stands in `facts`. */
type Write = (facts: Facts, message: string) => void;

export interface Logger {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

export interface LoggerOptions {
  /** This and what is graver is written. */
  readonly level: LogLevel;
  readonly destination: { write(line: string): unknown };
}

export const createLogger = ({ level, destination }: LoggerOptions): Logger => {
  const log = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: clean },
    },
    {
      write: (line) => {
        destination.write(line);
      },
    },
  );
  const writeAt =
    (severity: Exclude<LogLevel, 'silent'>): Write =>
    (facts, message) => {
      log[severity](facts, message);
    };
  return { debug: writeAt('debug'), info: writeAt('info'), warn: writeAt('warn'), error: writeAt('error') };
};
