/** Aliases: one key of an account in a region has it, and no other. */
import { KmsFailure } from '../model/failure.js';
import type { Call } from '../kit/handler.js';
import type { Tenant } from '../model/key.js';

export const refuseTakenAlias = ({ keys }: Call, tenant: Tenant, alias: string) => {
  if (!keys.hasAlias(tenant, alias)) return;
  throw new KmsFailure('InvalidParameterValue.AliasAlreadyExists', 'Another key has this Alias.');
};
