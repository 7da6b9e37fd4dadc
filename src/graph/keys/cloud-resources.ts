/** Binds keys to the cloud resources that use them. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import { BindCloudResource, UnbindCloudResource } from '../../contract/index.js';
import { OwnKeyArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { KeyPayload } from './key-payloads.js';

@ArgsType()
class CloudResourceArgs extends OwnKeyArgs {
  @Field(() => ID, { description: 'The cloud product by its short name in the cloud, such as `ssm`.' })
  productId!: string;

  @Field(() => ID, {
    description: 'The resource as the product names it. KMS only compares the text.',
  })
  resourceId!: string;
}

@ObjectType({ description: 'The resource is bound to the key.' })
class BindCloudResourcePayload extends KeyPayload {}

@ObjectType({ description: 'The resource is no longer bound to the key.' })
class UnbindCloudResourcePayload extends KeyPayload {}

@Resolver()
export class CloudResourcesResolver {
  @KmsMutation(
    BindCloudResource,
    BindCloudResourcePayload,
    'Binds a resource of a cloud product to a key. While any resource is bound, the key cannot be ' +
      'disabled, archived or deleted (`KmsCmkUsedByCloudProductError`), and imported material does not ' +
      'expire. The key must be ENABLED. Binding a bound resource again succeeds.',
  )
  bindCloudResource(@Args(() => CloudResourceArgs) args: CloudResourceArgs, @Ctx() { kms }: Context) {
    return kms.run(BindCloudResource, BindCloudResourcePayload, args);
  }

  @KmsMutation(
    UnbindCloudResource,
    UnbindCloudResourcePayload,
    'Unbinds a resource of a cloud product from a key, in any state of the key. If it was not bound, the ' +
      'result is `KmsCloudResourceBindingNotFoundError`. KMS does not list bindings, so the caller must ' +
      'know them.',
  )
  unbindCloudResource(@Args(() => CloudResourceArgs) args: CloudResourceArgs, @Ctx() { kms }: Context) {
    return kms.run(UnbindCloudResource, UnbindCloudResourcePayload, args);
  }
}
