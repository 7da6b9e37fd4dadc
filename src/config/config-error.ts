import { OperatorError } from '../platform/errors/index.js';

/** The environment is invalid. Holds one line per problem, and no value that may be secret. */
export class ConfigError extends OperatorError {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}
