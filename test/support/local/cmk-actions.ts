/** Which actions are about one CMK, or about several, that their parameters name. */
import type { Action } from '../../../src/contract/index.js';

/** White-box keys have a KeyId too, but are no CMKs; and a list takes one only to choose by it. */
export const namesCmks = ({ params, errors }: Action): boolean =>
  errors.includes('ResourceUnavailable.CmkNotFound') &&
  ['KeyId', 'KeyIds'].some((name) => params[name]?.required === true);
