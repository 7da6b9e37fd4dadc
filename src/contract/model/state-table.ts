/**
 * State tables: what KMS does with an action, by the state of the key that the action is on. A table is total over the
 * actions of its group. A missing, extra or misspelt row does not compile.
 */
import type { ErrorCode } from './errors.js';

/** The action succeeds and may move the key to another state, or it is refused with a code. */
export type StateOutcome<State extends string> =
  | { readonly allowed: true; readonly becomes?: State }
  | { readonly allowed: false; readonly code: ErrorCode };

/** One outcome for each state, in the order of `States`. */
export type StateRow<States extends readonly string[]> = {
  readonly [Index in keyof States]: StateOutcome<States[number]>;
};

/**
 * A row of outcomes, or one of two statements: the action succeeds in any state, or it is not on a key of the kind that
 * the table is about.
 */
type StateRule<States extends readonly string[]> = StateRow<States> | 'any state' | 'not on a key';

export type StateTable<Name extends string, States extends readonly string[]> = Readonly<
  Record<Name, StateRule<States>>
>;

/** The actions of a table that have a row of outcomes. */
export type ActionWithRow<Table> = {
  [Name in keyof Table]: Table[Name] extends string ? never : Name;
}[keyof Table] &
  string;

/** The actions of a table that are on a key. */
export type ActionOnKey<Table> = {
  [Name in keyof Table]: Table[Name] extends 'not on a key' ? never : Name;
}[keyof Table] &
  string;

/** What prevents an action: who created the key, a cloud product that uses it, its usage, its origin or its state. */
export type BlockedBy = 'OWNER' | 'BINDING' | 'USAGE' | 'ORIGIN' | 'STATE';

/** Whether a key allows an action. If not: why, and the code with which KMS refuses. */
export type ActionCheck<State extends string> =
  | { readonly allowed: true; readonly becomes?: State }
  | { readonly allowed: false; readonly blockedBy: BlockedBy; readonly code: ErrorCode };

export const ok: StateOutcome<never> = { allowed: true };
export const to = <State extends string>(becomes: State): StateOutcome<State> => ({ allowed: true, becomes });
export const refuse = (code: ErrorCode): StateOutcome<never> => ({ allowed: false, code });

export const actionsWithRow = <Table extends Readonly<Record<string, unknown>>>(
  table: Table,
): readonly ActionWithRow<Table>[] =>
  Object.keys(table).filter((name): name is ActionWithRow<Table> => typeof table[name] !== 'string');

/** Checks `state` against the rule of an action. KMS may have added the state since: then KMS decides. */
export const checkState = <State extends string>(
  states: readonly State[],
  rule: readonly StateOutcome<State>[] | string,
  state: string,
): ActionCheck<State> => {
  if (typeof rule === 'string') return { allowed: true };
  const outcome = rule[states.findIndex((each) => each === state)] ?? ok;
  return outcome.allowed ? outcome : { allowed: false, blockedBy: 'STATE', code: outcome.code };
};
