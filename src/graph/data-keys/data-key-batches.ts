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
      `The ids of the data keys: from 1 to ${maxKeyIds}, each once. Other lists are refused before anything is sent, ` +
      'with `KmsInvalidParameterValueError` or `KmsDuplicatedDataKeyIdError`.',
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
    'Enables many data keys in one call. Each must be DISABLED or ENABLED, and the CMK above it ENABLED or ARCHIVED. ' +
      'If KMS refuses one, it is taken to have changed none (its manual does not say), and it does not tell which it was.',
  )
  enableDataKeys(@Args(() => DataKeyBatchArgs) args: DataKeyBatchArgs, @Ctx() { kms }: Context) {
    return kms.runBatch(EnableDataKeys, EnableDataKeysPayload, args);
  }

  @KmsMutation(
    DisableDataKeys,
    DisableDataKeysPayload,
    'Disables many data keys in one call. Each must be ENABLED or DISABLED. If KMS refuses one, it is taken to have ' +
      'changed none (its manual does not say), and it does not tell which it was.',
  )
  disableDataKeys(@Args(() => DataKeyBatchArgs) args: DataKeyBatchArgs, @Ctx() { kms }: Context) {
    return kms.runBatch(DisableDataKeys, DisableDataKeysPayload, args);
  }
}
