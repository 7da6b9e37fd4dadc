/** Where a call acts: a region and, for an administrator, a member account. It travels with every entity. */
import { Field, InputType } from 'type-graphql';
import { UInt64 } from './arguments/scalars.js';
import { badInput } from './errors/bad-input.js';

@InputType({
  description:
    "Another account of the same organisation, if the gateway's account administers it. Give one of the " +
    'numbers, or both.',
})
export class KmsMemberAccountInput {
  @Field(() => UInt64, { nullable: true, description: 'The AppId of the member account.' })
  memberAppId?: bigint | null;

  @Field(() => UInt64, { nullable: true, description: 'The UIN of the member account.' })
  memberUin?: bigint | null;
}

export interface Target {
  readonly region: string;
  readonly memberAccount?: KmsMemberAccountInput | undefined;
}

/** A thing that was read in a target. Whatever is read through it is read in the same target. */
export abstract class Targeted {
  constructor(readonly target: Target) {}
}

/** Whether arguments, or a target, name an account other than the gateway's own. */
export const namesMemberAccount = ({
  memberAccount,
  memberAccounts,
}: {
  readonly memberAccount?: unknown;
  readonly memberAccounts?: unknown;
}): boolean =>
  (memberAccount ?? null) !== null || (Array.isArray(memberAccounts) && memberAccounts.length > 0);

/** A key for caches: no two targets share one. */
export const targetKey = ({ region, memberAccount: member }: Target): string =>
  JSON.stringify([region, member ? `${member.memberUin ?? ''}/${member.memberAppId ?? ''}` : '']);

interface AccountMetadata {
  readonly AccountUin?: bigint | undefined;
  readonly AccountAppId?: bigint | undefined;
}

const ownerAmong = (
  members: readonly KmsMemberAccountInput[],
  { AccountUin, AccountAppId }: AccountMetadata,
): KmsMemberAccountInput | undefined | null => {
  if (members.length <= 1) return members[0];
  const named = members.find(
    ({ memberUin, memberAppId }) =>
      (memberUin ?? AccountUin) === AccountUin && (memberAppId ?? AccountAppId) === AccountAppId,
  );
  if (named) return named;
  if ((AccountUin ?? AccountAppId) === undefined) return null;
  return { memberUin: AccountUin ?? null, memberAppId: AccountAppId ?? null };
};

/**
 * Makes the things of a list in `region`. If a list of several accounts was asked for, each thing belongs to the account that its
 * metadata names, and is null if they name none: what is read through it would be read from the caller's own account. Throws if
 * none of them names one.
 */
export const ownedThings = <M extends AccountMetadata, T>(
  listed: readonly M[],
  { region, members }: { readonly region: string; readonly members: readonly KmsMemberAccountInput[] },
  create: (metadata: M, target: Target) => T,
): (T | null)[] => {
  const owners = listed.map((each) => ownerAmong(members, each));
  if (listed.length > 0 && owners.every((owner) => owner === null)) {
    throw badInput(
      'memberAccounts: KMS does not tell which account each key belongs to. Ask for one account at a time.',
    );
  }
  return listed.map((each, at) => {
    const memberAccount = owners[at];
    return memberAccount === null ? null : create(each, { region, memberAccount });
  });
};
