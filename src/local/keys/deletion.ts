/** Schedules and cancels deletion. `lifecycle/apply-due-events.ts` deletes the keys that are due. */
import { CancelKeyDeletion, ScheduleKeyDeletion } from '../../contract/index.js';
import { keyHandler } from '../kit/key-handlers.js';
import { day } from '../model/time.js';

export const deletion = {
  ScheduleKeyDeletion: keyHandler(ScheduleKeyDeletion, (key, { PendingWindowInDays }, { keys, now }) => {
    const deletionDate = now + PendingWindowInDays * day;
    keys.save({ ...key, deletionDate });
    return { DeletionDate: deletionDate, KeyId: key.keyId };
  }),

  CancelKeyDeletion: keyHandler(CancelKeyDeletion, (key, _, { keys }) => {
    keys.save({ ...key, deletionDate: 0 });
    return { KeyId: key.keyId };
  }),
};
