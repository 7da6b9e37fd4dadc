/** The error for a call that the gateway's policy refuses. */
import type { AccessRequest } from '../../../access/index.js';
import type { AccessScope } from '../../../contract/index.js';
import { KmsAccessDeniedError } from './error-types.js';

export const accessDeniedCode = 'Gateway.AccessDenied';

export const accessDenied = (
  { action, onMemberAccount }: AccessRequest,
  missingScopes: readonly AccessScope[],
): KmsAccessDeniedError => {
  const what = onMemberAccount ? `${action.name} on a member account` : action.name;
  return new KmsAccessDeniedError({
    code: accessDeniedCode,
    category: 'PERMISSION_DENIED',
    message: `${what} needs ${missingScopes.join(' and ')}, which the caller does not have; nothing was sent.`,
    requestId: null,
    retryable: false,
    retryAfterMs: null,
    missingScopes,
  });
};
