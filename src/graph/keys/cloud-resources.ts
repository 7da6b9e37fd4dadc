/** Binds keys to the cloud resources that use them. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import { BindCloudResource, UnbindCloudResource } from '../../contract/index.js';
import { OwnKeyArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { KeyPayload } from './key-payloads.js';

@ArgsType()
class CloudResourceArgs extends OwnKeyArgs {
  @Field(() => ID, { description: 'The cloud product, by the short name that the cloud gives it: `ssm`.' })
  productId!: string;

  @Field(() => ID, {
    description: 'The resource of that product, as the product names it: KMS compares the text and no more.',
  })
  resourceId!: string;
}

@ObjectType({ description: 'The resource uses the key.' })
class BindCloudResourcePayload extends KeyPayload {}

@ObjectType({ description: 'The resource uses the key no more.' })
class UnbindCloudResourcePayload extends KeyPayload {}

@Resolver()
export class CloudResourcesResolver {
  @KmsMutation(
    BindCloudResource,
    BindCloudResourcePayload,
    'Notes that a resource of a cloud product uses a key. While any does, the key can be neither disabled, archived, ' +
      'nor deleted (`KmsCmkUsedByCloudProductError`), and imported material no longer expires. The key must be ENABLED. ' +
      'Binding what is bound already succeeds.',
  )
  bindCloudResource(@Args(() => CloudResourceArgs) args: CloudResourceArgs, @Ctx() { kms }: Context) {
    return kms.run(BindCloudResource, BindCloudResourcePayload, args);
  }

  @KmsMutation(
    UnbindCloudResource,
    UnbindCloudResourcePayload,
    'Notes that a resource of a cloud product uses a key no more. Goes ahead in every state of the key; where it was ' +
      'not bound, it answers `KmsCloudResourceBindingNotFoundError`. KMS lists no bindings: the caller has to know them.',
  )
  unbindCloudResource(@Args(() => CloudResourceArgs) args: CloudResourceArgs, @Ctx() { kms }: Context) {
    return kms.run(UnbindCloudResource, UnbindCloudResourcePayload, args);
  }
}
