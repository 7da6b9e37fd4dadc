/**
 * Keys created by a cloud product: one for each account and region, as in a real account that uses the product. Clients
 * cannot create such keys.
 */
import { randomUUID } from 'node:crypto';
import { organisation } from '../model/accounts.js';
import { noRotation } from '../model/key.js';
import type { KeyStore } from '../store/key-store.js';
import { regions } from '../model/regions.js';
import type { Tenant } from '../model/tenant.js';

const product = 'cos';

const tenants: readonly Tenant[] = organisation.flatMap(({ uin }) =>
  regions.map((region) => ({ account: uin, region })),
);

/** Creates those that do not exist yet. `now` is in Unix seconds. */
export const createProductKeys = (keys: KeyStore, now: number) => {
  for (const tenant of tenants) {
    if (keys.countByOwner(tenant, product) > 0) continue;
    keys.insert({
      ...tenant,
      keyId: randomUUID(),
      alias: `kms-${product}`,
      description: '',
      state: 'Enabled',
      usage: 'ENCRYPT_DECRYPT',
      origin: 'TENCENT_KMS',
      owner: product,
      createTime: now,
      deletionDate: 0,
      rotation: noRotation,
      validTo: 0,
    });
  }
};
