/** The one place that every decision passes on its way to whoever keeps a record of them. */
import type { Caller } from './caller.js';
import type { Decision, Wish } from './policy.js';

/** A decision, and what it was about. Holds no parameter of the call. */
export interface AccessRecord extends Wish {
  readonly caller: Caller;
  readonly decision: Decision;
}

/** Told of each decision as it is made. Must not throw. */
export type Recorder = (record: AccessRecord) => void;
