/** Lists keys, with all filters that KMS has. */
import { Args, ArgsType, Ctx, Field, Resolver } from 'type-graphql';
import { ListKeyDetail } from '../../contract/index.js';
import { DetailedListArgs } from '../kit/arguments/list-arguments.js';
import type { Context } from '../kit/context.js';
import { connectionOf, readConnection } from '../kit/fields/connection.js';
import { KmsQuery } from '../kit/fields/decorators.js';
import { ownerAmong } from '../kit/target.js';
import { KmsKeyState, KmsKeyUsage } from './enums.js';
import { keyLoader } from './key-loader.js';
import { KmsKey } from './key.js';

@ArgsType()
class KmsKeysArgs extends DetailedListArgs {
  @Field(() => KmsKeyState, { nullable: true, description: 'Only keys in this state.' })
  state?: keyof typeof KmsKeyState | null;

  @Field(() => KmsKeyUsage, {
    nullable: true,
    description: 'Only keys of this usage. Default: all usages.',
  })
  usage?: keyof typeof KmsKeyUsage | null;
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
    // KMS's own defaults are keys for encryption only, and the newest first.
    const filters = {
      ...args,
      usage: args.usage ?? 'ALL',
      orderType: args.orderType ?? 'OLDEST_FIRST',
    };
    return readConnection(KmsKeyConnection, args, {
      call: (part) => kms.call(ListKeyDetail, { ...filters, ...part }, { region }),
      nodesOf: ({ KeyMetadatas = [] }) =>
        KeyMetadatas.map((each) => new KmsKey(each, { region, memberAccount: ownerAmong(members, each) })),
      prime: (key) => {
        kms.prime(keyLoader, key.target, key.keyId, key);
      },
    });
  }
}
