/** Writes one JSON line per event. */
import { pino, stdTimeFunctions } from 'pino';
import { createRedactor } from './redact.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** The details of an event, by name. */
export type LogFields = Readonly<Record<string, unknown>>;

/** `message` is the same for all events of a kind. Whatever varies belongs in `fields`. */
type LogMethod = (fields: LogFields, message: string) => void;

export interface Logger {
  readonly debug: LogMethod;
  readonly info: LogMethod;
  readonly warn: LogMethod;
  readonly error: LogMethod;
}

export interface LoggerOptions {
  /** The lowest level that is written. */
  readonly level: LogLevel;
  readonly destination: { write(line: string): unknown };
  /** Names of fields whose values are redacted, in addition to common names such as `authorization`. */
  readonly secretNames: Iterable<string>;
}

export const createLogger = ({ level, destination, secretNames }: LoggerOptions): Logger => {
  const log = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: createRedactor(secretNames) },
    },
    {
      write: (line) => {
        destination.write(line);
      },
    },
  );
  const writeAt =
    (severity: Exclude<LogLevel, 'silent'>): LogMethod =>
    (fields, message) => {
      log[severity](fields, message);
    };
  return { debug: writeAt('debug'), info: writeAt('info'), warn: writeAt('warn'), error: writeAt('error') };
};
