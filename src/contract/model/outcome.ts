/** The words of the tables of states, and what those tables answer. */
import type { ErrorCode } from './errors.js';

/** What an action meets in a state: it goes ahead, and may move the thing to another state, or it is refused. */
export type StateOutcome<State extends string> =
  | { readonly allowed: true; readonly becomes?: State }
  | { readonly allowed: false; readonly code: ErrorCode };

/**
 * Why an action is refused: who made the key, a cloud product that uses it, what it was made for, where its material
 * comes from, or the condition it is in at present.
 */
export type BlockedBy = 'OWNER' | 'BINDING' | 'USAGE' | 'ORIGIN' | 'STATE';

/** Whether a thing allows an action, and if not, why, and with which code KMS says so. */
export type ActionCheck<State extends string> =
  | { readonly allowed: true; readonly becomes?: State }
  | { readonly allowed: false; readonly blockedBy: BlockedBy; readonly code: ErrorCode };

export const ok: StateOutcome<never> = { allowed: true };
export const to = <State extends string>(becomes: State): StateOutcome<State> => ({ allowed: true, becomes });
export const refuse = (code: ErrorCode): StateOutcome<never> => ({ allowed: false, code });

/** A table's outcome as a verdict. A state that is not in the table is one that KMS has added: KMS alone can judge it. */
export const checkState = <State extends string>(
  states: readonly State[],
  row: readonly StateOutcome<State>[] | undefined,
  state: string,
): ActionCheck<State> => {
  const outcome = row?.[states.findIndex((each) => each === state)] ?? ok;
  return outcome.allowed ? outcome : { allowed: false, blockedBy: 'STATE', code: outcome.code };
};
