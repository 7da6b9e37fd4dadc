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
    description: `The days until the key is deleted, from ${pendingWindow.min} to ${pendingWindow.max}.`,
  })
  pendingWindowInDays!: number;
}

@ObjectType({ description: 'The key waits for its deletion, and refuses all cryptography until then.' })
class ScheduleKeyDeletionPayload extends KeyPayload {
  @Field(() => ID, { description: 'The id of the key.' })
  readonly keyId: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the key will be deleted, unless that is called off before.',
  })
  readonly deletionDate: Date | null;

  constructor(success: Success<typeof ScheduleKeyDeletion, ScheduleKeyDeletionArgs>) {
    super(success);
    this.keyId = success.result.KeyId ?? success.args.keyId;
    this.deletionDate = dateTime(success.result.DeletionDate);
  }
}

@ObjectType({ description: 'The key will not be deleted; it is DISABLED.' })
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
    'Has a key deleted some days from now: it becomes PENDING_DELETE at once and refuses all cryptography. Once it is ' +
      'deleted, nothing that it encrypted can ever be read again. The key must be DISABLED, ARCHIVED or PENDING_IMPORT ' +
      '(one that is ENABLED answers `KmsCmkShouldBeDisabledError`), and in use by no cloud product.',
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
    'Calls the deletion of a key off: it becomes DISABLED, whatever it was before; `enableKey` takes it into use. The ' +
      'key must be PENDING_DELETE; any other answers `KmsCmkNotPendingDeleteError`.',
  )
  cancelKeyDeletion(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(CancelKeyDeletion, CancelKeyDeletionPayload, args);
  }
}
