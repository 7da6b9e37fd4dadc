/** Lists the ids of keys, and reads the keys behind them if they are selected. */
import { Args, Ctx, Field, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { ListKeys } from '../../contract/index.js';
import { IdListArgs } from '../kit/arguments/list-arguments.js';
import type { Context } from '../kit/context.js';
import { connectionOf, readConnection } from '../kit/fields/connection.js';
import { KmsField, KmsQuery } from '../kit/fields/decorators.js';
import { type Target, Targeted } from '../kit/target.js';
import { keyLoader } from './key-loader.js';
import { KmsKey } from './key.js';

@ObjectType({ description: 'A key as the plain list gives it: its id alone.' })
export class KmsKeyId extends Targeted {
  @Field(() => ID, { description: 'The id by which KMS knows the key.' })
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
      'Lists the ids of the keys that are ENABLED, DISABLED or PENDING_IMPORT: KMS leaves archived keys, and those that ' +
      'wait for their deletion, out of this list. `kmsKeys` lists all, with what is known of each, in as many calls. The ' +
      'order is that of KMS, which documents none.',
  })
  kmsKeyIds(@Args(() => IdListArgs) args: IdListArgs, @Ctx() { kms }: Context) {
    const target = kms.targetOf({ region: args.region });
    return readConnection(KmsKeyIdConnection, args, {
      call: (part) => kms.call(ListKeys, { ...args, ...part }, target),
      nodesOf: ({ Keys }) => Keys.map(({ KeyId }) => new KmsKeyId(KeyId, target)),
    });
  }

  @KmsField('KmsKeyId', KmsKey, {
    actions: keyLoader.actions,
    description: 'The key itself. All that one operation asks for are read together, 100 in a call.',
  })
  key(@Root() { keyId, target }: KmsKeyId, @Ctx() { kms }: Context) {
    return kms.load(keyLoader, target, keyId);
  }
}
