/** Changes the name and the description of data keys. */
import { Args, ArgsType, Ctx, Field, ObjectType, Resolver } from 'type-graphql';
import { UpdateDataKeyDescription, UpdateDataKeyName } from '../../contract/index.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { DataKeyArgs } from './arguments.js';
import { DataKeyPayload } from './data-key-payloads.js';

@ArgsType()
class UpdateDataKeyNameArgs extends DataKeyArgs {
  @Field(() => String, {
    description: 'The new name: 1 to 60 letters, digits, `-` and `_`, beginning with a letter or digit.',
  })
  dataKeyName!: string;
}

@ArgsType()
class UpdateDataKeyDescriptionArgs extends DataKeyArgs {
  @Field(() => String, { description: 'The new description of up to 100 bytes; empty to remove it.' })
  description!: string;
}

@ObjectType({ description: 'The name is changed.' })
class UpdateDataKeyNamePayload extends DataKeyPayload {}

@ObjectType({ description: 'The description is changed.' })
class UpdateDataKeyDescriptionPayload extends DataKeyPayload {}

@Resolver()
export class UpdateDataKeyResolver {
  @KmsMutation(
    UpdateDataKeyName,
    UpdateDataKeyNamePayload,
    'Changes the name of a data key, in any state. Its `dataKeyId` does not change. An invalid name ' +
      'returns `KmsInvalidParameterValueError`.',
  )
  updateDataKeyName(@Args(() => UpdateDataKeyNameArgs) args: UpdateDataKeyNameArgs, @Ctx() { kms }: Context) {
    return kms.run(UpdateDataKeyName, UpdateDataKeyNamePayload, args);
  }

  @KmsMutation(
    UpdateDataKeyDescription,
    UpdateDataKeyDescriptionPayload,
    'Changes the description of a data key, in any state. A description that is too long is refused with ' +
      'a code that KMS does not document for this action, so the result is `KmsOtherError`.',
  )
  updateDataKeyDescription(
    @Args(() => UpdateDataKeyDescriptionArgs) args: UpdateDataKeyDescriptionArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(UpdateDataKeyDescription, UpdateDataKeyDescriptionPayload, args);
  }
}
