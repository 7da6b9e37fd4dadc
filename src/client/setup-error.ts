import { OperatorError } from '../platform/errors/index.js';

/** A client cannot be set up as it was asked to be; the message is for the person who starts the program. */
export class ClientSetupError extends OperatorError {
  override readonly name = 'ClientSetupError';
}
