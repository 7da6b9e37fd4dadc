/** Many data keys enabled or disabled in one call. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import {
  DescribeDataKey,
  DescribeDataKeys,
  DisableDataKeys,
  EnableDataKeys,
  maxKeyIds,
} from '../../contract/index.js';
import { batchRefusal } from '../kit/arguments/batch.js';
import type { Context } from '../kit/context.js';
import { KmsDataKey } from './data-key.js';
import { Calls, KmsMutation, Sized, usualFirst } from '../kit/fields/decorators.js';
import { linked, linkText } from '../kit/loading/link.js';
import { Payload } from '../kit/fields/payload.js';
import type { Target } from '../kit/target.js';
import { TargetArgs } from '../kit/arguments/shared-arguments.js';

@ArgsType()
class DataKeyBatchArgs extends TargetArgs {
  @Field(() => [ID], {
    description:
      `The ids of the data keys: from 1 to ${maxKeyIds}, each once. Other lists are refused before anything is sent, ` +
      'with `KmsInvalidParameterValueError` or `KmsDuplicatedDataKeyIdError`.',
  })
  dataKeyIds!: string[];
}

interface DataKeyBatchSuccess {
  readonly requestId: string | null;
  readonly args: { readonly dataKeyIds: readonly string[] };
  readonly target: Target;
}

@ObjectType()
abstract class DataKeyBatchPayload extends Payload {
  private readonly target: Target;
  private readonly linkedDataKeyIds: readonly string[];

  constructor({ requestId, args, target }: DataKeyBatchSuccess) {
    super({ requestId });
    this.target = target;
    this.linkedDataKeyIds = args.dataKeyIds;
  }

  @Calls(DescribeDataKey, DescribeDataKeys)
  @Sized(usualFirst)
  @Field(() => [KmsDataKey], {
    nullable: 'items',
    description: `The data keys as they are now, ${linkText.many}`,
  })
  dataKeys(@Ctx() { kms }: Context): Promise<KmsDataKey>[] {
    return this.linkedDataKeyIds.map((id) => linked(kms.dataKeys(this.target).load(id)));
  }
}

@ObjectType({ description: 'All the data keys are enabled.' })
class EnableDataKeysPayload extends DataKeyBatchPayload {}

@ObjectType({ description: 'All the data keys are disabled.' })
class DisableDataKeysPayload extends DataKeyBatchPayload {}

@Resolver()
export class DataKeyBatchesResolver {
  @KmsMutation(EnableDataKeysPayload, {
    actions: [EnableDataKeys],
    description:
      'Enables many data keys in one call. Each must be DISABLED or ENABLED, and the CMK above it ENABLED or ARCHIVED. ' +
      'If KMS refuses one, it is taken to have changed none (its manual does not say), and it does not tell which it was.',
  })
  enableDataKeys(@Args(() => DataKeyBatchArgs) args: DataKeyBatchArgs, @Ctx() { kms }: Context) {
    return (
      batchRefusal(EnableDataKeys, 'DataKeyIds', args.dataKeyIds) ??
      kms.run(EnableDataKeys, EnableDataKeysPayload, args)
    );
  }

  @KmsMutation(DisableDataKeysPayload, {
    actions: [DisableDataKeys],
    description:
      'Disables many data keys in one call. Each must be ENABLED or DISABLED. If KMS refuses one, it is taken to have ' +
      'changed none (its manual does not say), and it does not tell which it was.',
  })
  disableDataKeys(@Args(() => DataKeyBatchArgs) args: DataKeyBatchArgs, @Ctx() { kms }: Context) {
    return (
      batchRefusal(DisableDataKeys, 'DataKeyIds', args.dataKeyIds) ??
      kms.run(DisableDataKeys, DisableDataKeysPayload, args)
    );
  }
}
