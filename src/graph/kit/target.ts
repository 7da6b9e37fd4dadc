/** Where a call acts: a region and, for an administrator, a member account. It travels with every entity. */
import { Field, InputType } from 'type-graphql';
import { badInput } from './errors/bad-input.js';
import { UInt64 } from './arguments/scalars.js';

@InputType({
  description:
    'Another account of the same organisation, for callers that administer it. Give either number, or both.',
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

/** What was read in a target: what is read through it is read in the same. */
export abstract class Targeted {
  constructor(readonly target: Target) {}
}

/** Whether arguments, or a target, name an account that is not the gateway's own. */
export const namesMemberAccount = ({
  memberAccount,
  memberAccounts,
}: {
  readonly memberAccount?: unknown;
  readonly memberAccounts?: unknown;
}): boolean =>
  (memberAccount ?? null) !== null || (Array.isArray(memberAccounts) && memberAccounts.length > 0);

const accountOf = ({ memberAccount: member }: Target): string =>
  member ? `${member.memberUin ?? ''}/${member.memberAppId ?? ''}` : '';

/** One text for each target, so that nothing read in one is ever found in another. */
export const targetKey = (target: Target): string => JSON.stringify([target.region, accountOf(target)]);

/** One name for an account, though it may be asked for by either number or by both. */
const accountName = ({ memberAccount: member }: Target): string =>
  String(member?.memberUin ?? (member ? `AppId ${member.memberAppId ?? ''}` : ''));

/** The opaque id of a thing: unlike in each region and account, as its id at KMS need not be. */
export const opaqueId = (target: Target, id: string): string =>
  Buffer.from(JSON.stringify([target.region, accountName(target), id])).toString('base64url');

/**
 * The account that a thing belongs to, where things of several were asked for: the one that its metadata names. Throws
 * where it names none: what is read through the thing would be read from the caller's own account.
 */
export const ownerAmong = (
  members: readonly KmsMemberAccountInput[],
  {
    AccountUin,
    AccountAppId,
  }: { readonly AccountUin?: bigint | undefined; readonly AccountAppId?: bigint | undefined },
): KmsMemberAccountInput | undefined => {
  if (members.length <= 1) return members[0];
  const named = members.find(
    ({ memberUin, memberAppId }) =>
      (memberUin ?? AccountUin) === AccountUin && (memberAppId ?? AccountAppId) === AccountAppId,
  );
  if (named) return named;
  if ((AccountUin ?? AccountAppId) === undefined) {
    throw badInput(
      'memberAccounts: KMS does not say to which of them each key belongs. Ask for one account at a time.',
    );
  }
  return { memberUin: AccountUin ?? null, memberAppId: AccountAppId ?? null };
};
