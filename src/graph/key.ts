/** A CMK as a node of the graph: what KMS says of it, in the scope in which it was read. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  KeyMetadata,
  KeyOrigins,
  KeyStandards,
  KeyStates,
  KeyUsages,
  SyncStates,
  type ValuesOf,
} from '../contract/index.js';
import { KmsKeyOrigin, KmsKeyStandard, KmsKeyState, KmsKeyUsage, KmsSyncState, memberOf } from './enums.js';
import { dateTime, DateTime, UInt64 } from './scalars.js';
import { opaqueId, type Scope } from './scope.js';

export type Metadata = ValuesOf<typeof KeyMetadata.fields>;

@Directive('@key(fields: "keyId region")')
@Directive('@key(fields: "keyId")')
@ObjectType({
  description:
    'A customer master key (CMK): a key that KMS keeps and never gives away. Applications name it by its `keyId`, and ' +
    'KMS does the cryptography.',
})
export class KmsKey {
  constructor(
    readonly metadata: Metadata,
    readonly scope: Scope,
  ) {}

  @Field(() => ID, { description: 'Opaque, and unlike for each region, account and key: for caches.' })
  get id(): string {
    return opaqueId(this.scope, this.metadata.KeyId);
  }

  @Field(() => ID, { description: 'The id by which KMS knows the key.' })
  get keyId(): string {
    return this.metadata.KeyId;
  }

  @Field(() => String, { description: 'The region in which the key lives, such as `ap-guangzhou`.' })
  get region(): string {
    return this.scope.region;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The name that people give the key; unique in its region.',
  })
  get alias(): string | null {
    return this.metadata.Alias ?? null;
  }

  @Field(() => String, { nullable: true, description: 'What the key is for, in words.' })
  get description(): string | null {
    return this.metadata.Description ?? null;
  }

  @Field(() => KmsKeyState, { description: 'What the key may be used for at present.' })
  get state(): string {
    return memberOf(KeyStates, this.metadata.KeyState ?? '');
  }

  @Field(() => String, {
    nullable: true,
    description: 'The state as KMS spells it, for one that is UNRECOGNISED.',
  })
  get stateRaw(): string | null {
    return this.metadata.KeyState ?? null;
  }

  @Field(() => KmsKeyUsage, { description: 'What the key was made for.' })
  get usage(): string {
    return memberOf(KeyUsages, this.metadata.KeyUsage ?? '');
  }

  @Field(() => String, {
    nullable: true,
    description: 'The usage as KMS spells it, for one that is UNRECOGNISED.',
  })
  get usageRaw(): string | null {
    return this.metadata.KeyUsage ?? null;
  }

  @Field(() => KmsKeyOrigin, { nullable: true, description: 'Where the key material comes from.' })
  get origin(): string | null {
    return this.metadata.Origin === undefined ? null : memberOf(KeyOrigins, this.metadata.Origin);
  }

  @Field(() => KmsKeyStandard, { nullable: true, description: 'The standard that the key complies with.' })
  get standard(): string | null {
    return this.metadata.Type === undefined ? null : memberOf(KeyStandards, this.metadata.Type);
  }

  @Field(() => String, {
    nullable: true,
    description: '`user` for a key that the account made, else the name of the cloud product that made it.',
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

  @Field(() => DateTime, {
    nullable: true,
    description: 'When imported key material expires; null where it does not, or was not imported.',
  })
  get validTo(): Date | null {
    return dateTime(this.metadata.ValidTo);
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether KMS renews the key material on a schedule.' })
  get keyRotationEnabled(): boolean | null {
    return this.metadata.KeyRotationEnabled ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The days from one rotation to the next.' })
  get rotateDays(): number | null {
    return this.metadata.RotateDays ?? null;
  }

  @Field(() => DateTime, { nullable: true, description: 'When the key was last rotated.' })
  get lastRotateTime(): Date | null {
    return dateTime(this.metadata.LastRotateTime);
  }

  @Field(() => DateTime, { nullable: true, description: 'When the key will next be rotated.' })
  get nextRotateTime(): Date | null {
    return dateTime(this.metadata.NextRotateTime);
  }

  @Field(() => UInt64, { nullable: true, description: 'The account (UIN) that created the key.' })
  get creatorUin(): bigint | null {
    return this.metadata.CreatorUin ?? null;
  }

  @Field(() => UInt64, { nullable: true, description: 'The account (UIN) that the key belongs to.' })
  get accountUin(): bigint | null {
    return this.metadata.AccountUin ?? null;
  }

  @Field(() => UInt64, { nullable: true, description: 'The AppId of the account that the key belongs to.' })
  get accountAppId(): bigint | null {
    return this.metadata.AccountAppId ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The name of the account that the key belongs to.' })
  get accountName(): string | null {
    return this.metadata.AccountName ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The name of the key in access policies of the cloud.',
  })
  get resourceId(): string | null {
    return this.metadata.ResourceId ?? null;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'The HSM cluster that holds the key, with a dedicated service.',
  })
  get hsmClusterId(): string | null {
    return this.metadata.HsmClusterId || null;
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether this is a copy of a key of another region.' })
  get isSyncReplica(): boolean | null {
    return this.metadata.IsSyncReplica === undefined ? null : this.metadata.IsSyncReplica !== 0;
  }

  @Field(() => String, { nullable: true, description: 'The region that a copy was made from.' })
  get sourceRegion(): string | null {
    return this.metadata.SourceRegion || null;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'The HSM cluster that a copy was made from; null for the shared one.',
  })
  get sourceHsmClusterId(): string | null {
    return this.metadata.SourceHsmClusterId || null;
  }

  @Field(() => KmsSyncState, { nullable: true, description: 'How far the copy has come.' })
  get syncStatus(): string | null {
    return this.metadata.SyncStatus === undefined ? null : memberOf(SyncStates, this.metadata.SyncStatus);
  }

  @Field(() => String, { nullable: true, description: 'What came of the copying, in words.' })
  get syncMessages(): string | null {
    return this.metadata.SyncMessages || null;
  }

  @Field(() => DateTime, { nullable: true, description: 'When the copying began.' })
  get syncStartTime(): Date | null {
    return dateTime(this.metadata.SyncStartTime);
  }

  @Field(() => DateTime, { nullable: true, description: 'When the copying ended.' })
  get syncEndTime(): Date | null {
    return dateTime(this.metadata.SyncEndTime);
  }
}
