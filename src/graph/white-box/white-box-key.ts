/** A white-box key: its metadata, without the keys themselves. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import {
  type ValuesOf,
  WhiteBoxAlgorithms,
  type WhiteboxKeyInfo,
  WhiteBoxStates,
} from '../../contract/index.js';
import { memberOf } from '../kit/arguments/enums.js';
import { dateTime, DateTime, UInt64 } from '../kit/arguments/scalars.js';
import { entityId } from '../kit/entity-id.js';
import { type Target, Targeted } from '../kit/target.js';
import { KmsWhiteBoxAlgorithm, KmsWhiteBoxKeyState } from './enums.js';

type Info = ValuesOf<typeof WhiteboxKeyInfo.fields>;

@Directive('@key(fields: "id")')
@Directive('@key(fields: "keyId region")')
@Directive('@key(fields: "keyId", resolvable: false)')
@ObjectType({
  description:
    'A white-box key: KMS encrypts with one half, and programs decrypt with the other half, which is ' +
    'hidden inside them. This type contains neither half; only `describeWhiteBoxDecryptKey` returns the ' +
    'decrypting half.',
})
export class KmsWhiteBoxKey extends Targeted {
  readonly info: Omit<Info, 'EncryptKey' | 'DecryptKey'>;

  constructor(info: Info, target: Target) {
    super(target);
    const metadata = { ...info };
    // KMS returns both keys too: drop them here, so that no field can leak them.
    delete metadata.EncryptKey;
    delete metadata.DecryptKey;
    this.info = metadata;
  }

  @Field(() => ID, {
    description:
      'Opaque id, unique per region and white-box key: for caches, and for other subgraphs to refer to it.',
  })
  get id(): string {
    return entityId('KmsWhiteBoxKey', this.target, this.info.KeyId);
  }

  @Field(() => ID, { description: 'The id of the white-box key in KMS.' })
  get keyId(): string {
    return this.info.KeyId;
  }

  @Field(() => String, {
    description: 'The region of the white-box key, such as `ap-guangzhou`.',
  })
  get region(): string {
    return this.target.region;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The alias of the white-box key, unique in its region.',
  })
  get alias(): string | null {
    return this.info.Alias ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The description of the white-box key.' })
  get description(): string | null {
    return this.info.Description ?? null;
  }

  @Field(() => KmsWhiteBoxKeyState, { description: 'The state of the white-box key.' })
  get state(): string {
    return memberOf(WhiteBoxStates, this.info.Status ?? '');
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The text of KMS for `state`, such as `Enabled`, also if `state` is UNRECOGNISED. Null if KMS returned none.',
  })
  get stateRaw(): string | null {
    return this.info.Status ?? null;
  }

  @Field(() => KmsWhiteBoxAlgorithm, { nullable: true, description: 'Its cipher.' })
  get algorithm(): string | null {
    return this.info.Algorithm === undefined ? null : memberOf(WhiteBoxAlgorithms, this.info.Algorithm);
  }

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether only listed devices may use it: `deviceFingerprints` lists them.',
  })
  get deviceFingerprintBind(): boolean | null {
    return this.info.DeviceFingerprintBind ?? null;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it was created.' })
  get createTime(): Date | null {
    return dateTime(this.info.CreateTime);
  }

  @Field(() => UInt64, { nullable: true, description: 'The account (UIN) that created it.' })
  get creatorUin(): bigint | null {
    return this.info.CreatorUin ?? null;
  }

  @Field(() => UInt64, { nullable: true, description: 'The account (UIN) that owns it.' })
  get ownerUin(): bigint | null {
    return this.info.OwnerUin ?? null;
  }

  @Field(() => String, { nullable: true, description: 'Its resource name in cloud access policies.' })
  get resourceId(): string | null {
    return this.info.ResourceId ?? null;
  }
}
