/** A call to the local KMS, as handlers receive it. */
import type { MemberAccount, ValuesOf } from '../../contract/index.js';
import type { CryptoEngine } from '../crypto/engine.js';
import { accountNamed } from '../model/accounts.js';
import type { Tenant } from '../model/tenant.js';
import type { Stores } from '../store/stores.js';

/** An authenticated call. Its parameters are not validated yet. */
export interface IncomingCall {
  readonly region: string;
  /** The parsed JSON body. */
  readonly body: unknown;
  /** Unix seconds. */
  readonly now: number;
}

/** A call together with what its handler works on. */
export interface Call extends IncomingCall, Stores {
  readonly engine: CryptoEngine;
}

export type Member = ValuesOf<typeof MemberAccount.fields>;

/** The tenant that a call acts on: the caller's own account unless the call names a member account. */
export const tenantOf = ({ region }: Call, member?: Member): Tenant => ({
  account: accountNamed(member).uin,
  region,
});
