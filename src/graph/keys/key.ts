/** A CMK: its metadata, and the target it was read in. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type KeyMetadata, KeyStandards, KeyStates, KeyUsages, type ValuesOf } from '../../contract/index.js';
import { memberOf } from '../kit/arguments/enums.js';
import { dateTime, DateTime } from '../kit/arguments/scalars.js';
import { ManagedKey } from '../kit/fields/managed-key.js';
import { entityId } from '../kit/entity-id.js';
import { KmsKeyStandard, KmsKeyState, KmsKeyUsage } from './enums.js';

export type Metadata = ValuesOf<typeof KeyMetadata.fields>;

@Directive('@key(fields: "id")')
@Directive('@key(fields: "keyId region")')
@Directive('@key(fields: "keyId", resolvable: false)')
@ObjectType({
  description:
    'A customer master key (CMK): a key that never leaves KMS. Applications refer to it by its `keyId`, ' +
    'and KMS performs the cryptography.',
})
export class KmsKey extends ManagedKey<Metadata> {
  @Field(() => ID, {
    description:
      'Opaque id, unique per region, account and key: for caches, and for other subgraphs to refer to it.',
  })
  get id(): string {
    return entityId('KmsKey', this.target, this.metadata.KeyId);
  }

  @Field(() => ID, { description: 'The id of the key in KMS.' })
  get keyId(): string {
    return this.metadata.KeyId;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The alias of the key, unique in its region.',
  })
  get alias(): string | null {
    return this.metadata.Alias ?? null;
  }

  @Field(() => KmsKeyState, { description: 'What the key may be used for at present.' })
  get state(): string {
    return memberOf(KeyStates, this.metadata.KeyState ?? '');
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The text of KMS for `state`, such as `Enabled`, also if `state` is UNRECOGNISED. Null if KMS returned none.',
  })
  get stateRaw(): string | null {
    return this.metadata.KeyState ?? null;
  }

  @Field(() => KmsKeyUsage, { description: 'What the key is used for.' })
  get usage(): string {
    return memberOf(KeyUsages, this.metadata.KeyUsage ?? '');
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The text of KMS for `usage`, such as `ENCRYPT_DECRYPT`, also if `usage` is UNRECOGNISED. Null if KMS returned none.',
  })
  get usageRaw(): string | null {
    return this.metadata.KeyUsage ?? null;
  }

  @Field(() => KmsKeyStandard, { nullable: true, description: 'The standard that the key complies with.' })
  get standard(): string | null {
    return this.metadata.Type === undefined ? null : memberOf(KeyStandards, this.metadata.Type);
  }

  @Field(() => DateTime, {
    nullable: true,
    description: 'When imported key material expires; null if it does not expire or was not imported.',
  })
  get validTo(): Date | null {
    return dateTime(this.metadata.ValidTo);
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether scheduled rotation is enabled.' })
  get keyRotationEnabled(): boolean | null {
    return this.metadata.KeyRotationEnabled ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'Days between scheduled rotations.' })
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
}
