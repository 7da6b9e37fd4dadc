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
    description: 'The new name: 1 to 60 letters, digits, `-` and `_`, beginning with a letter or a digit.',
  })
  dataKeyName!: string;
}

@ArgsType()
class UpdateDataKeyDescriptionArgs extends DataKeyArgs {
  @Field(() => String, { description: 'The new description: up to 100 bytes; empty to have none.' })
  description!: string;
}

@ObjectType({ description: 'The data key has the new name.' })
class UpdateDataKeyNamePayload extends DataKeyPayload {}

@ObjectType({ description: 'The data key has the new description.' })
class UpdateDataKeyDescriptionPayload extends DataKeyPayload {}

@Resolver()
export class UpdateDataKeyResolver {
  @KmsMutation(
    UpdateDataKeyName,
    UpdateDataKeyNamePayload,
    'Gives a data key another name. Whatever names it by its `dataKeyId` goes on as before. Goes ahead in every state; a ' +
      'name of another form is refused with `KmsInvalidParameterValueError`.',
  )
  updateDataKeyName(@Args(() => UpdateDataKeyNameArgs) args: UpdateDataKeyNameArgs, @Ctx() { kms }: Context) {
    return kms.run(UpdateDataKeyName, UpdateDataKeyNamePayload, args);
  }

  @KmsMutation(
    UpdateDataKeyDescription,
    UpdateDataKeyDescriptionPayload,
    'Says anew what a data key is for, in every state. A description that is too long is refused with a code that KMS ' +
      'does not document here, and so as `KmsOtherError`.',
  )
  updateDataKeyDescription(
    @Args(() => UpdateDataKeyDescriptionArgs) args: UpdateDataKeyDescriptionArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(UpdateDataKeyDescription, UpdateDataKeyDescriptionPayload, args);
  }
}
