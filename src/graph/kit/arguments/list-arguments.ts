/** Arguments that the lists of keys and of data keys share. */
import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../fields/connection.js';
import { KmsMemberAccountInput } from '../target.js';
import { severalValues } from './filters.js';
import { KmsCreatorRoleFilter, KmsKeyOriginFilter, KmsListOrder } from './shared-enums.js';
import { KmsTagFilterInput } from './tag-inputs.js';

@ArgsType()
export class IdListArgs extends PageArgs {
  @Field(() => [KmsCreatorRoleFilter], {
    nullable: true,
    defaultValue: [KmsCreatorRoleFilter.USER],
    description:
      'Only those created by the account, or by cloud products for it; both values list all. ' +
      severalValues,
  })
  role?: (keyof typeof KmsCreatorRoleFilter)[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those in this HSM cluster of a dedicated service.',
  })
  hsmClusterId?: string | null;
}

@ArgsType()
export class DetailedListArgs extends IdListArgs {
  @Field(() => [KmsKeyOriginFilter], {
    nullable: true,
    description:
      'Only those whose material KMS created (TENCENT_KMS), or only imported ones (EXTERNAL). ' +
      severalValues,
  })
  origin?: (keyof typeof KmsKeyOriginFilter)[] | null;

  @Field(() => String, { nullable: true, description: 'Only those whose id or name contains this text.' })
  searchKeyAlias?: string | null;

  @Field(() => [KmsTagFilterInput], { nullable: true, description: 'Only those that match all of these.' })
  tagFilters?: KmsTagFilterInput[] | null;

  @Field(() => KmsListOrder, {
    nullable: true,
    defaultValue: KmsListOrder.OLDEST_FIRST,
    description: 'The order of the list.',
  })
  orderType?: keyof typeof KmsListOrder | null;

  @Field(() => [KmsMemberAccountInput], {
    nullable: true,
    description:
      "Only those of these accounts of the organisation, if the gateway's account administers them. Needs " +
      '`kms:admin` as well.',
  })
  memberAccounts?: KmsMemberAccountInput[] | null;
}

/** The rank of keys in a list by creation time. KMS sorts so too. A key without a time comes as soon as KMS lists it. */
export const creationRank =
  (order: keyof typeof KmsListOrder) =>
  ({ createTime }: { readonly createTime: Date | null }): number => {
    if (!createTime) return -Infinity;
    return order === 'OLDEST_FIRST' ? createTime.getTime() : -createTime.getTime();
  };
