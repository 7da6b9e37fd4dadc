/** Data keys that are kept here: read, listed, renamed, enabled, disabled, deleted. `settle.ts` does what was scheduled. */
import {
  CancelDataKeyDeletion,
  DescribeDataKey,
  DescribeDataKeys,
  DisableDataKey,
  DisableDataKeys,
  EnableDataKey,
  EnableDataKeys,
  ScheduleDataKeyDeletion,
  UpdateDataKeyDescription,
  UpdateDataKeyName,
} from '../../contract/index.js';
import { dataKeyContents } from './data-key-contents.js';
import { dataKeyHandler, dataKeysHandler } from './handler.js';
import { refuseBeyondQuota, refuseTakenName } from './keep-data-key.js';
import { describe, listDataKeyDetail, listDataKeys } from './list-data-keys.js';
import { day } from '../model/time.js';

const rename = dataKeyHandler(UpdateDataKeyName, (dataKey, { DataKeyName: name }, call) => {
  if (name !== dataKey.name) refuseTakenName(UpdateDataKeyName, call, dataKey, name);
  call.dataKeys.save({ ...dataKey, name });
  return {};
});

const schedule = dataKeyHandler(ScheduleDataKeyDeletion, (dataKey, { PendingWindowInDays }, call) => {
  const deletionDate = call.now + PendingWindowInDays * day;
  call.dataKeys.save({ ...dataKey, deletionDate });
  return { DeletionDate: deletionDate, DataKeyId: dataKey.dataKeyId };
});

/** It counts against the quota again by then. */
const callOff = dataKeyHandler(CancelDataKeyDeletion, (dataKey, _, call) => {
  refuseBeyondQuota(call, dataKey, 0);
  call.dataKeys.save({ ...dataKey, deletionDate: 0 });
  return { DataKeyId: dataKey.dataKeyId };
});

export const dataKeys = [
  ...dataKeyContents,
  listDataKeys,
  listDataKeyDetail,
  dataKeyHandler(DescribeDataKey, (dataKey, _, call) => ({ DataKeyMetadata: describe(dataKey, call) })),
  dataKeysHandler(DescribeDataKeys, (described, _, call) => ({
    DataKeyMetadatas: described.map((dataKey) => describe(dataKey, call)),
  })),
  rename,
  dataKeyHandler(UpdateDataKeyDescription, (dataKey, { Description }, call) => {
    call.dataKeys.save({ ...dataKey, description: Description });
    return {};
  }),
  dataKeyHandler(EnableDataKey, () => ({})),
  dataKeysHandler(EnableDataKeys, () => ({})),
  dataKeyHandler(DisableDataKey, () => ({})),
  dataKeysHandler(DisableDataKeys, () => ({})),
  schedule,
  callOff,
];
