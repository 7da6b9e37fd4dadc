/** Lists the ids of keys, and reads the keys behind them if they are selected. */
import { Args, Ctx, Field, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { ListKeys } from '../../contract/index.js';
import { combinationsOf } from '../kit/arguments/filters.js';
import { IdListArgs } from '../kit/arguments/list-arguments.js';
import type { Context } from '../kit/context.js';
import { connectionOf, readConnection } from '../kit/fields/connection.js';
import { KmsField, KmsQuery } from '../kit/fields/decorators.js';
import { type Target, Targeted } from '../kit/target.js';
import { keyLoader } from './key-loader.js';
import { KmsKey } from './key.js';

@ObjectType({ description: 'A key in the plain list: its id only.' })
export class KmsKeyId extends Targeted {
  @Field(() => ID, { description: 'The id of the key in KMS.' })
  readonly keyId: string;

  constructor(keyId: string, target: Target) {
    super(target);
    this.keyId = keyId;
  }
}

const KmsKeyIdConnection = connectionOf('KmsKeyId', KmsKeyId);

@Resolver(() => KmsKeyId)
export class KeyIdsResolver {
  @KmsQuery(KmsKeyIdConnection, {
    actions: [ListKeys],
    description:
      'Lists the ids of keys that are ENABLED, DISABLED or PENDING_IMPORT; KMS omits archived keys and keys ' +
      'pending deletion from this list. `kmsKeys` lists all keys with their metadata, in as many calls. KMS ' +
      'does not document the order.',
  })
  kmsKeyIds(@Args(() => IdListArgs) args: IdListArgs, @Ctx() { kms }: Context) {
    const target = kms.targetOf({ region: args.region });
    const { role, ...rest } = args;
    return readConnection(
      KmsKeyIdConnection,
      { ...rest, region: target.region },
      {
        combinations: combinationsOf({ role }),
        call: (combination, part) => kms.call(ListKeys, { ...rest, ...combination, ...part }, target),
        nodesOf: ({ Keys }) => Keys.map(({ KeyId }) => new KmsKeyId(KeyId, target)),
      },
    );
  }

  @KmsField('KmsKeyId', KmsKey, {
    actions: keyLoader.actions,
    description: 'The key itself. All keys of one operation are read together, 100 in a call.',
  })
  key(@Root() { keyId, target }: KmsKeyId, @Ctx() { kms }: Context) {
    return kms.load(keyLoader, target, keyId);
  }
}
