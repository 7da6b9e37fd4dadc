/** Changes the alias and the description of keys. */
import { Args, ArgsType, Ctx, Field, ObjectType, Resolver } from 'type-graphql';
import { UpdateAlias, UpdateKeyDescription } from '../../contract/index.js';
import { KeyArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { KeyPayload } from './key-payloads.js';

@ArgsType()
class UpdateAliasArgs extends KeyArgs {
  @Field(() => String, {
    description:
      'The new name: 1 to 60 letters, digits, `-` and `_`, beginning with a letter or a digit; unique in the region. ' +
      'Names that begin with `kms-` are kept for cloud products.',
  })
  alias!: string;
}

@ArgsType()
class UpdateKeyDescriptionArgs extends KeyArgs {
  @Field(() => String, { description: 'The new description: up to 1,024 bytes; empty to have none.' })
  description!: string;
}

@ObjectType({ description: 'The key has the new name.' })
class UpdateAliasPayload extends KeyPayload {}

@ObjectType({ description: 'The key has the new description.' })
class UpdateKeyDescriptionPayload extends KeyPayload {}

@Resolver()
export class UpdateKeyResolver {
  @KmsMutation(
    UpdateAlias,
    UpdateAliasPayload,
    'Gives a key another name; one that another key of the region has answers `KmsAliasAlreadyExistsError`. Whatever names ' +
      'the key by its `keyId` goes on as before. Refused in PENDING_DELETE alone, with a code that KMS does not document, ' +
      'and so as `KmsOtherError`.',
  )
  updateAlias(@Args(() => UpdateAliasArgs) args: UpdateAliasArgs, @Ctx() { kms }: Context) {
    return kms.run(UpdateAlias, UpdateAliasPayload, args);
  }

  @KmsMutation(
    UpdateKeyDescription,
    UpdateKeyDescriptionPayload,
    'Says anew what a key is for. Refused in PENDING_DELETE alone, with a code that KMS does not document, and so as ' +
      '`KmsOtherError`.',
  )
  updateKeyDescription(
    @Args(() => UpdateKeyDescriptionArgs) args: UpdateKeyDescriptionArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(UpdateKeyDescription, UpdateKeyDescriptionPayload, args);
  }
}
