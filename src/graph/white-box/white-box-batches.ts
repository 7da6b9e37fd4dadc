/** Many white-box keys enabled or disabled in one call. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import {
  DescribeWhiteBoxKey,
  DescribeWhiteBoxKeyDetails,
  DisableWhiteBoxKeys,
  EnableWhiteBoxKeys,
  maxWhiteBoxKeys,
} from '../../contract/index.js';
import { batchRefusal } from '../kit/arguments/batch.js';
import type { Context } from '../kit/context.js';
import { Calls, KmsMutation, Sized, usualFirst } from '../kit/fields/decorators.js';
import { linked, linkText } from '../kit/loading/link.js';
import { Payload } from '../kit/fields/payload.js';
import type { Target } from '../kit/target.js';
import { RegionArgs } from '../kit/arguments/shared-arguments.js';
import { KmsWhiteBoxKey } from './white-box-key.js';

@ArgsType()
class WhiteBoxBatchArgs extends RegionArgs {
  @Field(() => [ID], {
    description:
      `The ids of the white-box keys: from 1 to ${maxWhiteBoxKeys}, each once. Other lists are refused before anything is ` +
      'sent, with `KmsInvalidParameterError` or `KmsDuplicatedKeyIdError`.',
  })
  keyIds!: string[];
}

interface WhiteBoxBatchSuccess {
  readonly requestId: string | null;
  readonly args: { readonly keyIds: readonly string[] };
  readonly target: Target;
}

@ObjectType()
abstract class WhiteBoxBatchPayload extends Payload {
  private readonly target: Target;
  private readonly linkedKeyIds: readonly string[];

  constructor({ requestId, args, target }: WhiteBoxBatchSuccess) {
    super({ requestId });
    this.target = target;
    this.linkedKeyIds = args.keyIds;
  }

  @Calls(DescribeWhiteBoxKey, DescribeWhiteBoxKeyDetails)
  @Sized(usualFirst)
  @Field(() => [KmsWhiteBoxKey], {
    nullable: 'items',
    description: `The white-box keys as they are now, ${linkText.many}`,
  })
  whiteBoxKeys(@Ctx() { kms }: Context): Promise<KmsWhiteBoxKey>[] {
    return this.linkedKeyIds.map((keyId) => linked(kms.whiteBoxKeys(this.target).load(keyId)));
  }
}

@ObjectType({ description: 'All the white-box keys are enabled.' })
class EnableWhiteBoxKeysPayload extends WhiteBoxBatchPayload {}

@ObjectType({ description: 'All the white-box keys are disabled.' })
class DisableWhiteBoxKeysPayload extends WhiteBoxBatchPayload {}

@Resolver()
export class WhiteBoxBatchesResolver {
  @KmsMutation(EnableWhiteBoxKeysPayload, {
    actions: [EnableWhiteBoxKeys],
    description:
      'Enables many white-box keys in one call. If KMS refuses one, it is taken to have changed none (its manual does not ' +
      'say), and it does not tell which it was.',
  })
  enableWhiteBoxKeys(@Args(() => WhiteBoxBatchArgs) args: WhiteBoxBatchArgs, @Ctx() { kms }: Context) {
    return (
      batchRefusal(EnableWhiteBoxKeys, 'KeyIds', args.keyIds) ??
      kms.run(EnableWhiteBoxKeys, EnableWhiteBoxKeysPayload, args)
    );
  }

  @KmsMutation(DisableWhiteBoxKeysPayload, {
    actions: [DisableWhiteBoxKeys],
    description:
      'Disables many white-box keys in one call. If KMS refuses one, it is taken to have changed none (its manual does not ' +
      'say), and it does not tell which it was.',
  })
  disableWhiteBoxKeys(@Args(() => WhiteBoxBatchArgs) args: WhiteBoxBatchArgs, @Ctx() { kms }: Context) {
    return (
      batchRefusal(DisableWhiteBoxKeys, 'KeyIds', args.keyIds) ??
      kms.run(DisableWhiteBoxKeys, DisableWhiteBoxKeysPayload, args)
    );
  }
}
