/** A data key that KMS stores: its metadata, never its plaintext or ciphertext. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type DataKeyMetadata, DataKeyStates, type ValuesOf } from '../../contract/index.js';
import { memberOf } from '../kit/arguments/enums.js';
import { ManagedKey } from '../kit/fields/managed-key.js';
import { opaqueId } from '../kit/target.js';
import { KmsDataKeyState } from './enums.js';

@Directive('@key(fields: "dataKeyId region")')
@Directive('@key(fields: "dataKeyId")')
@ObjectType({
  description:
    'A data key that KMS keeps: a key by which applications encrypt for themselves, kept at KMS encrypted by a CMK. What ' +
    'it consists of leaves KMS only by `getDataKeyPlaintext` and, encrypted, by `getDataKeyCiphertextBlob`.',
})
export class KmsDataKey extends ManagedKey<ValuesOf<typeof DataKeyMetadata.fields>> {
  @Field(() => ID, { description: 'Opaque, and unlike for each region, account and data key: for caches.' })
  get id(): string {
    return opaqueId(this.target, this.metadata.DataKeyId);
  }

  @Field(() => ID, { description: 'The id by which KMS knows the data key.' })
  get dataKeyId(): string {
    return this.metadata.DataKeyId;
  }

  @Field(() => ID, { description: 'The id of the CMK by which it is encrypted. `key` is that key itself.' })
  get keyId(): string {
    return this.metadata.KeyId;
  }

  @Field(() => String, { nullable: true, description: 'The name of that CMK.' })
  get keyName(): string | null {
    return this.metadata.KeyName || null;
  }

  @Field(() => String, { nullable: true, description: 'The name that people give the data key.' })
  get dataKeyName(): string | null {
    return this.metadata.DataKeyName ?? null;
  }

  @Field(() => KmsDataKeyState, { description: 'Whether the data key can be taken out at present.' })
  get state(): string {
    return memberOf(DataKeyStates, this.metadata.KeyState ?? '');
  }

  @Field(() => String, {
    nullable: true,
    description: 'The state as KMS spells it, for one that is UNRECOGNISED.',
  })
  get stateRaw(): string | null {
    return this.metadata.KeyState ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The length of the data key, in bytes.' })
  get numberOfBytes(): number | null {
    return this.metadata.NumberOfBytes ?? null;
  }
}
