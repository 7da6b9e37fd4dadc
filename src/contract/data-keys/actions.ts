/** The actions on data keys. */
import * as contents from './contents.js';
import * as describeDataKeys from './describe-data-keys.js';
import * as manageDataKeys from './manage-data-keys.js';

export const dataKeyActions = { ...describeDataKeys, ...manageDataKeys, ...contents };
export type DataKeyActionName = keyof typeof dataKeyActions;
