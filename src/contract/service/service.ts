/** What an account has bought, regions and algorithms. Source: "Key APIs" in the KMS API documentation. */
import { action } from '../model/action.js';
import { bool, choice, int, list, object, optional, text, time, uint64 } from '../model/field.js';
import { defaultQuota } from '../model/limits.js';
import { AlgorithmInfo, DestinationSyncConfig, ExclusiveHSM, RegionQps } from './objects.js';
import { safe } from '../model/retry-policy.js';
import { ServiceConditions, ServiceEditions, ServiceRenewals } from './sets.js';

export const GetServiceStatus = action({
  name: 'GetServiceStatus',
  params: {},
  result: {
    ServiceEnabled: bool(),
    InvalidType: optional(choice(ServiceConditions, { wire: 'int64' })),
    UserLevel: optional(choice(ServiceEditions, { wire: 'uint64' })),
    ProExpireTime: optional(time()),
    ProRenewFlag: optional(choice(ServiceRenewals, { wire: 'uint64' })),
    ProResourceId: optional(text()),
    ExclusiveVSMEnabled: optional(bool()),
    ExclusiveHSMEnabled: optional(bool()),
    SubscriptionInfo: optional(text()),
    CmkUserCount: optional(int()),
    CmkLimit: optional(int()),
    ExclusiveHSMList: optional(list(object(ExclusiveHSM))),
    IsAllowedDataKeyHosted: optional(bool()),
    DataKeyLimit: optional(int()),
    FreeDataKeyLimit: optional(int()),
    DataKeyUsedCount: optional(int()),
    SyncTaskList: optional(list(object(DestinationSyncConfig))),
    IsAllowedSync: optional(bool()),
    QpsLimit: optional(int()),
    QpsTotalLimit: optional(int()),
    RegionsQps: optional(list(object(RegionQps))),
    ResourceZone: optional(uint64()),
    ResourceRegion: optional(uint64()),
  },
  errors: ['InternalError', 'UnauthorizedOperation', 'UnsupportedOperation'],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const GetRegions = action({
  name: 'GetRegions',
  params: {},
  result: { Regions: list(text()) },
  errors: ['InternalError'],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});

export const ListAlgorithms = action({
  name: 'ListAlgorithms',
  params: {},
  result: {
    SymmetricAlgorithms: list(object(AlgorithmInfo)),
    AsymmetricAlgorithms: list(object(AlgorithmInfo)),
    AsymmetricSignVerifyAlgorithms: list(object(AlgorithmInfo)),
  },
  errors: ['InternalError', 'UnauthorizedOperation'],
  kind: 'read',
  scope: 'kms:read',
  retry: safe,
  quota: defaultQuota,
});
