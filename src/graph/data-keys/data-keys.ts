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
  @Field(() => [ID], { description: `The data key ids, at most ${maxIdsById.toLocaleString('en')}.` })
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
    description: 'One data key by its id. All data keys of one operation are read together.',
  })
  kmsDataKey(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.load(dataKeyLoader, kms.targetOf(args), args.dataKeyId);
  }

  @KmsQuery(KmsDataKey, {
    name: 'KmsDataKey',
    list: true,
    actions: dataKeyLoader.actions,
    description:
      'Several data keys by their ids, in the given order. Use it to read many data keys at once. If KMS ' +
      'refuses an id, only that element of the list is an error.',
  })
  kmsDataKeysById(@Args(() => DataKeysByIdArgs) args: DataKeysByIdArgs, @Ctx() { kms }: Context) {
    checkIdCount('dataKeyIds', args.dataKeyIds, maxIdsById);
    return kms.loadMany(dataKeyLoader, kms.targetOf(args), args.dataKeyIds);
  }

  @KmsField('KmsDataKey', KmsKey, {
    actions: keyLoader.actions,
    description:
      'The CMK that encrypts the data key and on whose state it depends. All keys of one operation are read ' +
      'together, 100 in a call.',
  })
  key(@Root() { keyId, target }: KmsDataKey, @Ctx() { kms }: Context) {
    return kms.load(keyLoader, target, keyId);
  }

  @KmsMutation(
    EnableDataKey,
    EnableDataKeyPayload,
    'Enables a DISABLED data key; an ENABLED one stays enabled. Its CMK must be ENABLED or ARCHIVED.',
  )
  enableDataKey(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(EnableDataKey, EnableDataKeyPayload, args);
  }

  @KmsMutation(
    DisableDataKey,
    DisableDataKeyPayload,
    'Disables a data key: KMS does not return it, neither as plaintext nor as ciphertext, until it is ' +
      'enabled again. It must be ENABLED or DISABLED.',
  )
  disableDataKey(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DisableDataKey, DisableDataKeyPayload, args);
  }
}
