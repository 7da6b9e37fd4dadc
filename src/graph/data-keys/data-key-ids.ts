/** The plain list of data keys: their ids, and the data keys behind them for whoever asks. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { DescribeDataKey, DescribeDataKeys, ListDataKeys } from '../../contract/index.js';
import { connectionOf, PageArgs, readPage } from '../kit/fields/connection.js';
import type { Context } from '../kit/context.js';
import { KmsDataKey } from './data-key.js';
import { KmsField, KmsQuery } from '../kit/fields/decorators.js';
import { KmsCreatorRole } from '../kit/arguments/enums.js';
import { KmsError } from '../kit/errors/kms-error.js';
import { Targeted, type Target } from '../kit/target.js';

@ObjectType({ description: 'A data key as the plain list gives it: its id alone.' })
export class KmsDataKeyId extends Targeted {
  @Field(() => ID, { description: 'The id by which KMS knows the data key.' })
  readonly dataKeyId: string;

  constructor(dataKeyId: string, target: Target) {
    super(target);
    this.dataKeyId = dataKeyId;
  }
}

@ArgsType()
class KmsDataKeyIdsArgs extends PageArgs {
  @Field(() => KmsCreatorRole, {
    nullable: true,
    defaultValue: KmsCreatorRole.USER,
    description: 'The data keys that the account made, or those that cloud products made for it.',
  })
  role?: keyof typeof KmsCreatorRole | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Data keys of this HSM cluster alone, with a dedicated service.',
  })
  hsmClusterId?: string | null;
}

const KmsDataKeyIdConnection = connectionOf('KmsDataKeyId', KmsDataKeyId);

@Resolver(() => KmsDataKeyId)
export class DataKeyIdsResolver {
  @KmsQuery(KmsDataKeyIdConnection, {
    actions: [ListDataKeys],
    description:
      'Lists the ids of the data keys that KMS keeps. `kmsDataKeys` lists the data keys, with what is known of each, in as ' +
      'many calls. The order is that of KMS, which documents none.',
  })
  async kmsDataKeyIds(@Args(() => KmsDataKeyIdsArgs) args: KmsDataKeyIdsArgs, @Ctx() { kms }: Context) {
    const target = kms.targetOf({ region: args.region });
    const read = async (offset: number, limit: number) => {
      const answer = await kms.ask(ListDataKeys, { ...args, offset, limit }, target);
      if (answer instanceof KmsError) return answer;
      const { DataKeys, TotalCount } = answer.result;
      const nodes = DataKeys.map(({ DataKeyId }) => new KmsDataKeyId(DataKeyId, target));
      return { nodes, totalCount: TotalCount };
    };
    const page = await readPage(args, read, (part) => part instanceof KmsError);
    return page instanceof KmsError ? page : new KmsDataKeyIdConnection(page);
  }

  @KmsField('KmsDataKeyId', KmsDataKey, {
    actions: [DescribeDataKey, DescribeDataKeys],
    description: 'The data key itself. All that one operation asks for are read together, 100 in a call.',
  })
  dataKey(@Root() { dataKeyId, target }: KmsDataKeyId, @Ctx() { kms }: Context) {
    return kms.dataKeys(target).load(dataKeyId);
  }
}
