/** Handlers of the actions on white-box keys. */
import type { WhiteBoxActionName } from '../../contract/index.js';
import type { Handlers } from '../kit/handler.js';
import { describeWhiteBoxKeys } from './describe-white-box-keys.js';
import { manageWhiteBoxKeys } from './manage-white-box-keys.js';

export const handlers: Handlers<WhiteBoxActionName> = { ...describeWhiteBoxKeys, ...manageWhiteBoxKeys };
