/** The service itself: editions and quotas of the account, regions and algorithms. */
import {
  GetRegions,
  GetServiceStatus,
  KeyUsages,
  ListAlgorithms,
  ServiceConditions,
  ServiceEditions,
  ServiceRenewals,
  signAlgorithms,
} from '../../contract/index.js';
import { tenantOf } from '../kit/call.js';
import { handler } from '../kit/handler.js';
import { symmetricAlgorithmIn } from '../model/material.js';
import { callsPerSecond, dataKeyQuota, keyQuota } from '../model/quotas.js';
import { regions } from '../model/regions.js';

/** The standard edition in good standing, without paid extras. */
const standardEdition = {
  ServiceEnabled: true,
  InvalidType: ServiceConditions.NORMAL,
  UserLevel: ServiceEditions.STANDARD,
  ProExpireTime: 0,
  ProRenewFlag: ServiceRenewals.MANUAL,
  ProResourceId: '',
  ExclusiveVSMEnabled: false,
  ExclusiveHSMEnabled: false,
  SubscriptionInfo: '',
  ExclusiveHSMList: [],
  SyncTaskList: [],
  IsAllowedSync: false,
  ResourceZone: 0n,
  ResourceRegion: 0n,
};

const quotas = {
  CmkLimit: keyQuota,
  IsAllowedDataKeyHosted: true,
  DataKeyLimit: 0,
  FreeDataKeyLimit: dataKeyQuota,
  QpsLimit: callsPerSecond,
  QpsTotalLimit: callsPerSecond * regions.length,
  RegionsQps: regions.map((region) => ({ Region: region, Qps: callsPerSecond })),
};

const algorithmsIn = (region: string) => ({
  SymmetricAlgorithms: [{ KeyUsage: KeyUsages.ENCRYPT_DECRYPT, Algorithm: symmetricAlgorithmIn(region) }],
  AsymmetricAlgorithms: [
    { KeyUsage: KeyUsages.ASYMMETRIC_DECRYPT_RSA_2048, Algorithm: 'RSA_2048' },
    { KeyUsage: KeyUsages.ASYMMETRIC_DECRYPT_SM2, Algorithm: 'SM2' },
  ],
  AsymmetricSignVerifyAlgorithms: Object.entries(signAlgorithms).flatMap(([KeyUsage, names]) =>
    names.map((Algorithm) => ({ KeyUsage, Algorithm })),
  ),
});

export const service = {
  GetServiceStatus: handler(GetServiceStatus, (_, call) => ({
    ...standardEdition,
    ...quotas,
    CmkUserCount: call.keys.countTowardsQuota(tenantOf(call)),
    DataKeyUsedCount: call.dataKeys.countTowardsQuota(tenantOf(call)),
  })),
  GetRegions: handler(GetRegions, () => ({ Regions: [...regions] })),
  ListAlgorithms: handler(ListAlgorithms, (_, { region }) => algorithmsIn(region)),
};
