/** Why a token is refused: as a code for the log, and as what the caller is told. */
import { errors } from 'jose';
import type { AuthenticationFailure } from '../authenticator.js';

/** Thrown by what checks tokens. The codes are ours, and hold nothing of the token. */
export class TokenError extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'RefusedToken';
  }
}

export const noToken: AuthenticationFailure = {
  problem: 'missing',
  message: 'A bearer token is needed.',
  detail: 'NO_TOKEN',
};

/** jose's messages are not repeated: some hold parts of the token. Names of claims are its own, not the token's. */
const detailOf = (error: unknown): string => {
  if (error instanceof TokenError) return error.code;
  if (error instanceof errors.JWTClaimValidationFailed) return `${error.code} ${error.claim}`;
  if (error instanceof errors.JOSEError) return error.code;
  // Keys that are too short, or that are none, are told of by errors that have no code.
  return 'KEY_NOT_USABLE';
};

/** That a token has expired is said only of one whose signature is good. */
export const refusalFor = (error: unknown): AuthenticationFailure =>
  error instanceof errors.JWTExpired
    ? { problem: 'expired', message: 'The token has expired.', detail: error.code }
    : { problem: 'refused', message: 'The token is not accepted.', detail: detailOf(error) };
