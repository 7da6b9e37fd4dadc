/** Reads keys by id; enables and disables them. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import { DisableKey, EnableKey } from '../../contract/index.js';
import { checkIdCount, maxIdsById } from '../kit/arguments/id-lists.js';
import { KeyArgs, TargetArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation, KmsQuery } from '../kit/fields/decorators.js';
import { keyLoader } from './key-loader.js';
import { KeyPayload } from './key-payloads.js';
import { KmsKey } from './key.js';

@ArgsType()
class KeysByIdArgs extends TargetArgs {
  @Field(() => [ID], { description: `The key ids, at most ${maxIdsById.toLocaleString('en')}.` })
  keyIds!: string[];
}

@ObjectType({ description: 'The key is enabled.' })
class EnableKeyPayload extends KeyPayload {}

@ObjectType({ description: 'The key is disabled.' })
class DisableKeyPayload extends KeyPayload {}

@Resolver(() => KmsKey)
export class KeysResolver {
  @KmsQuery(KmsKey, {
    actions: keyLoader.actions,
    description: 'One key by its id. All keys of one operation are read together.',
  })
  kmsKey(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.load(keyLoader, kms.targetOf(args), args.keyId);
  }

  @KmsQuery(KmsKey, {
    name: 'KmsKey',
    list: true,
    actions: keyLoader.actions,
    description:
      'Several keys by their ids, in the given order. Use it to read many keys at once. If KMS refuses an ' +
      'id, only that element of the list is an error.',
  })
  kmsKeysById(@Args(() => KeysByIdArgs) args: KeysByIdArgs, @Ctx() { kms }: Context) {
    checkIdCount('keyIds', args.keyIds, maxIdsById);
    return kms.loadMany(keyLoader, kms.targetOf(args), args.keyIds);
  }

  @KmsMutation(EnableKey, EnableKeyPayload, 'Enables a DISABLED key; an ENABLED key stays enabled.')
  enableKey(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(EnableKey, EnableKeyPayload, args);
  }

  @KmsMutation(
    DisableKey,
    DisableKeyPayload,
    'Disables a key: it refuses all cryptography until it is enabled again. The key must be ENABLED or ' +
      'DISABLED, and not used by a cloud product.',
  )
  disableKey(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DisableKey, DisableKeyPayload, args);
  }
}
