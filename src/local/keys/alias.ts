/** Aliases are unique within a tenant. */
import { KmsFailure } from '../model/failure.js';
import type { Tenant } from '../model/tenant.js';
import type { Call } from '../kit/call.js';

export const refuseTakenAlias = ({ keys }: Call, tenant: Tenant, alias: string) => {
  if (!keys.hasAlias(tenant, alias)) return;
  throw new KmsFailure('InvalidParameterValue.AliasAlreadyExists', 'Another key has this Alias.');
};
