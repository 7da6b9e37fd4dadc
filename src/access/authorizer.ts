/** Decides whether the caller of one request may call an action. */
import type { AccessRecorder } from './access-record.js';
import type { Caller } from './caller.js';
import { decide, type AccessRequest, type Decision } from './policy.js';

export interface Authorizer {
  readonly caller: Caller;
  /** Decides without recording, for callers that only want to know. */
  check(request: AccessRequest): Decision;
  /** Decides and records the decision. Use it before a call is sent or refused. */
  authorize(request: AccessRequest): Decision;
}

export const createAuthorizer = (caller: Caller, record: AccessRecorder): Authorizer => ({
  caller,
  check: (request) => decide(caller, request),
  authorize: (request) => {
    const decision = decide(caller, request);
    record({ ...request, caller, decision });
    return decision;
  },
});
