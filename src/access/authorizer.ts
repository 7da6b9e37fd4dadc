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

/** Everything that a decision depends on. A new field of AccessRequest does not compile until it is part of the key. */
const keyOf = ({ action, region, onMemberAccount, ...rest }: AccessRequest) => {
  const complete: { readonly [Field in keyof typeof rest]: never } = rest;
  return JSON.stringify([action.name, region, onMemberAccount, complete]);
};

/** The authorizer of one request. It decides equal access requests once, so that a check and the call after it agree. */
export const createAuthorizer = (caller: Caller, record: AccessRecorder): Authorizer => {
  const decisions = new Map<string, Decision>();
  const check = (request: AccessRequest): Decision => {
    const key = keyOf(request);
    const decision = decisions.get(key) ?? decide(caller, request);
    decisions.set(key, decision);
    return decision;
  };
  return {
    caller,
    check,
    authorize: (request) => {
      const decision = check(request);
      record({ ...request, caller, decision });
      return decision;
    },
  };
};
