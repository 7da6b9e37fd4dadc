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
    description: `The days until the data key is deleted, from ${pendingWindow.min} to ${pendingWindow.max}.`,
  })
  pendingWindowInDays!: number;
}

@ObjectType({ description: 'The data key waits for its deletion, and is given to nobody until then.' })
class ScheduleDataKeyDeletionPayload extends DataKeyPayload {
  @Field(() => ID, { description: 'The id of the data key.' })
  readonly dataKeyId: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the data key will be deleted, unless that is called off before.',
  })
  readonly deletionDate: Date | null;

  constructor(success: Success<typeof ScheduleDataKeyDeletion, ScheduleDataKeyDeletionArgs>) {
    super(success);
    this.dataKeyId = success.result.DataKeyId ?? success.args.dataKeyId;
    this.deletionDate = dateTime(success.result.DeletionDate);
  }
}

@ObjectType({ description: 'The data key will not be deleted.' })
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
    'Has a data key deleted some days from now: it becomes PENDING_DELETE at once. Once it is deleted, what it ' +
      'encrypted can be read only by whoever still has it, or its ciphertext. The data key must be DISABLED.',
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
    'Calls the deletion of a data key off. The manual of KMS does not say in which state that leaves it: read its ' +
      '`state`, which is DISABLED as with keys, if not ENABLED. The data key must be PENDING_DELETE (any other answers ' +
      '`KmsDataKeyNotPendingDeleteError`), the CMK above it ENABLED or ARCHIVED, and there must be room for it ' +
      '(`KmsDataKeyLimitExceededError`).',
  )
  cancelDataKeyDeletion(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(CancelDataKeyDeletion, CancelDataKeyDeletionPayload, args);
  }
}
