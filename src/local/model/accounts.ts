/** The accounts of the local KMS: an administrator, whose credentials it accepts, and a member of its organisation. */
import type { MemberAccount, ValuesOf } from '../../contract/index.js';
import { KmsFailure } from './failure.js';

export interface Account {
  readonly uin: bigint;
  readonly appId: bigint;
  readonly name: string;
}

export const administrator: Account = { uin: 100_000_000_001n, appId: 1_250_000_001n, name: 'local-kms' };

/** Like real UINs, this one does not fit into 32 bits. */
export const member: Account = {
  uin: 700_002_334_915_881n,
  appId: 260_082_377n,
  name: 'local-kms-member',
};

/** The accounts that the administrator may act on. Its own comes first: an empty MemberAccount means the administrator. */
export const organisation: readonly Account[] = [administrator, member];

/** The account named by UIN, AppId or both, or the administrator if none is named. Throws a KmsFailure for an unknown account. */
export const accountNamed = (named: ValuesOf<typeof MemberAccount.fields> | undefined): Account => {
  const account = organisation.find(
    ({ uin, appId }) => (named?.MemberUin ?? uin) === uin && (named?.MemberAppId ?? appId) === appId,
  );
  if (account) return account;
  throw new KmsFailure(
    'UnsupportedOperation.NotRoleOperation',
    'The member account does not belong to the organisation.',
  );
};

/** The account of a stored resource. */
export const accountWithUin = (uin: bigint): Account => {
  const account = organisation.find((each) => each.uin === uin);
  if (!account) throw new Error('A stored resource belongs to an unknown account');
  return account;
};
