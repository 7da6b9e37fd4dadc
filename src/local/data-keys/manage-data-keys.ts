/** Renames, describes, enables, disables and deletes data keys. `lifecycle/apply-due-events.ts` deletes those that are due. */
import {
  CancelDataKeyDeletion,
  DisableDataKey,
  DisableDataKeys,
  EnableDataKey,
  EnableDataKeys,
  ScheduleDataKeyDeletion,
  UpdateDataKeyDescription,
  UpdateDataKeyName,
} from '../../contract/index.js';
import { day } from '../model/time.js';
import { dataKeyHandler, dataKeysHandler } from './data-key-handlers.js';
import { refuseBeyondQuota, refuseTakenName } from './store-data-key.js';

export const manageDataKeys = {
  UpdateDataKeyName: dataKeyHandler(UpdateDataKeyName, (dataKey, { DataKeyName: name }, call) => {
    if (name !== dataKey.name) refuseTakenName(UpdateDataKeyName, call, dataKey, name);
    call.dataKeys.save({ ...dataKey, name });
    return {};
  }),

  UpdateDataKeyDescription: dataKeyHandler(UpdateDataKeyDescription, (dataKey, { Description }, call) => {
    call.dataKeys.save({ ...dataKey, description: Description });
    return {};
  }),

  EnableDataKey: dataKeyHandler(EnableDataKey, () => ({})),
  EnableDataKeys: dataKeysHandler(EnableDataKeys, () => ({})),
  DisableDataKey: dataKeyHandler(DisableDataKey, () => ({})),
  DisableDataKeys: dataKeysHandler(DisableDataKeys, () => ({})),

  ScheduleDataKeyDeletion: dataKeyHandler(
    ScheduleDataKeyDeletion,
    (dataKey, { PendingWindowInDays }, { dataKeys, now }) => {
      const deletionDate = now + PendingWindowInDays * day;
      dataKeys.save({ ...dataKey, deletionDate });
      return { DeletionDate: deletionDate, DataKeyId: dataKey.dataKeyId };
    },
  ),

  CancelDataKeyDeletion: dataKeyHandler(CancelDataKeyDeletion, (dataKey, _, call) => {
    // The data key, no longer PendingDelete in the store, already counts towards the quota.
    refuseBeyondQuota(call, dataKey, 0);
    call.dataKeys.save({ ...dataKey, deletionDate: 0 });
    return { DataKeyId: dataKey.dataKeyId };
  }),
};
