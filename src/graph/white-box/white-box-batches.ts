/** Enables and disables many white-box keys in one call. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import { DisableWhiteBoxKeys, EnableWhiteBoxKeys, maxWhiteBoxKeys } from '../../contract/index.js';
import { RegionArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { WhiteBoxBatchPayload } from './white-box-payloads.js';

@ArgsType()
class WhiteBoxBatchArgs extends RegionArgs {
  @Field(() => [ID], {
    description:
      `The white-box key ids: from 1 to ${maxWhiteBoxKeys}, without duplicates. Other lists are refused ` +
      'before anything is sent, with `KmsInvalidParameterError` or `KmsDuplicatedKeyIdError`.',
  })
  keyIds!: string[];
}

@ObjectType({ description: 'All the white-box keys are enabled.' })
class EnableWhiteBoxKeysPayload extends WhiteBoxBatchPayload {}

@ObjectType({ description: 'All the white-box keys are disabled.' })
class DisableWhiteBoxKeysPayload extends WhiteBoxBatchPayload {}

@Resolver()
export class WhiteBoxBatchesResolver {
  @KmsMutation(
    EnableWhiteBoxKeys,
    EnableWhiteBoxKeysPayload,
    'Enables several white-box keys in one call. If KMS refuses one key, it presumably changes none (the ' +
      'manual does not say), and it does not say which key it refused.',
  )
  enableWhiteBoxKeys(@Args(() => WhiteBoxBatchArgs) args: WhiteBoxBatchArgs, @Ctx() { kms }: Context) {
    return kms.runBatch(EnableWhiteBoxKeys, EnableWhiteBoxKeysPayload, args);
  }

  @KmsMutation(
    DisableWhiteBoxKeys,
    DisableWhiteBoxKeysPayload,
    'Disables several white-box keys in one call. If KMS refuses one key, it presumably changes none (the ' +
      'manual does not say), and it does not say which key it refused.',
  )
  disableWhiteBoxKeys(@Args(() => WhiteBoxBatchArgs) args: WhiteBoxBatchArgs, @Ctx() { kms }: Context) {
    return kms.runBatch(DisableWhiteBoxKeys, DisableWhiteBoxKeysPayload, args);
  }
}
