/** The actions on white-box keys. */
import * as describeWhiteBoxKeys from './describe-white-box-keys.js';
import * as manageWhiteBoxKeys from './manage-white-box-keys.js';

export const whiteBoxActions = { ...describeWhiteBoxKeys, ...manageWhiteBoxKeys };
export type WhiteBoxActionName = keyof typeof whiteBoxActions;
