import { OperatorError } from '../../platform/errors/index.js';

/** Why there are no credentials. The message is written for a person, and holds no secret and nothing of an answer's body. */
export class CredentialError extends OperatorError {
  /** Whether it may pass by itself, as a service that does not answer; else something has to be mended. */
  readonly transient: boolean;

  constructor(message: string, { transient = false }: { readonly transient?: boolean } = {}) {
    super(message);
    this.name = 'CredentialError';
    this.transient = transient;
  }
}

/** Nobody is there, or nobody answers in time. */
export class NoAnswer extends CredentialError {
  constructor(message: string) {
    super(message, { transient: true });
  }
}
