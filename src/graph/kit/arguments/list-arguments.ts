/** Arguments that the lists of keys and of data keys share. */
import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../fields/connection.js';
import { KmsMemberAccountInput } from '../target.js';
import { KmsCreatorRole, KmsKeyOrigin, KmsListOrder } from './shared-enums.js';
import { KmsTagFilterInput } from './tag-inputs.js';

@ArgsType()
export class IdListArgs extends PageArgs {
  @Field(() => KmsCreatorRole, {
    nullable: true,
    defaultValue: KmsCreatorRole.USER,
    description: 'Only those created by the account, or only those created by cloud products for it.',
  })
  role?: keyof typeof KmsCreatorRole | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those in this HSM cluster of a dedicated service.',
  })
  hsmClusterId?: string | null;
}

@ArgsType()
export class DetailedListArgs extends IdListArgs {
  @Field(() => KmsKeyOrigin, {
    nullable: true,
    description: 'Only those whose material KMS created (TENCENT_KMS), or only imported ones (EXTERNAL).',
  })
  origin?: keyof typeof KmsKeyOrigin | null;

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
