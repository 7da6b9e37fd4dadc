/** The list of white-box keys, with the filters that KMS has. */
import { Args, ArgsType, Ctx, Field, Resolver } from 'type-graphql';
import { DescribeWhiteBoxKeyDetails } from '../../contract/index.js';
import { connectionOf, PageArgs, readPage } from '../kit/fields/connection.js';
import type { Context } from '../kit/context.js';
import { KmsQuery } from '../kit/fields/decorators.js';
import { KmsTagFilterInput } from '../keys/key-list.js';
import { KmsError } from '../kit/errors/kms-error.js';
import { KmsWhiteBoxKeyState } from './enums.js';
import { KmsWhiteBoxKey } from './white-box-key.js';

@ArgsType()
class KmsWhiteBoxKeysArgs extends PageArgs {
  @Field(() => KmsWhiteBoxKeyState, { nullable: true, description: 'White-box keys in this state alone.' })
  keyStatus?: keyof typeof KmsWhiteBoxKeyState | null;

  @Field(() => [KmsTagFilterInput], { nullable: true, description: 'White-box keys that all of these pick.' })
  tagFilters?: KmsTagFilterInput[] | null;
}

const KmsWhiteBoxKeyConnection = connectionOf('KmsWhiteBoxKey', KmsWhiteBoxKey);

@Resolver()
export class WhiteBoxListResolver {
  @KmsQuery(KmsWhiteBoxKeyConnection, {
    actions: [DescribeWhiteBoxKeyDetails],
    description:
      'Lists the white-box keys of the account, of which there are 50 at most. The order is that of KMS, which documents ' +
      'none.',
  })
  async kmsWhiteBoxKeys(@Args(() => KmsWhiteBoxKeysArgs) args: KmsWhiteBoxKeysArgs, @Ctx() { kms }: Context) {
    const target = kms.targetOf({ region: args.region });
    const read = async (offset: number, limit: number) => {
      const answer = await kms.ask(DescribeWhiteBoxKeyDetails, { ...args, offset, limit }, target);
      if (answer instanceof KmsError) return answer;
      const { KeyInfos, TotalCount } = answer.result;
      return { nodes: KeyInfos.map((info) => new KmsWhiteBoxKey(info, target)), totalCount: TotalCount };
    };
    const page = await readPage(args, read, (part) => part instanceof KmsError);
    if (page instanceof KmsError) return page;
    for (const each of page.nodes) kms.whiteBoxKeys(target).prime(each.keyId, each);
    return new KmsWhiteBoxKeyConnection(page);
  }
}
