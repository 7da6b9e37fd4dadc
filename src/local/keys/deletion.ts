/** Deletion: scheduled, and called off. Where either may be done the contract says; `settle.ts` does what was scheduled. */
import { CancelKeyDeletion, ScheduleKeyDeletion } from '../../contract/index.js';
import { keyHandler } from '../kit/handler.js';
import { day } from '../model/time.js';

export const deletion = [
  keyHandler(ScheduleKeyDeletion, (key, { PendingWindowInDays }, { keys, now }) => {
    const deletionDate = now + PendingWindowInDays * day;
    keys.save({ ...key, deletionDate });
    return { DeletionDate: deletionDate, KeyId: key.keyId };
  }),
  keyHandler(CancelKeyDeletion, (key, _, { keys }) => {
    keys.save({ ...key, deletionDate: 0 });
    return { KeyId: key.keyId };
  }),
];
