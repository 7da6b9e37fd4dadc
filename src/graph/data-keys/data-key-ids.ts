/** Lists the ids of data keys, and reads the data keys behind them if they are selected. */
import { Args, Ctx, Field, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { ListDataKeys } from '../../contract/index.js';
import { combinationsOf } from '../kit/arguments/filters.js';
import { IdListArgs } from '../kit/arguments/list-arguments.js';
import type { Context } from '../kit/context.js';
import { connectionOf, readConnection } from '../kit/fields/connection.js';
import { KmsField, KmsQuery } from '../kit/fields/decorators.js';
import { type Target, Targeted } from '../kit/target.js';
import { dataKeyLoader } from './data-key-loader.js';
import { KmsDataKey } from './data-key.js';

@ObjectType({ description: 'A data key in the plain list: its id only.' })
export class KmsDataKeyId extends Targeted {
  @Field(() => ID, { description: 'The id of the data key in KMS.' })
  readonly dataKeyId: string;

  constructor(dataKeyId: string, target: Target) {
    super(target);
    this.dataKeyId = dataKeyId;
  }
}

const KmsDataKeyIdConnection = connectionOf('KmsDataKeyId', KmsDataKeyId);

@Resolver(() => KmsDataKeyId)
export class DataKeyIdsResolver {
  @KmsQuery(KmsDataKeyIdConnection, {
    actions: [ListDataKeys],
    description:
      'Lists the ids of the data keys that KMS stores. `kmsDataKeys` lists the data keys with their ' +
      'metadata, in as many calls. KMS does not document the order.',
  })
  kmsDataKeyIds(@Args(() => IdListArgs) args: IdListArgs, @Ctx() { kms }: Context) {
    const target = kms.targetOf({ region: args.region });
    const { role, ...rest } = args;
    return readConnection(
      KmsDataKeyIdConnection,
      { ...rest, region: target.region },
      {
        combinations: combinationsOf({ role }),
        call: (combination, part) => kms.call(ListDataKeys, { ...rest, ...combination, ...part }, target),
        nodesOf: ({ DataKeys }) => DataKeys.map(({ DataKeyId }) => new KmsDataKeyId(DataKeyId, target)),
      },
    );
  }

  @KmsField('KmsDataKeyId', KmsDataKey, {
    actions: dataKeyLoader.actions,
    description: 'The data key itself. All data keys of one operation are read together, 100 in a call.',
  })
  dataKey(@Root() { dataKeyId, target }: KmsDataKeyId, @Ctx() { kms }: Context) {
    return kms.load(dataKeyLoader, target, dataKeyId);
  }
}
