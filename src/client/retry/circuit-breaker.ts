/**
 * The circuit breaker of one endpoint. While the endpoint fails, calls are not sent at all: they are answered at once, and
 * the endpoint is left to recover. From time to time one attempt tries whether it has.
 */
import { createRecent, type Recent } from './sliding-window.js';

/** It opens once at least so many attempts have ended within the window, half of them or more in failure. */
const usualAttempts = 20;
const failedShare = 0.5;
const windowSeconds = 10;
/** It stays open this long before the next attempt tries, in milliseconds. */
const openMs = 5_000;
/** While one attempt tries, others come again after this long, in milliseconds. */
const tryingMs = 1_000;

/** How an attempt ended for the endpoint: `neither` where that says nothing of it, as when the caller went away. */
export type Ending = 'success' | 'failure' | 'neither';

/** Leave for one attempt. Its holder says how that ended, once. */
export interface Admitted {
  readonly admitted: true;
  readonly ended: (ending: Ending) => void;
}

/** In how many milliseconds to come again. */
export interface TurnedAway {
  readonly admitted: false;
  readonly retryAfterMs: number;
}

export interface Breaker {
  admit(): Admitted | TurnedAway;
}

interface Closed {
  readonly is: 'closed';
  readonly ended: Recent;
  readonly failed: Recent;
}
interface Open {
  readonly is: 'open';
  readonly until: number;
}
type State = Closed | Open | { readonly is: 'trying' };

/** `now` gives milliseconds. */
export const createBreaker = (now: () => number, attemptsToJudge = usualAttempts): Breaker => {
  const closed = (): Closed => ({
    is: 'closed',
    ended: createRecent(windowSeconds, now),
    failed: createRecent(windowSeconds, now),
  });
  let state: State = closed();

  const open = (): Open => ({ is: 'open', until: now() + openMs });

  const usual = (begunIn: Closed): Admitted => ({
    admitted: true,
    ended: (ending) => {
      // What was sent before the breaker opened says nothing of what came after.
      if (state !== begunIn || ending === 'neither') return;
      begunIn.ended.add();
      if (ending === 'failure') begunIn.failed.add();
      const attempts = begunIn.ended.count();
      if (attempts >= attemptsToJudge && begunIn.failed.count() >= failedShare * attempts) state = open();
    },
  });

  const trying = (before: Open): Admitted => ({
    admitted: true,
    ended: (ending) => {
      if (ending === 'neither') state = before;
      else state = ending === 'success' ? closed() : open();
    },
  });

  return {
    admit: () => {
      if (state.is === 'closed') return usual(state);
      if (state.is === 'trying') return { admitted: false, retryAfterMs: tryingMs };
      const remaining = state.until - now();
      if (remaining > 0) return { admitted: false, retryAfterMs: Math.ceil(remaining) };
      const before = state;
      state = { is: 'trying' };
      return trying(before);
    },
  };
};

/** The breakers of a client: one for each endpoint, by its scheme and host, made when it is first called. */
export const createBreakers = (now: () => number, attemptsToJudge?: number) => {
  const breakers = new Map<string, Breaker>();
  return (origin: string): Breaker => {
    const known = breakers.get(origin);
    if (known) return known;
    const made = createBreaker(now, attemptsToJudge);
    breakers.set(origin, made);
    return made;
  };
};
