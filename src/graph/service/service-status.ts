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

@ObjectType({ description: 'A region in which the account has a quota of its own.' })
class KmsServiceRegion {
  @Field(() => String, { nullable: true, description: 'Its name, such as `ap-guangzhou`.' })
  region!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The calls a second of that quota.',
  })
  qps!: number | null;
}

@ObjectType({ description: 'A cluster of HSMs that the account has to itself.' })
class KmsServiceHsmCluster {
  @Field(() => ID, { nullable: true, description: 'Its id, to give as `hsmClusterId`.' })
  hsmClusterId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  hsmClusterName!: string | null;
}

@ObjectType({ description: 'Where keys are copied to.' })
class KmsServiceSyncDestination {
  @Field(() => String, { nullable: true, description: 'The region that keys are copied to.' })
  region!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The HSM cluster there that keeps the copies; null for the one that all accounts share.',
  })
  hsmClusterId!: string | null;
}

const member = (set: ChoiceSet, value: number | undefined) =>
  value === undefined ? null : memberOf(set, value);

@ObjectType({
  description:
    'KMS as the account has it in a region. What KMS leaves out of its answer is null, or an empty list.',
})
export class KmsService {
  constructor(private readonly status: ResultOf<typeof GetServiceStatus>) {}

  @Field(() => Boolean, { description: 'The account can use KMS; if not, `condition` says why.' })
  get serviceEnabled(): boolean {
    return this.status.ServiceEnabled;
  }

  @Field(() => KmsServiceCondition, { nullable: true, description: 'How the account stands with KMS.' })
  get condition(): string | null {
    return member(ServiceConditions, this.status.InvalidType);
  }

  @Field(() => KmsServiceEdition, { nullable: true, description: 'What the account has bought.' })
  get edition(): string | null {
    return member(ServiceEditions, this.status.UserLevel);
  }

  @Field(() => DateTime, { nullable: true, description: 'When the term of the flagship edition ends.' })
  get proExpireTime(): Date | null {
    return dateTime(this.status.ProExpireTime);
  }

  @Field(() => KmsServiceRenewal, { nullable: true, description: 'What becomes of it then.' })
  get proRenewal(): string | null {
    return member(ServiceRenewals, this.status.ProRenewFlag);
  }

  @Field(() => ID, {
    nullable: true,
    description: 'The purchase of the flagship edition, as the billing of the cloud names it.',
  })
  get proResourceId(): string | null {
    return this.status.ProResourceId || null;
  }

  @Field(() => String, { nullable: true, description: 'The kind of subscription, as KMS spells it.' })
  get subscriptionInfo(): string | null {
    return this.status.SubscriptionInfo ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'The keys that the account has made and that count against `keyLimit`.',
  })
  get keyCount(): number | null {
    return this.status.CmkUserCount ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'How many keys it may have: one more answers `KmsCmkLimitExceededError`.',
  })
  get keyLimit(): number | null {
    return this.status.CmkLimit ?? null;
  }

  @Field(() => Boolean, {
    nullable: true,
    description:
      'KMS may keep data keys for the account. If not, the three counts of data keys mean nothing.',
  })
  get dataKeysAllowed(): boolean | null {
    return this.status.IsAllowedDataKeyHosted ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The data keys that KMS keeps for the account.' })
  get dataKeyCount(): number | null {
    return this.status.DataKeyUsedCount ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'How many it has bought room for.' })
  get dataKeyLimit(): number | null {
    return this.status.DataKeyLimit ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'How many it may have without paying.' })
  get freeDataKeyLimit(): number | null {
    return this.status.FreeDataKeyLimit ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The calls a second that KMS admits in this region.' })
  get qpsLimit(): number | null {
    return this.status.QpsLimit ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The calls a second over all regions.' })
  get qpsTotalLimit(): number | null {
    return this.status.QpsTotalLimit ?? null;
  }

  @ListSize(20)
  @Field(() => [KmsServiceRegion], {
    description: 'The regions in which the account has a quota of its own.',
  })
  get regions(): KmsServiceRegion[] {
    return (this.status.RegionsQps ?? []).map(({ Region, Qps }) => ({
      region: Region ?? null,
      qps: Qps ?? null,
    }));
  }

  @Field(() => Boolean, {
    nullable: true,
    description: 'Keys may be kept in modules managed by KMS for the account.',
  })
  get exclusiveVsmEnabled(): boolean | null {
    return this.status.ExclusiveVSMEnabled ?? null;
  }

  @Field(() => Boolean, { nullable: true, description: 'The account has HSM clusters to itself.' })
  get exclusiveHsmEnabled(): boolean | null {
    return this.status.ExclusiveHSMEnabled ?? null;
  }

  @ListSize(10)
  @Field(() => [KmsServiceHsmCluster], { description: 'The HSM clusters that the account has to itself.' })
  get hsmClusters(): KmsServiceHsmCluster[] {
    return (this.status.ExclusiveHSMList ?? []).map(({ HsmClusterId, HsmClusterName }) => ({
      hsmClusterId: HsmClusterId ?? null,
      hsmClusterName: HsmClusterName ?? null,
    }));
  }

  @Field(() => Boolean, { nullable: true, description: 'Keys may be copied to other regions.' })
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

  @Field(() => UInt64, { nullable: true, description: 'The number by which the cloud knows this zone.' })
  get resourceZone(): bigint | null {
    return this.status.ResourceZone ?? null;
  }

  @Field(() => UInt64, { nullable: true, description: 'The number by which the cloud knows this region.' })
  get resourceRegion(): bigint | null {
    return this.status.ResourceRegion ?? null;
  }
}
