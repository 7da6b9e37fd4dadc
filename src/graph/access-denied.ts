/** The gateway's own refusal of a call, as a caller meets it. */
import type { AccessScope, Action } from '../contract/index.js';
import { KmsAccessDeniedError } from './error-types.js';

export const accessDeniedCode = 'Gateway.AccessDenied';

export const accessDenied = (action: Action, missingScopes: readonly AccessScope[]): KmsAccessDeniedError =>
  new KmsAccessDeniedError({
    code: accessDeniedCode,
    category: 'PERMISSION_DENIED',
    message: `${action.name} needs ${missingScopes.join(' and ')} here, which the caller's token does not hold; nothing was sent.`,
    requestId: null,
    retryable: false,
    retryAfterMs: null,
  });
