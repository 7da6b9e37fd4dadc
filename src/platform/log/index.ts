/** What the gateway writes down while it runs: lines of JSON that hold no secret, whoever writes them. */
export { createLogger, type Facts, type Logger, type LoggerOptions, type LogLevel } from './logger.js';
export { describeError } from './describe-error.js';
