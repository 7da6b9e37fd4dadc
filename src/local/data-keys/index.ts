/** Handlers of the actions on data keys. */
import type { DataKeyActionName } from '../../contract/index.js';
import type { Handlers } from '../kit/handler.js';
import { contents } from './contents.js';
import { describeDataKeys } from './describe-data-keys.js';
import { manageDataKeys } from './manage-data-keys.js';

export const handlers: Handlers<DataKeyActionName> = { ...contents, ...describeDataKeys, ...manageDataKeys };
