/** What keys and data keys share: KMS stores both in a region and an account, and copies both to other regions. */
import { Field, ID, ObjectType } from 'type-graphql';
import { type DataKeyMetadata, KeyOrigins, SyncStates, type ValuesOf } from '../../../contract/index.js';
import { memberOf } from '../arguments/enums.js';
import { dateTime, DateTime, UInt64 } from '../arguments/scalars.js';
import { KmsKeyOrigin, KmsSyncState } from '../arguments/shared-enums.js';
import { type Target, Targeted } from '../target.js';

/** The metadata that both have. */
type SharedMetadata = Omit<
  ValuesOf<typeof DataKeyMetadata.fields>,
  'DataKeyId' | 'KeyId' | 'KeyName' | 'DataKeyName' | 'NumberOfBytes' | 'KeyState'
>;

@ObjectType()
export abstract class ManagedKey<M extends SharedMetadata> extends Targeted {
  constructor(
    readonly metadata: M,
    target: Target,
  ) {
    super(target);
  }

  @Field(() => String, { description: 'The region of the key, such as `ap-guangzhou`.' })
  get region(): string {
    return this.target.region;
  }

  @Field(() => String, { nullable: true, description: 'The description of the key.' })
  get description(): string | null {
    return this.metadata.Description ?? null;
  }

  @Field(() => KmsKeyOrigin, { nullable: true, description: 'Where the key material comes from.' })
  get origin(): string | null {
    return this.metadata.Origin === undefined ? null : memberOf(KeyOrigins, this.metadata.Origin);
  }

  @Field(() => String, {
    nullable: true,
    description:
      '`user` for a key that the account created; otherwise the name of the cloud product that created it.',
  })
  get owner(): string | null {
    return this.metadata.Owner ?? null;
  }

  @Field(() => DateTime, { nullable: true, description: 'When the key was created.' })
  get createTime(): Date | null {
    return dateTime(this.metadata.CreateTime);
  }

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the key will be deleted, if that is scheduled.',
  })
  get deletionDate(): Date | null {
    return dateTime(this.metadata.DeletionDate);
  }

  @Field(() => UInt64, { nullable: true, description: 'The account (UIN) that created the key.' })
  get creatorUin(): bigint | null {
    return this.metadata.CreatorUin ?? null;
  }

  @Field(() => UInt64, { nullable: true, description: 'The account (UIN) that owns the key.' })
  get accountUin(): bigint | null {
    return this.metadata.AccountUin ?? null;
  }

  @Field(() => UInt64, { nullable: true, description: 'The AppId of the account that owns the key.' })
  get accountAppId(): bigint | null {
    return this.metadata.AccountAppId ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The name of the account that owns the key.' })
  get accountName(): string | null {
    return this.metadata.AccountName ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The resource name of the key in cloud access policies.',
  })
  get resourceId(): string | null {
    return this.metadata.ResourceId ?? null;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'The HSM cluster that stores the key, with a dedicated service.',
  })
  get hsmClusterId(): string | null {
    return this.metadata.HsmClusterId || null;
  }

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether this key is a replica of a key in another region.',
  })
  get isSyncReplica(): boolean | null {
    return this.metadata.IsSyncReplica === undefined ? null : this.metadata.IsSyncReplica !== 0;
  }

  @Field(() => String, { nullable: true, description: 'The source region of a replica.' })
  get sourceRegion(): string | null {
    return this.metadata.SourceRegion || null;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'The source HSM cluster of a replica; null for the shared one.',
  })
  get sourceHsmClusterId(): string | null {
    return this.metadata.SourceHsmClusterId || null;
  }

  @Field(() => KmsSyncState, { nullable: true, description: 'The state of the copy in another region.' })
  get syncStatus(): string | null {
    return this.metadata.SyncStatus === undefined ? null : memberOf(SyncStates, this.metadata.SyncStatus);
  }

  @Field(() => String, { nullable: true, description: 'The result of the copy, as text.' })
  get syncMessages(): string | null {
    return this.metadata.SyncMessages || null;
  }

  @Field(() => DateTime, { nullable: true, description: 'When the copy started.' })
  get syncStartTime(): Date | null {
    return dateTime(this.metadata.SyncStartTime);
  }

  @Field(() => DateTime, { nullable: true, description: 'When the copy ended.' })
  get syncEndTime(): Date | null {
    return dateTime(this.metadata.SyncEndTime);
  }
}
