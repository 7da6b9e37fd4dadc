/** Aliases: one key of an account in a region has it, and no other. */
import { KmsFailure } from './failure.js';
import type { Call } from './handler.js';
import type { World } from './key.js';

export const refuseTakenAlias = ({ keys }: Call, world: World, alias: string) => {
  if (!keys.hasAlias(world, alias)) return;
  throw new KmsFailure('InvalidParameterValue.AliasAlreadyExists', 'Another key has this Alias.');
};
