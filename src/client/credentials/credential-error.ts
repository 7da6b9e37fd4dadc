import { OperatorError } from '../../platform/errors/index.js';

/** Why there are no credentials. The message is for a person; it contains no secret and nothing of a response body. */
export class CredentialError extends OperatorError {
  /** Whether the cause may go away by itself, such as a service that does not answer. Otherwise a person must fix it. */
  readonly transient: boolean;

  constructor(message: string, { transient = false }: { readonly transient?: boolean } = {}) {
    super(message);
    this.name = 'CredentialError';
    this.transient = transient;
  }
}

/** The service was not reached, or did not answer in time. */
export class NoResponseError extends CredentialError {
  constructor(message: string) {
    super(message, { transient: true });
  }
}
