import type { Action } from '../../contract/index.js';
import type { Unavailability } from '../interface.js';

interface Details {
  readonly sent?: boolean;
  readonly requestId?: string | null;
  readonly retryAfterMs?: number | undefined;
}

/** A call without a usable response. A write that was sent may have taken effect. */
export const unavailable = (
  action: Action,
  reason: Unavailability['reason'],
  message: string,
  { sent = true, requestId = null, retryAfterMs }: Details = {},
): { ok: false; failure: Unavailability } => ({
  ok: false,
  failure: {
    kind: 'unavailable',
    reason,
    message,
    mayHaveHappened: sent && action.kind === 'write',
    requestId,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  },
});
