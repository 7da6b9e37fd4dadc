/** Checks the list of ids of a batch. What KMS would refuse is refused here, with the code that KMS documents. */
import type { Action, ListBounds } from '../../../contract/index.js';
import { failureOf } from '../errors/failure.js';
import type { KmsError } from '../errors/kms-error.js';
import { argumentOf } from './arguments.js';
import { argumentName } from '../names.js';

/** The parameter of a batch action that takes the ids: the only list among its parameters. */
const idsParam = (action: Action): { readonly name: string; readonly list: ListBounds } => {
  const [ids, other] = Object.entries(action.params).flatMap(([name, { list }]) =>
    list ? [{ name, list }] : [],
  );
  if (!ids || other) throw new Error(`${action.name} is not a batch: it must take exactly one list`);
  return ids;
};

/** Returns undefined if the batch may be sent. */
export const batchRefusal = (action: Action, args: object): KmsError | undefined => {
  const { name, list } = idsParam(action);
  const { max = Infinity, tooMany = 'InvalidParameter', duplicates } = list;
  const refuse = (code: string, rule: string) => {
    const message = `${argumentName(name)} ${rule}; nothing was sent`;
    return failureOf(action, {}, { kind: 'refused', code, message, requestId: null });
  };
  const value = argumentOf(args, name);
  const ids = Array.isArray(value) ? value : [];
  if (ids.length === 0 || ids.length > max) return refuse(tooMany, `must be from 1 to ${max} ids`);
  if (duplicates && new Set(ids).size < ids.length) return refuse(duplicates, 'must hold each id once');
  return undefined;
};
