/** Structured logging: JSON lines with secrets redacted. */
export { describeError, type ErrorDescription } from './describe-error.js';
export { createLogger, type LogFields, type Logger, type LoggerOptions, type LogLevel } from './logger.js';
