import type { Caller } from './caller.js';
import type { AccessRequest, Decision } from './policy.js';

/** A decision and the request it answers. Holds no parameter of the call. */
export interface AccessRecord extends AccessRequest {
  readonly caller: Caller;
  readonly decision: Decision;
}

/** Receives every recorded decision as it is made. Must not throw. */
export type AccessRecorder = (record: AccessRecord) => void;
