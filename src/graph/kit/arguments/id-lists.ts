/** Limits for queries by a list of ids. */
import { badInput } from '../errors/bad-input.js';

/** How many ids a query such as kmsKeysById takes. */
export const maxIdsById = 1_000;

export const checkIdCount = (argument: string, ids: readonly string[], max: number): void => {
  if (ids.length > max) throw badInput(`${argument}: must be ${max} ids at most.`);
};
