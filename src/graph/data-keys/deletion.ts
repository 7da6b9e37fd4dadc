/** Schedules the deletion of data keys, and cancels it. */
import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Resolver } from 'type-graphql';
import { CancelDataKeyDeletion, pendingWindow, ScheduleDataKeyDeletion } from '../../contract/index.js';
import { dateTime, DateTime } from '../kit/arguments/scalars.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import type { Success } from '../kit/kms.js';
import { DataKeyArgs } from './arguments.js';
import { DataKeyPayload } from './data-key-payloads.js';

@ArgsType()
class ScheduleDataKeyDeletionArgs extends DataKeyArgs {
  @Field(() => Int, {
    description: `Days until the data key is deleted, from ${pendingWindow.min} to ${pendingWindow.max}.`,
  })
  pendingWindowInDays!: number;
}

@ObjectType({ description: 'The data key is pending deletion and is not returned to anyone.' })
class ScheduleDataKeyDeletionPayload extends DataKeyPayload {
  @Field(() => ID, { description: 'The id of the data key.' })
  readonly dataKeyId: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the data key will be deleted, unless the deletion is cancelled before.',
  })
  readonly deletionDate: Date | null;

  constructor(success: Success<typeof ScheduleDataKeyDeletion, ScheduleDataKeyDeletionArgs>) {
    super(success);
    this.dataKeyId = success.result.DataKeyId ?? success.args.dataKeyId;
    this.deletionDate = dateTime(success.result.DeletionDate);
  }
}

@ObjectType({ description: 'The deletion is cancelled.' })
class CancelDataKeyDeletionPayload extends DataKeyPayload {
  @Field(() => ID, { description: 'The id of the data key.' })
  readonly dataKeyId: string;

  constructor(success: Success<typeof CancelDataKeyDeletion, DataKeyArgs>) {
    super(success);
    this.dataKeyId = success.result.DataKeyId ?? success.args.dataKeyId;
  }
}

@Resolver()
export class DataKeyDeletionResolver {
  @KmsMutation(
    ScheduleDataKeyDeletion,
    ScheduleDataKeyDeletionPayload,
    'Schedules the deletion of a data key: it becomes PENDING_DELETE at once. After the deletion, what it ' +
      'encrypted can be decrypted only by those who still have the data key or its ciphertext. The data key ' +
      'must be DISABLED.',
  )
  scheduleDataKeyDeletion(
    @Args(() => ScheduleDataKeyDeletionArgs) args: ScheduleDataKeyDeletionArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(ScheduleDataKeyDeletion, ScheduleDataKeyDeletionPayload, args);
  }

  @KmsMutation(
    CancelDataKeyDeletion,
    CancelDataKeyDeletionPayload,
    'Cancels the deletion of a data key. The KMS manual does not say which state it then has: read its ' +
      '`state`, which is probably DISABLED, as with keys. The data key must be PENDING_DELETE (any other ' +
      'returns `KmsDataKeyNotPendingDeleteError`), its CMK must be ENABLED or ARCHIVED, and the quota must ' +
      'allow it (`KmsDataKeyLimitExceededError`).',
  )
  cancelDataKeyDeletion(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(CancelDataKeyDeletion, CancelDataKeyDeletionPayload, args);
  }
}
