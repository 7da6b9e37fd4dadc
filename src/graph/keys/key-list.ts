/** The list of keys, with all the filters that KMS has. */
import { Args, ArgsType, Ctx, Field, ID, InputType, Resolver } from 'type-graphql';
import { ListKeyDetail } from '../../contract/index.js';
import { connectionOf, PageArgs, readPage } from '../kit/fields/connection.js';
import type { Context } from '../kit/context.js';
import { KmsQuery } from '../kit/fields/decorators.js';
import {
  KmsCreatorRole,
  KmsKeyOrigin,
  KmsKeyState,
  KmsKeyUsage,
  KmsListOrder,
} from '../kit/arguments/enums.js';
import { KmsKey } from './key.js';
import { KmsError } from '../kit/errors/kms-error.js';
import { KmsMemberAccountInput, ownerAmong } from '../kit/target.js';

@InputType({ description: 'Picks what carries a tag.' })
export class KmsTagFilterInput {
  @Field(() => String, { description: 'The name of the tag.' })
  tagKey!: string;

  @Field(() => [String], { nullable: true, description: 'Its value is one of these; any when left out.' })
  tagValue?: string[] | null;
}

@ArgsType()
class KmsKeysArgs extends PageArgs {
  @Field(() => KmsKeyState, { nullable: true, description: 'Keys in this state alone.' })
  keyState?: keyof typeof KmsKeyState | null;

  @Field(() => KmsKeyUsage, {
    nullable: true,
    description: 'Keys of this usage alone; all usages when left out.',
  })
  keyUsage?: keyof typeof KmsKeyUsage | null;

  @Field(() => KmsKeyOrigin, { nullable: true, description: 'Keys of this origin alone.' })
  origin?: keyof typeof KmsKeyOrigin | null;

  @Field(() => KmsCreatorRole, {
    nullable: true,
    defaultValue: KmsCreatorRole.USER,
    description: 'The keys that the account made, or those that cloud products made for it.',
  })
  role?: keyof typeof KmsCreatorRole | null;

  @Field(() => String, { nullable: true, description: 'Keys whose id or alias contains this.' })
  searchKeyAlias?: string | null;

  @Field(() => [KmsTagFilterInput], { nullable: true, description: 'Keys that all of these pick.' })
  tagFilters?: KmsTagFilterInput[] | null;

  @Field(() => KmsListOrder, {
    nullable: true,
    defaultValue: KmsListOrder.OLDEST_FIRST,
    description: 'The order of the list.',
  })
  orderType?: keyof typeof KmsListOrder | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Keys of this HSM cluster alone, with a dedicated service.',
  })
  hsmClusterId?: string | null;

  @Field(() => [KmsMemberAccountInput], {
    nullable: true,
    description:
      'Keys of these accounts of the organisation, for callers that administer it: needs `kms:admin` besides.',
  })
  memberAccounts?: KmsMemberAccountInput[] | null;
}

const KmsKeyConnection = connectionOf('KmsKey', KmsKey);

@Resolver()
export class KeyListResolver {
  @KmsQuery(KmsKeyConnection, {
    actions: [ListKeyDetail],
    description:
      'Lists keys: those that the account made, of every usage, the oldest first, unless asked otherwise.',
  })
  async kmsKeys(@Args(() => KmsKeysArgs) args: KmsKeysArgs, @Ctx() { kms }: Context) {
    const { region } = kms.targetOf(args);
    const members = args.memberAccounts ?? [];
    const read = async (offset: number, limit: number) => {
      // Left out, KMS would list keys for encryption alone, and the newest first.
      const { keyUsage, orderType } = args;
      const asked = {
        ...args,
        offset,
        limit,
        keyUsage: keyUsage ?? 'ALL',
        orderType: orderType ?? 'OLDEST_FIRST',
      };
      const answer = await kms.ask(ListKeyDetail, asked, { region });
      if (answer instanceof KmsError) return answer;
      const { TotalCount, KeyMetadatas } = answer.result;
      const nodes = (KeyMetadatas ?? []).map(
        (key) => new KmsKey(key, { region, memberAccount: ownerAmong(members, key) }),
      );
      return { nodes, totalCount: TotalCount };
    };
    const page = await readPage(args, read, (part) => part instanceof KmsError);
    if (page instanceof KmsError) return page;
    for (const key of page.nodes) kms.keys(key.target).prime(key.keyId, key);
    return new KmsKeyConnection(page);
  }
}
