/** The plain list of keys: their ids, and the keys behind them for whoever asks. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { DescribeKey, DescribeKeys, ListKeys } from '../../contract/index.js';
import { connectionOf, PageArgs, readPage } from '../kit/fields/connection.js';
import type { Context } from '../kit/context.js';
import { KmsField, KmsQuery } from '../kit/fields/decorators.js';
import { KmsCreatorRole } from '../kit/arguments/enums.js';
import { KmsKey } from './key.js';
import { KmsError } from '../kit/errors/kms-error.js';
import { Targeted, type Target } from '../kit/target.js';

@ObjectType({ description: 'A key as the plain list gives it: its id alone.' })
export class KmsKeyId extends Targeted {
  @Field(() => ID, { description: 'The id by which KMS knows the key.' })
  readonly keyId: string;

  constructor(keyId: string, target: Target) {
    super(target);
    this.keyId = keyId;
  }
}

@ArgsType()
class KmsKeyIdsArgs extends PageArgs {
  @Field(() => KmsCreatorRole, {
    nullable: true,
    defaultValue: KmsCreatorRole.USER,
    description: 'The keys that the account made, or those that cloud products made for it.',
  })
  role?: keyof typeof KmsCreatorRole | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Keys of this HSM cluster alone, with a dedicated service.',
  })
  hsmClusterId?: string | null;
}

const KmsKeyIdConnection = connectionOf('KmsKeyId', KmsKeyId);

@Resolver(() => KmsKeyId)
export class KeyIdsResolver {
  @KmsQuery(KmsKeyIdConnection, {
    actions: [ListKeys],
    description:
      'Lists the ids of the keys that are ENABLED, DISABLED or PENDING_IMPORT: KMS leaves archived keys, and those that ' +
      'wait for their deletion, out of this list. `kmsKeys` lists all, with what is known of each, in as many calls. The ' +
      'order is that of KMS, which documents none.',
  })
  async kmsKeyIds(@Args(() => KmsKeyIdsArgs) args: KmsKeyIdsArgs, @Ctx() { kms }: Context) {
    const target = kms.targetOf({ region: args.region });
    const read = async (offset: number, limit: number) => {
      const answer = await kms.ask(ListKeys, { ...args, offset, limit }, target);
      if (answer instanceof KmsError) return answer;
      const { Keys, TotalCount } = answer.result;
      return { nodes: Keys.map(({ KeyId }) => new KmsKeyId(KeyId, target)), totalCount: TotalCount };
    };
    const page = await readPage(args, read, (part) => part instanceof KmsError);
    return page instanceof KmsError ? page : new KmsKeyIdConnection(page);
  }

  @KmsField('KmsKeyId', KmsKey, {
    actions: [DescribeKey, DescribeKeys],
    description: 'The key itself. All that one operation asks for are read together, 100 in a call.',
  })
  key(@Root() { keyId, target }: KmsKeyId, @Ctx() { kms }: Context) {
    return kms.keys(target).load(keyId);
  }
}
