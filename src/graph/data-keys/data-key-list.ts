/** Lists data keys, with all filters that KMS has. */
import { Args, ArgsType, Ctx, Field, ID, Int, Resolver } from 'type-graphql';
import { ListDataKeyDetail } from '../../contract/index.js';
import { combinationsOf, severalValues } from '../kit/arguments/filters.js';
import { creationRank, DetailedListArgs } from '../kit/arguments/list-arguments.js';
import type { Context } from '../kit/context.js';
import { connectionOf, readConnection } from '../kit/fields/connection.js';
import { KmsQuery } from '../kit/fields/decorators.js';
import { ownedThings } from '../kit/target.js';
import { dataKeyLoader } from './data-key-loader.js';
import { KmsDataKey } from './data-key.js';
import { KmsDataKeyStateFilter } from './enums.js';

@ArgsType()
class KmsDataKeysArgs extends DetailedListArgs {
  @Field(() => [KmsDataKeyStateFilter], {
    nullable: true,
    description: `Only data keys in these states. ${severalValues}`,
  })
  state?: (keyof typeof KmsDataKeyStateFilter)[] | null;

  @Field(() => ID, { nullable: true, description: 'Only data keys encrypted by this CMK.' })
  keyId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only data keys of this length, in bytes.' })
  dataKeyLen?: number | null;
}

const KmsDataKeyConnection = connectionOf('KmsDataKey', KmsDataKey);

@Resolver()
export class DataKeyListResolver {
  @KmsQuery(KmsDataKeyConnection, {
    actions: [ListDataKeyDetail],
    description:
      'Lists the data keys that KMS stores. Default: those that the account created, the oldest first.',
  })
  kmsDataKeys(@Args(() => KmsDataKeysArgs) args: KmsDataKeysArgs, @Ctx() { kms }: Context) {
    const { region } = kms.targetOf({ region: args.region });
    const members = args.memberAccounts ?? [];
    const { state, origin, role, ...rest } = args;
    // KMS's own default is the newest first.
    const orderType = args.orderType ?? 'OLDEST_FIRST';
    return readConnection(
      KmsDataKeyConnection,
      { ...rest, region, orderType },
      {
        combinations: combinationsOf({ state, origin, role }),
        call: (combination, part) =>
          kms.call(ListDataKeyDetail, { ...rest, ...combination, orderType, ...part }, { region }),
        rankOf: creationRank(orderType),
        nodesOf: ({ DataKeyMetadatas }) =>
          ownedThings(DataKeyMetadatas, { region, members }, (each, target) => new KmsDataKey(each, target)),
        prime: (dataKey) => {
          kms.prime(dataKeyLoader, dataKey.target, dataKey.dataKeyId, dataKey);
        },
      },
    );
  }
}
