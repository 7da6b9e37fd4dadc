/** Lists keys, with all filters that KMS has. */
import { Args, ArgsType, Ctx, Field, Resolver } from 'type-graphql';
import { ListKeyDetail } from '../../contract/index.js';
import { combinationsOf, severalValues } from '../kit/arguments/filters.js';
import { creationRank, DetailedListArgs } from '../kit/arguments/list-arguments.js';
import type { Context } from '../kit/context.js';
import { connectionOf, readConnection } from '../kit/fields/connection.js';
import { KmsQuery } from '../kit/fields/decorators.js';
import { ownedThings } from '../kit/target.js';
import { KmsKeyStateFilter, KmsKeyUsageFilter } from './enums.js';
import { keyLoader } from './key-loader.js';
import { KmsKey } from './key.js';

@ArgsType()
class KmsKeysArgs extends DetailedListArgs {
  @Field(() => [KmsKeyStateFilter], {
    nullable: true,
    description: `Only keys in these states. ${severalValues}`,
  })
  state?: (keyof typeof KmsKeyStateFilter)[] | null;

  @Field(() => [KmsKeyUsageFilter], {
    nullable: true,
    description: `Only keys of these usages. Default: all usages. ${severalValues}`,
  })
  usage?: (keyof typeof KmsKeyUsageFilter)[] | null;
}

const KmsKeyConnection = connectionOf('KmsKey', KmsKey);

@Resolver()
export class KeyListResolver {
  @KmsQuery(KmsKeyConnection, {
    actions: [ListKeyDetail],
    description: 'Lists keys. Default: the keys that the account created, of all usages, the oldest first.',
  })
  kmsKeys(@Args(() => KmsKeysArgs) args: KmsKeysArgs, @Ctx() { kms }: Context) {
    const { region } = kms.targetOf({ region: args.region });
    const members = args.memberAccounts ?? [];
    const { state, usage, origin, role, ...rest } = args;
    const orderType = args.orderType ?? 'OLDEST_FIRST';
    return readConnection(
      KmsKeyConnection,
      { ...rest, region, orderType },
      {
        combinations: combinationsOf({ state, usage, origin, role }),
        // KMS's own defaults are keys for encryption only, and the newest first.
        call: (combination, part) =>
          kms.call(ListKeyDetail, { ...rest, usage: 'ALL', ...combination, orderType, ...part }, { region }),
        rankOf: creationRank(orderType),
        nodesOf: ({ KeyMetadatas = [] }) =>
          ownedThings(KeyMetadatas, { region, members }, (each, target) => new KmsKey(each, target)),
        prime: (key) => {
          kms.prime(keyLoader, key.target, key.keyId, key);
        },
      },
    );
  }
}
