/**
 * What an action's handler is given, and what is done for it before: parameters read by the contract, then the member
 * account, the key, and whether the key allows the action.
 */
import type {
  Action,
  Field,
  Fields,
  MemberAccount,
  ParamsOf,
  ResultOf,
  ValuesOf,
} from '../contract/index.js';
import { accountNamed } from './accounts.js';
import { KmsFailure } from './failure.js';
import { allow } from './guard.js';
import type { Key, World } from './key.js';
import type { KeyStore } from './key-store.js';
import { readParameters } from './parameters.js';

/** A call that has come in: who may make it is settled, what it says is not yet read. */
export interface Call {
  readonly region: string;
  /** The JSON value of its body. */
  readonly body: unknown;
  /** Unix seconds. */
  readonly now: number;
  readonly keys: KeyStore;
}

export interface Handler {
  readonly action: Action;
  /** Answers the call with the action's result. Runs within a transaction. Throws a KmsFailure to refuse. */
  answer(call: Call): Readonly<Record<string, unknown>>;
}

type Member = ValuesOf<typeof MemberAccount.fields>;

/** The account that a call acts on, its own unless it names another, in the region of the call. */
export const worldOf = ({ region }: Call, named?: Member): World => ({
  account: accountNamed(named).uin,
  region,
});

export const findKey = ({ keys }: Call, world: World, keyId: string): Key => {
  const key = keys.find(world, keyId);
  if (key) return key;
  throw new KmsFailure('ResourceUnavailable.CmkNotFound', 'There is no such key in this account and region.');
};

/** Handles an action that is not about one key. */
export const handle = <A extends Action>(
  action: A,
  answer: (params: ParamsOf<A>, call: Call) => ResultOf<A>,
): Handler => ({
  action,
  answer: (call) => answer(readParameters<A['params']>(action.params, call.body), call),
});

type KeyParams = { readonly KeyId: Field<string, true>; readonly MemberAccount: Field<Member, false> };

/**
 * Handles an action on one key. `key` is as it was when the call came; where the contract's table of states moves it, it
 * has been moved already.
 */
export const handleKey = <A extends Action<string, Fields & KeyParams>>(
  action: A,
  answer: (key: Key, params: ParamsOf<A>, call: Call) => ResultOf<A>,
): Handler =>
  handle(action, (params, call) => {
    // Read once more under a narrower type: TypeScript cannot look into the parameters of an action yet unknown.
    const target = readParameters<KeyParams>(action.params, call.body);
    const key = findKey(call, worldOf(call, target.MemberAccount), target.KeyId);
    const becomes = allow(action, key, call.keys);
    if (becomes) call.keys.setState(key.keyId, becomes);
    return answer(key, params, call);
  });
