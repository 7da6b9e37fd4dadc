/**
 * The keys that a cloud product has made: one for each account in each region, as an account in the cloud finds them once it
 * uses such a product. No client can make one.
 */
import { randomUUID } from 'node:crypto';
import { organisation } from '../model/accounts.js';
import { noRotation, type Tenant } from '../model/key.js';
import type { KeyStore } from '../store/key-store.js';
import { regions } from '../model/regions.js';

const product = 'cos';

const tenants: readonly Tenant[] = organisation.flatMap(({ uin }) =>
  regions.map((region) => ({ account: uin, region })),
);

/** Makes those that are not there. `now` is in Unix seconds. */
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
