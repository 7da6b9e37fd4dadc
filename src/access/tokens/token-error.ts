/** Why a token is rejected: a code for the log, and a message for the caller. */
import { errors } from 'jose';
import type { AuthenticationFailure } from '../authenticator.js';

/** Thrown by our own checks of a token. The code is one of ours and contains nothing of the token. */
export class TokenError extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'TokenError';
  }
}

export const missingToken: AuthenticationFailure = {
  problem: 'missing',
  message: 'A bearer token is needed.',
  detail: 'NO_TOKEN',
};

/** Never jose's messages, some of which contain parts of the token. The claim names are jose's own, not the token's. */
const detailOf = (error: unknown): string => {
  if (error instanceof TokenError) return error.code;
  if (error instanceof errors.JWTClaimValidationFailed) return `${error.code} ${error.claim}`;
  if (error instanceof errors.JOSEError) return error.code;
  // Errors without a code report a key that is too short or invalid.
  return 'KEY_NOT_USABLE';
};

/** jose verifies the signature before the claims, so `expired` is only reported for genuine tokens. */
export const authenticationFailure = (error: unknown): AuthenticationFailure =>
  error instanceof errors.JWTExpired
    ? { problem: 'expired', message: 'The token has expired.', detail: error.code }
    : { problem: 'refused', message: 'The token is not accepted.', detail: detailOf(error) };
