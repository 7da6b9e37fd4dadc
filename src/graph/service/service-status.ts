/** What an account has bought and used of KMS, and its limits. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  type ChoiceSet,
  type GetServiceStatus,
  type ResultOf,
  ServiceConditions,
  ServiceEditions,
  ServiceRenewals,
} from '../../contract/index.js';
import { memberOf } from '../kit/arguments/enums.js';
import { dateTime, DateTime, UInt64 } from '../kit/arguments/scalars.js';
import { ListSize } from '../kit/fields/decorators.js';
import { KmsServiceCondition, KmsServiceEdition, KmsServiceRenewal } from './enums.js';

@ObjectType({ description: 'A region in which the account has its own quota.' })
class KmsServiceRegion {
  @Field(() => String, { nullable: true, description: 'The name of the region, such as `ap-guangzhou`.' })
  region!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The calls per second of that quota.',
  })
  qps!: number | null;
}

@ObjectType({ description: 'An HSM cluster that belongs to the account.' })
class KmsServiceHsmCluster {
  @Field(() => ID, { nullable: true, description: 'The id of the cluster, for `hsmClusterId`.' })
  hsmClusterId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the cluster.' })
  hsmClusterName!: string | null;
}

@ObjectType({ description: 'Where keys are copied to.' })
class KmsServiceSyncDestination {
  @Field(() => String, { nullable: true, description: 'The region that keys are copied to.' })
  region!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The HSM cluster that stores the copies; null for the shared one.',
  })
  hsmClusterId!: string | null;
}

const member = (set: ChoiceSet, value: number | undefined) =>
  value === undefined ? null : memberOf(set, value);

@ObjectType({
  description:
    'The KMS service of the account in a region. What KMS omits from its answer is null or an empty list.',
})
export class KmsService {
  constructor(private readonly status: ResultOf<typeof GetServiceStatus>) {}

  @Field(() => Boolean, { description: 'Whether the account can use KMS; if not, `condition` says why.' })
  get serviceEnabled(): boolean {
    return this.status.ServiceEnabled;
  }

  @Field(() => KmsServiceCondition, {
    nullable: true,
    description: 'Whether the account can use KMS, and why not.',
  })
  get condition(): string | null {
    return member(ServiceConditions, this.status.InvalidType);
  }

  @Field(() => KmsServiceEdition, { nullable: true, description: 'The edition that the account has bought.' })
  get edition(): string | null {
    return member(ServiceEditions, this.status.UserLevel);
  }

  @Field(() => DateTime, { nullable: true, description: 'When the term of the flagship edition ends.' })
  get proExpireTime(): Date | null {
    return dateTime(this.status.ProExpireTime);
  }

  @Field(() => KmsServiceRenewal, { nullable: true, description: 'What happens when that term ends.' })
  get proRenewal(): string | null {
    return member(ServiceRenewals, this.status.ProRenewFlag);
  }

  @Field(() => ID, {
    nullable: true,
    description: "The id of the flagship edition's purchase in the cloud's billing.",
  })
  get proResourceId(): string | null {
    return this.status.ProResourceId || null;
  }

  @Field(() => String, { nullable: true, description: 'The kind of subscription, as KMS returned it.' })
  get subscriptionInfo(): string | null {
    return this.status.SubscriptionInfo ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'The number of keys that the account created and that count against `keyLimit`.',
  })
  get keyCount(): number | null {
    return this.status.CmkUserCount ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'The maximum number of keys: one more returns `KmsCmkLimitExceededError`.',
  })
  get keyLimit(): number | null {
    return this.status.CmkLimit ?? null;
  }

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether KMS may store data keys for the account. If not, the three counts of data keys have no ' +
      'meaning.',
  })
  get dataKeysAllowed(): boolean | null {
    return this.status.IsAllowedDataKeyHosted ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'The number of data keys that KMS stores for the account.',
  })
  get dataKeyCount(): number | null {
    return this.status.DataKeyUsedCount ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The number of data keys that the account has bought.' })
  get dataKeyLimit(): number | null {
    return this.status.DataKeyLimit ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The number of free data keys.' })
  get freeDataKeyLimit(): number | null {
    return this.status.FreeDataKeyLimit ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The calls per second that KMS allows in this region.' })
  get qpsLimit(): number | null {
    return this.status.QpsLimit ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The calls per second in all regions together.' })
  get qpsTotalLimit(): number | null {
    return this.status.QpsTotalLimit ?? null;
  }

  @ListSize(20)
  @Field(() => [KmsServiceRegion], {
    description: 'The regions in which the account has its own quota.',
  })
  get regions(): KmsServiceRegion[] {
    return (this.status.RegionsQps ?? []).map(({ Region, Qps }) => ({
      region: Region ?? null,
      qps: Qps ?? null,
    }));
  }

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether KMS-managed HSMs may store keys of the account.',
  })
  get exclusiveVsmEnabled(): boolean | null {
    return this.status.ExclusiveVSMEnabled ?? null;
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether the account has its own HSM clusters.' })
  get exclusiveHsmEnabled(): boolean | null {
    return this.status.ExclusiveHSMEnabled ?? null;
  }

  @ListSize(10)
  @Field(() => [KmsServiceHsmCluster], { description: 'The HSM clusters that belong to the account.' })
  get hsmClusters(): KmsServiceHsmCluster[] {
    return (this.status.ExclusiveHSMList ?? []).map(({ HsmClusterId, HsmClusterName }) => ({
      hsmClusterId: HsmClusterId ?? null,
      hsmClusterName: HsmClusterName ?? null,
    }));
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether keys may be copied to other regions.' })
  get syncAllowed(): boolean | null {
    return this.status.IsAllowedSync ?? null;
  }

  @ListSize(10)
  @Field(() => [KmsServiceSyncDestination], { description: 'Where keys are copied to.' })
  get syncDestinations(): KmsServiceSyncDestination[] {
    return (this.status.SyncTaskList ?? []).map(({ DestinationRegion, HsmClusterId }) => ({
      region: DestinationRegion ?? null,
      hsmClusterId: HsmClusterId || null,
    }));
  }

  @Field(() => UInt64, { nullable: true, description: 'The number of this zone in the cloud.' })
  get resourceZone(): bigint | null {
    return this.status.ResourceZone ?? null;
  }

  @Field(() => UInt64, { nullable: true, description: 'The number of this region in the cloud.' })
  get resourceRegion(): bigint | null {
    return this.status.ResourceRegion ?? null;
  }
}
