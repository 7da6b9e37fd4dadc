/** A data key that KMS stores: its metadata, never its plaintext or ciphertext. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type DataKeyMetadata, DataKeyStates, type ValuesOf } from '../../contract/index.js';
import { memberOf } from '../kit/arguments/enums.js';
import { ManagedKey } from '../kit/fields/managed-key.js';
import { entityId } from '../kit/entity-id.js';
import { KmsDataKeyState } from './enums.js';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "dataKeyId region")')
@Directive('@key(fields: "dataKeyId", resolvable: false)')
@ObjectType({
  description:
    'A data key that KMS stores: a key with which applications encrypt themselves, stored in KMS ' +
    'encrypted by a CMK. Only `getDataKeyPlaintext` returns the key itself, and only ' +
    '`getDataKeyCiphertextBlob` its ciphertext.',
})
export class KmsDataKey extends ManagedKey<ValuesOf<typeof DataKeyMetadata.fields>> {
  @Field(() => ID, {
    description:
      'Opaque id, unique per region, account and data key: for caches, and for other subgraphs to refer to it.',
  })
  get id(): string {
    return entityId('KmsDataKey', this.target, this.metadata.DataKeyId);
  }

  @Field(() => ID, { description: 'The id of the data key in KMS.' })
  get dataKeyId(): string {
    return this.metadata.DataKeyId;
  }

  @Field(() => ID, { description: 'The id of the CMK that encrypts it. `key` is that key itself.' })
  get keyId(): string {
    return this.metadata.KeyId;
  }

  @Field(() => String, { nullable: true, description: 'The alias of that CMK.' })
  get keyName(): string | null {
    return this.metadata.KeyName || null;
  }

  @Field(() => String, { nullable: true, description: 'The name of the data key.' })
  get dataKeyName(): string | null {
    return this.metadata.DataKeyName ?? null;
  }

  @Field(() => KmsDataKeyState, {
    description: 'The state of the data key, which decides whether it can be used.',
  })
  get state(): string {
    return memberOf(DataKeyStates, this.metadata.KeyState ?? '');
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The text of KMS for `state`, such as `Enabled`, also if `state` is UNRECOGNISED. Null if KMS returned none.',
  })
  get stateRaw(): string | null {
    return this.metadata.KeyState ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The length of the data key, in bytes.' })
  get numberOfBytes(): number | null {
    return this.metadata.NumberOfBytes ?? null;
  }
}
