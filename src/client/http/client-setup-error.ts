import { OperatorError } from '../../platform/errors/index.js';

/** The client's options are invalid. The message is for the person who starts the program. */
export class ClientSetupError extends OperatorError {
  override readonly name = 'ClientSetupError';
}
