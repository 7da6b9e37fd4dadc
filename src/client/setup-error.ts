/** A client cannot be set up as it was asked to be; the message is for the person who starts the program. */
export class ClientSetupError extends Error {
  override readonly name = 'ClientSetupError';
}
