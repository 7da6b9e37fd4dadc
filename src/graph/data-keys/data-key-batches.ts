/** Enables and disables many data keys in one call. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import { DisableDataKeys, EnableDataKeys, maxKeyIds } from '../../contract/index.js';
import { TargetArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { DataKeyBatchPayload } from './data-key-payloads.js';

@ArgsType()
class DataKeyBatchArgs extends TargetArgs {
  @Field(() => [ID], {
    description:
      `The data key ids: from 1 to ${maxKeyIds}, without duplicates. Other lists are refused before ` +
      'anything is sent, with `KmsInvalidParameterValueError` or `KmsDuplicatedDataKeyIdError`.',
  })
  dataKeyIds!: string[];
}

@ObjectType({ description: 'All the data keys are enabled.' })
class EnableDataKeysPayload extends DataKeyBatchPayload {}

@ObjectType({ description: 'All the data keys are disabled.' })
class DisableDataKeysPayload extends DataKeyBatchPayload {}

@Resolver()
export class DataKeyBatchesResolver {
  @KmsMutation(
    EnableDataKeys,
    EnableDataKeysPayload,
    'Enables several data keys in one call. Each must be DISABLED or ENABLED, and its CMK ENABLED or ' +
      'ARCHIVED. If KMS refuses one data key, it presumably changes none (the manual does not say), and it ' +
      'does not say which one it refused.',
  )
  enableDataKeys(@Args(() => DataKeyBatchArgs) args: DataKeyBatchArgs, @Ctx() { kms }: Context) {
    return kms.runBatch(EnableDataKeys, EnableDataKeysPayload, args);
  }

  @KmsMutation(
    DisableDataKeys,
    DisableDataKeysPayload,
    'Disables several data keys in one call. Each must be ENABLED or DISABLED. If KMS refuses one data ' +
      'key, it presumably changes none (the manual does not say), and it does not say which one it refused.',
  )
  disableDataKeys(@Args(() => DataKeyBatchArgs) args: DataKeyBatchArgs, @Ctx() { kms }: Context) {
    return kms.runBatch(DisableDataKeys, DisableDataKeysPayload, args);
  }
}
