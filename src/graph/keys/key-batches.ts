/** Enables and disables many keys in one call. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import { DisableKeys, EnableKeys, maxKeyIds } from '../../contract/index.js';
import { TargetArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { KeyBatchPayload } from './key-payloads.js';

@ArgsType()
class KeyBatchArgs extends TargetArgs {
  @Field(() => [ID], {
    description:
      `The key ids: from 1 to ${maxKeyIds}, without duplicates. Other lists are refused before anything is ` +
      'sent, with `KmsInvalidParameterError` or `KmsDuplicatedKeyIdError`.',
  })
  keyIds!: string[];
}

@ObjectType({ description: 'All the keys are enabled.' })
class EnableKeysPayload extends KeyBatchPayload {}

@ObjectType({ description: 'All the keys are disabled.' })
class DisableKeysPayload extends KeyBatchPayload {}

@Resolver()
export class KeyBatchesResolver {
  @KmsMutation(
    EnableKeys,
    EnableKeysPayload,
    'Enables several keys in one call. Each must be DISABLED or ENABLED. If KMS refuses one key, it ' +
      'presumably changes none (the manual does not say), and it does not say which key it refused.',
  )
  enableKeys(@Args(() => KeyBatchArgs) args: KeyBatchArgs, @Ctx() { kms }: Context) {
    return kms.runBatch(EnableKeys, EnableKeysPayload, args);
  }

  @KmsMutation(
    DisableKeys,
    DisableKeysPayload,
    'Disables several keys in one call. Each must be ENABLED or DISABLED, and not used by a cloud ' +
      'product. If KMS refuses one key, it presumably changes none (the manual does not say), and it does ' +
      'not say which key it refused.',
  )
  disableKeys(@Args(() => KeyBatchArgs) args: KeyBatchArgs, @Ctx() { kms }: Context) {
    return kms.runBatch(DisableKeys, DisableKeysPayload, args);
  }
}
