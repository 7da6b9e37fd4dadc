/**
 * What an action's handler is given, and what is done for it before: parameters read by the contract, then the member
 * account, the key, and whether the key allows the action.
 */
import {
  DescribeKey,
  type Action,
  type ActionName,
  type Field,
  type Fields,
  type MemberAccount,
  type ParamsOf,
  type ResultOf,
  type ValuesOf,
} from '../../contract/index.js';
import { accountNamed } from '../model/accounts.js';
import type { ThreadPool } from '../crypto/thread-pool.js';
import { KmsFailure } from '../model/failure.js';
import { requireKeyAllows } from './guard.js';
import type { Key, Tenant } from '../model/key.js';
import { readParameters } from './parameters.js';
import { isRotationDue, rotate } from '../lifecycle/rotate.js';
import type { Stores } from '../store/stores.js';

/** A call that has come in: who may make it is settled, what it says is not yet read. */
export interface IncomingCall {
  readonly region: string;
  /** The JSON value of its body. */
  readonly body: unknown;
  /** Unix seconds. */
  readonly now: number;
}

/** The same, with what there is to answer it by. */
export interface Call extends IncomingCall, Stores {
  readonly threads: ThreadPool;
}

/** The result of an action, as it is sent. */
export type ActionResult = Readonly<Record<string, unknown>>;

/** Answers at once. */
export interface SyncHandler {
  readonly action: Action;
  /** Runs within a transaction. Throws a KmsFailure to refuse. */
  answer(call: Call): ActionResult;
}

/** Answers after long cryptography (computed.ts). */
export interface AsyncHandler {
  readonly action: Action;
  /** Runs within a transaction that reads. Gives what is left to do once that is over. Throws a KmsFailure to refuse. */
  begin(call: Call): Computation<ActionResult>;
}

export type Handler = SyncHandler | AsyncHandler;

/** Runs `work` in a transaction that writes. */
export type WriteTransaction = <T>(work: () => T) => T;

/** Computes, and where there is something to write, has that done `again` in a transaction. Rejects with a KmsFailure to refuse. */
export type Computation<T, W = WriteTransaction> = (again: W) => Promise<T>;

type Member = ValuesOf<typeof MemberAccount.fields>;

/** The account that a call acts on, its own unless it names another, in the region of the call. */
export const tenantOf = ({ region }: Call, named?: Member): Tenant => ({
  account: accountNamed(named).uin,
  region,
});

export const findKey = ({ keys }: Call, tenant: Tenant, keyId: string): Key => {
  const key = keys.find(tenant, keyId);
  if (key) return key;
  throw new KmsFailure('ResourceUnavailable.CmkNotFound', 'There is no such key in this account and region.');
};

/** Handles an action that is not about one key. */
export const handler = <A extends Action>(
  action: A,
  answer: (params: ParamsOf<A>, call: Call) => ResultOf<A>,
): SyncHandler => ({
  action,
  answer: (call) => answer(readParameters<A['params']>(action.params, call.body), call),
});

/** The key as the action leaves it in its state. One that comes to be enabled makes up for a rotation that it has missed. */
export const admit = (action: Action, key: Key, call: Call): Key => {
  const becomes = requireKeyAllows(action, key, call.keys);
  if (!becomes) return key;
  const moved = { ...key, state: becomes };
  call.keys.save(moved);
  return isRotationDue(moved, call.now) ? rotate(call, moved, call.now) : moved;
};

export type KeyParam = { readonly KeyId: Field<string, true> };
type KeyIdsParam = { readonly KeyIds: Field<string[], true> };
type MemberParam = { readonly MemberAccount: Field<Member, false> };

// Both read parameters once more, under a narrower type: TypeScript cannot look into those of an action yet unknown. One
// that takes no member account has refused it by then.
const { MemberAccount: anyMember } = DescribeKey.params;

/** The key that a call is about, whatever its state. */
export const targetOf = (action: Action<ActionName, Fields & KeyParam>, call: Call): Key => {
  const fields = { MemberAccount: anyMember, ...action.params };
  const target = readParameters<KeyParam & MemberParam>(fields, call.body);
  return findKey(call, tenantOf(call, target.MemberAccount), target.KeyId);
};

/** Handles an action on one key. `key` is in the state to which the contract's table of states has moved it. */
export const keyHandler = <A extends Action<ActionName, Fields & KeyParam>>(
  action: A,
  answer: (key: Key, params: ParamsOf<A>, call: Call) => ResultOf<A>,
): SyncHandler =>
  handler(action, (params, call) => answer(admit(action, targetOf(action, call), call), params, call));

/** The same for an action on many keys: one that refuses spoils the whole call. */
export const keysHandler = <A extends Action<ActionName, Fields & KeyIdsParam>>(
  action: A,
  answer: (keys: readonly Key[], params: ParamsOf<A>, call: Call) => ResultOf<A>,
): SyncHandler =>
  handler(action, (params, call) => {
    const fields = { MemberAccount: anyMember, ...action.params };
    const target = readParameters<KeyIdsParam & MemberParam>(fields, call.body);
    const tenant = tenantOf(call, target.MemberAccount);
    const keys = target.KeyIds.map((keyId) => admit(action, findKey(call, tenant, keyId), call));
    return answer(keys, params, call);
  });
