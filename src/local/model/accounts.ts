/** The accounts of the local KMS: an administrator, whose credentials it accepts, and a member of its organisation. */
import type { MemberAccount, ValuesOf } from '../../contract/index.js';
import { KmsFailure } from './failure.js';

export interface Account {
  readonly uin: bigint;
  readonly appId: bigint;
  readonly name: string;
}

export const administrator: Account = { uin: 100_000_000_001n, appId: 1_250_000_001n, name: 'local-kms' };

/** Its UIN fits no 32-bit integer, as those of the cloud do not. */
export const member: Account = {
  uin: 700_002_334_915_881n,
  appId: 260_082_377n,
  name: 'local-kms-member',
};

/** The accounts on which the administrator may act: its own first, so that a name which names nobody means itself. */
export const organisation: readonly Account[] = [administrator, member];

/** The account that a call acts on: the administrator's own, or the one that it names by UIN, AppId, or both. */
export const accountNamed = (named: ValuesOf<typeof MemberAccount.fields> | undefined): Account => {
  const account = organisation.find(
    ({ uin, appId }) => (named?.MemberUin ?? uin) === uin && (named?.MemberAppId ?? appId) === appId,
  );
  if (account) return account;
  throw new KmsFailure(
    'UnsupportedOperation.NotRoleOperation',
    'The member account is not one of the organisation.',
  );
};

/** The account that a stored key belongs to. */
export const accountWithUin = (uin: bigint): Account => {
  const account = organisation.find((each) => each.uin === uin);
  if (!account) throw new Error('A key belongs to an account that is not of the organisation');
  return account;
};
