/** Structured logging: JSON lines with secrets redacted. */
export { describeError } from './describe-error.js';
export { createLogger, type LogFields, type Logger, type LoggerOptions, type LogLevel } from './logger.js';
