/** Lists white-box keys, with all filters that KMS has. */
import { Args, ArgsType, Ctx, Field, Resolver } from 'type-graphql';
import { DescribeWhiteBoxKeyDetails } from '../../contract/index.js';
import { combinationsOf, severalValues } from '../kit/arguments/filters.js';
import { KmsTagFilterInput } from '../kit/arguments/tag-inputs.js';
import type { Context } from '../kit/context.js';
import { connectionOf, PageArgs, readConnection } from '../kit/fields/connection.js';
import { KmsQuery } from '../kit/fields/decorators.js';
import { KmsWhiteBoxKeyStateFilter } from './enums.js';
import { whiteBoxKeyLoader } from './white-box-key-loader.js';
import { KmsWhiteBoxKey } from './white-box-key.js';

@ArgsType()
class KmsWhiteBoxKeysArgs extends PageArgs {
  @Field(() => [KmsWhiteBoxKeyStateFilter], {
    nullable: true,
    description: `Only white-box keys in these states. ${severalValues}`,
  })
  state?: (keyof typeof KmsWhiteBoxKeyStateFilter)[] | null;

  @Field(() => [KmsTagFilterInput], { nullable: true, description: 'Only those that match all of these.' })
  tagFilters?: KmsTagFilterInput[] | null;
}

const KmsWhiteBoxKeyConnection = connectionOf('KmsWhiteBoxKey', KmsWhiteBoxKey);

@Resolver()
export class WhiteBoxListResolver {
  @KmsQuery(KmsWhiteBoxKeyConnection, {
    actions: [DescribeWhiteBoxKeyDetails],
    description: 'Lists the white-box keys of the account, at most 50. KMS does not document the order.',
  })
  kmsWhiteBoxKeys(@Args(() => KmsWhiteBoxKeysArgs) args: KmsWhiteBoxKeysArgs, @Ctx() { kms }: Context) {
    const target = kms.targetOf({ region: args.region });
    const { state, ...rest } = args;
    return readConnection(
      KmsWhiteBoxKeyConnection,
      { ...rest, region: target.region },
      {
        combinations: combinationsOf({ state }),
        call: (combination, part) =>
          kms.call(DescribeWhiteBoxKeyDetails, { ...rest, ...combination, ...part }, target),
        nodesOf: ({ KeyInfos }) => KeyInfos.map((info) => new KmsWhiteBoxKey(info, target)),
        prime: (key) => {
          kms.prime(whiteBoxKeyLoader, target, key.keyId, key);
        },
      },
    );
  }
}
