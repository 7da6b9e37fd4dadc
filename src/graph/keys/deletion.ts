/** Schedules the deletion of keys, and cancels it. */
import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Resolver } from 'type-graphql';
import { CancelKeyDeletion, pendingWindow, ScheduleKeyDeletion } from '../../contract/index.js';
import { dateTime, DateTime } from '../kit/arguments/scalars.js';
import { KeyArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import type { Success } from '../kit/kms.js';
import { KeyPayload } from './key-payloads.js';

@ArgsType()
class ScheduleKeyDeletionArgs extends KeyArgs {
  @Field(() => Int, {
    description: `Days until the key is deleted, from ${pendingWindow.min} to ${pendingWindow.max}.`,
  })
  pendingWindowInDays!: number;
}

@ObjectType({ description: 'The key is pending deletion and refuses all cryptography.' })
class ScheduleKeyDeletionPayload extends KeyPayload {
  @Field(() => ID, { description: 'The id of the key.' })
  readonly keyId: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the key will be deleted, unless the deletion is cancelled before.',
  })
  readonly deletionDate: Date | null;

  constructor(success: Success<typeof ScheduleKeyDeletion, ScheduleKeyDeletionArgs>) {
    super(success);
    this.keyId = success.result.KeyId ?? success.args.keyId;
    this.deletionDate = dateTime(success.result.DeletionDate);
  }
}

@ObjectType({ description: 'The deletion is cancelled; the key is DISABLED.' })
class CancelKeyDeletionPayload extends KeyPayload {
  @Field(() => ID, { description: 'The id of the key.' })
  readonly keyId: string;

  constructor(success: Success<typeof CancelKeyDeletion, KeyArgs>) {
    super(success);
    this.keyId = success.result.KeyId ?? success.args.keyId;
  }
}

@Resolver()
export class DeletionResolver {
  @KmsMutation(
    ScheduleKeyDeletion,
    ScheduleKeyDeletionPayload,
    'Schedules the deletion of a key: it becomes PENDING_DELETE at once and refuses all cryptography. ' +
      'After the deletion, nothing that it encrypted can ever be decrypted again. The key must be DISABLED, ' +
      'ARCHIVED or PENDING_IMPORT (an ENABLED key returns `KmsCmkShouldBeDisabledError`), and not used by a ' +
      'cloud product.',
  )
  scheduleKeyDeletion(
    @Args(() => ScheduleKeyDeletionArgs) args: ScheduleKeyDeletionArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(ScheduleKeyDeletion, ScheduleKeyDeletionPayload, args);
  }

  @KmsMutation(
    CancelKeyDeletion,
    CancelKeyDeletionPayload,
    'Cancels the deletion of a key: it becomes DISABLED, whatever it was before; `enableKey` enables it. ' +
      'The key must be PENDING_DELETE; any other returns `KmsCmkNotPendingDeleteError`.',
  )
  cancelKeyDeletion(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(CancelKeyDeletion, CancelKeyDeletionPayload, args);
  }
}
