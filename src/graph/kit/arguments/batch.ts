/** Checks a batch before it is sent: what KMS would refuse whole is refused here, with the code that it documents. */
import type { Action } from '../../../contract/index.js';
import { camelCase } from './arguments.js';
import { failureOf } from '../errors/failure.js';
import type { KmsError } from '../errors/kms-error.js';

/** The refusal of a batch of `ids`, the parameter `param` of `action`; undefined where it may be sent. */
export const batchRefusal = (action: Action, param: string, ids: readonly string[]): KmsError | undefined => {
  const { max = Infinity, tooMany = 'InvalidParameter', duplicates } = action.params[param]?.list ?? {};
  const refuse = (code: string, rule: string) =>
    failureOf(
      action,
      {},
      {
        kind: 'refused',
        code,
        message: `${camelCase(param)} ${rule}; nothing was sent`,
        requestId: null,
      },
    );
  if (ids.length === 0 || ids.length > max) return refuse(tooMany, `must be from 1 to ${max} ids`);
  if (duplicates && new Set(ids).size < ids.length) return refuse(duplicates, 'must hold each id once');
  return undefined;
};
