/** Many keys enabled or disabled in one call. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import { DescribeKey, DescribeKeys, DisableKeys, EnableKeys, maxKeyIds } from '../../contract/index.js';
import { batchRefusal } from '../kit/arguments/batch.js';
import type { Context } from '../kit/context.js';
import { Calls, KmsMutation, Sized, usualFirst } from '../kit/fields/decorators.js';
import { KmsKey } from './key.js';
import { linkedKey } from './key-link.js';
import { Payload } from '../kit/fields/payload.js';
import { linkText } from '../kit/loading/link.js';
import type { Target } from '../kit/target.js';
import { TargetArgs } from '../kit/arguments/shared-arguments.js';

@ArgsType()
class KeyBatchArgs extends TargetArgs {
  @Field(() => [ID], {
    description:
      `The ids of the keys: from 1 to ${maxKeyIds}, each once. Other lists are refused before anything is sent, with ` +
      '`KmsInvalidParameterError` or `KmsDuplicatedKeyIdError`.',
  })
  keyIds!: string[];
}

interface KeyBatchSuccess {
  readonly requestId: string | null;
  readonly args: { readonly keyIds: readonly string[] };
  readonly target: Target;
}

@ObjectType()
abstract class KeyBatchPayload extends Payload {
  private readonly target: Target;
  private readonly linkedKeyIds: readonly string[];

  constructor({ requestId, args, target }: KeyBatchSuccess) {
    super({ requestId });
    this.target = target;
    this.linkedKeyIds = args.keyIds;
  }

  @Calls(DescribeKey, DescribeKeys)
  @Sized(usualFirst)
  @Field(() => [KmsKey], {
    nullable: 'items',
    description: `The keys as they are now, ${linkText.many}`,
  })
  keys(@Ctx() { kms }: Context): Promise<KmsKey>[] {
    return this.linkedKeyIds.map((keyId) => linkedKey(kms, this.target, keyId));
  }
}

@ObjectType({ description: 'All the keys are enabled.' })
class EnableKeysPayload extends KeyBatchPayload {}

@ObjectType({ description: 'All the keys are disabled.' })
class DisableKeysPayload extends KeyBatchPayload {}

@Resolver()
export class KeyBatchesResolver {
  @KmsMutation(EnableKeysPayload, {
    actions: [EnableKeys],
    description:
      'Enables many keys in one call. Each must be DISABLED or ENABLED. If KMS refuses one, it is taken to have changed ' +
      'none (its manual does not say), and it does not tell which it was.',
  })
  enableKeys(@Args(() => KeyBatchArgs) args: KeyBatchArgs, @Ctx() { kms }: Context) {
    return batchRefusal(EnableKeys, 'KeyIds', args.keyIds) ?? kms.run(EnableKeys, EnableKeysPayload, args);
  }

  @KmsMutation(DisableKeysPayload, {
    actions: [DisableKeys],
    description:
      'Disables many keys in one call. Each must be ENABLED or DISABLED, and in use by no cloud product. If KMS refuses ' +
      'one, it is taken to have changed none (its manual does not say), and it does not tell which it was.',
  })
  disableKeys(@Args(() => KeyBatchArgs) args: KeyBatchArgs, @Ctx() { kms }: Context) {
    return batchRefusal(DisableKeys, 'KeyIds', args.keyIds) ?? kms.run(DisableKeys, DisableKeysPayload, args);
  }
}
