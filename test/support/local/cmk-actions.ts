/** Which actions name one or several CMKs in their parameters. */
import type { Action } from '../../../src/contract/index.js';

/** The KeyId of a white-box key is not a CMK, and lists use an optional KeyId as a filter. */
export const namesCmks = ({ params, errors }: Action): boolean =>
  errors.includes('ResourceUnavailable.CmkNotFound') &&
  ['KeyId', 'KeyIds'].some((name) => params[name]?.required === true);
