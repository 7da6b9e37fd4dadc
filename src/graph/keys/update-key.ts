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
      'The new alias: 1 to 60 letters, digits, `-` and `_`, beginning with a letter or digit; unique in the ' +
      'region. Aliases that begin with `kms-` are reserved for cloud products.',
  })
  alias!: string;
}

@ArgsType()
class UpdateKeyDescriptionArgs extends KeyArgs {
  @Field(() => String, { description: 'The new description of up to 1,024 bytes; empty to remove it.' })
  description!: string;
}

@ObjectType({ description: 'The alias is changed.' })
class UpdateAliasPayload extends KeyPayload {}

@ObjectType({ description: 'The description is changed.' })
class UpdateKeyDescriptionPayload extends KeyPayload {}

@Resolver()
export class UpdateKeyResolver {
  @KmsMutation(
    UpdateAlias,
    UpdateAliasPayload,
    'Changes the alias of a key. If another key in the region has it, the result is ' +
      '`KmsAliasAlreadyExistsError`. The `keyId` does not change. A key in PENDING_DELETE is refused with a ' +
      'code that KMS does not document for this action, so the result is `KmsOtherError`.',
  )
  updateAlias(@Args(() => UpdateAliasArgs) args: UpdateAliasArgs, @Ctx() { kms }: Context) {
    return kms.run(UpdateAlias, UpdateAliasPayload, args);
  }

  @KmsMutation(
    UpdateKeyDescription,
    UpdateKeyDescriptionPayload,
    'Changes the description of a key. A key in PENDING_DELETE is refused with a code that KMS does not ' +
      'document for this action, so the result is `KmsOtherError`.',
  )
  updateKeyDescription(
    @Args(() => UpdateKeyDescriptionArgs) args: UpdateKeyDescriptionArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(UpdateKeyDescription, UpdateKeyDescriptionPayload, args);
  }
}
