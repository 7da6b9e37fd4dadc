/** What the resolvers of one request see of access: whether their caller may do something, decided and recorded. */
import type { Caller } from './caller.js';
import { decide, type Decision, type Wish } from './policy.js';
import type { Recorder } from './record.js';

export interface Access {
  readonly caller: Caller;
  /** Whether a call may be made: recorded, since the call follows. */
  admit(wish: Wish): Decision;
  /** Whether it might be made, for whoever only asks: not recorded. */
  foresee(wish: Wish): Decision;
}

export const accessOf = (caller: Caller, record: Recorder): Access => ({
  caller,
  admit: (wish) => {
    const decision = decide(caller, wish);
    record({ ...wish, caller, decision });
    return decision;
  },
  foresee: (wish) => decide(caller, wish),
});
