/** Reads data keys by id, and the CMK that encrypts each; enables and disables data keys. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { DisableDataKey, EnableDataKey } from '../../contract/index.js';
import { keyLoader, KmsKey } from '../keys/index.js';
import { checkIdCount, maxIdsById } from '../kit/arguments/id-lists.js';
import { TargetArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsField, KmsMutation, KmsQuery } from '../kit/fields/decorators.js';
import { DataKeyArgs } from './arguments.js';
import { dataKeyLoader } from './data-key-loader.js';
import { DataKeyPayload } from './data-key-payloads.js';
import { KmsDataKey } from './data-key.js';

@ArgsType()
class DataKeysByIdArgs extends TargetArgs {
  @Field(() => [ID], { description: `The ids of the data keys, ${maxIdsById.toLocaleString('en')} at most.` })
  dataKeyIds!: string[];
}

@ObjectType({ description: 'The data key is enabled.' })
class EnableDataKeyPayload extends DataKeyPayload {}

@ObjectType({ description: 'The data key is disabled.' })
class DisableDataKeyPayload extends DataKeyPayload {}

@Resolver(() => KmsDataKey)
export class DataKeysResolver {
  @KmsQuery(KmsDataKey, {
    actions: dataKeyLoader.actions,
    description:
      'One data key that KMS keeps, by its id. All the data keys that one operation asks for are read together.',
  })
  kmsDataKey(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.load(dataKeyLoader, kms.targetOf(args), args.dataKeyId);
  }

  @KmsQuery(KmsDataKey, {
    name: 'KmsDataKey',
    list: true,
    actions: dataKeyLoader.actions,
    description:
      'Many data keys, by their ids, in the order asked: the way to ask for many at once. An id that KMS refuses fails ' +
      'its own place in the list alone.',
  })
  kmsDataKeysById(@Args(() => DataKeysByIdArgs) args: DataKeysByIdArgs, @Ctx() { kms }: Context) {
    checkIdCount('dataKeyIds', args.dataKeyIds, maxIdsById);
    return kms.loadMany(dataKeyLoader, kms.targetOf(args), args.dataKeyIds);
  }

  @KmsField('KmsDataKey', KmsKey, {
    actions: keyLoader.actions,
    description:
      'The CMK by which the data key is encrypted, and on whose state it depends. All the keys that one operation asks ' +
      'for are read together, 100 in a call.',
  })
  key(@Root() { keyId, target }: KmsDataKey, @Ctx() { kms }: Context) {
    return kms.load(keyLoader, target, keyId);
  }

  @KmsMutation(
    EnableDataKey,
    EnableDataKeyPayload,
    'Enables a data key that is DISABLED; one that is ENABLED stays so. The CMK above it must be ENABLED or ARCHIVED.',
  )
  enableDataKey(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(EnableDataKey, EnableDataKeyPayload, args);
  }

  @KmsMutation(
    DisableDataKey,
    DisableDataKeyPayload,
    'Disables a data key: KMS gives it to nobody, in the clear or encrypted, until it is enabled again. It must be ' +
      'ENABLED or DISABLED.',
  )
  disableDataKey(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DisableDataKey, DisableDataKeyPayload, args);
  }
}
