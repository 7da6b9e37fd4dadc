/** The list of data keys, with all the filters that KMS has. */
import { Args, ArgsType, Ctx, Field, ID, Int, Resolver } from 'type-graphql';
import { ListDataKeyDetail } from '../../contract/index.js';
import { connectionOf, PageArgs, readPage } from '../kit/fields/connection.js';
import type { Context } from '../kit/context.js';
import { KmsDataKeyState } from './enums.js';
import { KmsDataKey } from './data-key.js';
import { KmsQuery } from '../kit/fields/decorators.js';
import { KmsCreatorRole, KmsKeyOrigin, KmsListOrder } from '../kit/arguments/enums.js';
import { KmsTagFilterInput } from '../keys/key-list.js';
import { KmsError } from '../kit/errors/kms-error.js';
import { KmsMemberAccountInput, ownerAmong } from '../kit/target.js';

@ArgsType()
class KmsDataKeysArgs extends PageArgs {
  @Field(() => KmsDataKeyState, { nullable: true, description: 'Data keys in this state alone.' })
  keyState?: keyof typeof KmsDataKeyState | null;

  @Field(() => KmsKeyOrigin, {
    nullable: true,
    description: 'Data keys that KMS made (TENCENT_KMS), or those that were imported (EXTERNAL), alone.',
  })
  origin?: keyof typeof KmsKeyOrigin | null;

  @Field(() => ID, { nullable: true, description: 'Data keys that this CMK encrypts, alone.' })
  keyId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Data keys of this length in bytes alone.' })
  dataKeyLen?: number | null;

  @Field(() => KmsCreatorRole, {
    nullable: true,
    defaultValue: KmsCreatorRole.USER,
    description: 'The data keys that the account made, or those that cloud products made for it.',
  })
  role?: keyof typeof KmsCreatorRole | null;

  @Field(() => String, { nullable: true, description: 'Data keys whose id or name contains this.' })
  searchKeyAlias?: string | null;

  @Field(() => [KmsTagFilterInput], { nullable: true, description: 'Data keys that all of these pick.' })
  tagFilters?: KmsTagFilterInput[] | null;

  @Field(() => KmsListOrder, {
    nullable: true,
    defaultValue: KmsListOrder.OLDEST_FIRST,
    description: 'The order of the list.',
  })
  orderType?: keyof typeof KmsListOrder | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Data keys of this HSM cluster alone, with a dedicated service.',
  })
  hsmClusterId?: string | null;

  @Field(() => [KmsMemberAccountInput], {
    nullable: true,
    description:
      'Data keys of these accounts of the organisation, for callers that administer it: needs `kms:admin` besides.',
  })
  memberAccounts?: KmsMemberAccountInput[] | null;
}

const KmsDataKeyConnection = connectionOf('KmsDataKey', KmsDataKey);

@Resolver()
export class DataKeyListResolver {
  @KmsQuery(KmsDataKeyConnection, {
    actions: [ListDataKeyDetail],
    description:
      'Lists the data keys that KMS keeps: those that the account made, the oldest first, unless asked otherwise.',
  })
  async kmsDataKeys(@Args(() => KmsDataKeysArgs) args: KmsDataKeysArgs, @Ctx() { kms }: Context) {
    const { region } = kms.targetOf({ region: args.region });
    const members = args.memberAccounts ?? [];
    const read = async (offset: number, limit: number) => {
      // Left out, KMS would list the newest first.
      const asked = { ...args, offset, limit, orderType: args.orderType ?? 'OLDEST_FIRST' };
      const answer = await kms.ask(ListDataKeyDetail, asked, { region });
      if (answer instanceof KmsError) return answer;
      const { TotalCount, DataKeyMetadatas } = answer.result;
      const nodes = DataKeyMetadatas.map(
        (each) => new KmsDataKey(each, { region, memberAccount: ownerAmong(members, each) }),
      );
      return { nodes, totalCount: TotalCount };
    };
    const page = await readPage(args, read, (part) => part instanceof KmsError);
    if (page instanceof KmsError) return page;
    for (const each of page.nodes) kms.dataKeys(each.target).prime(each.dataKeyId, each);
    return new KmsDataKeyConnection(page);
  }
}
