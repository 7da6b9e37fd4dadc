/** Generates a data key, in plaintext and encrypted by a CMK. */
import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Resolver } from 'type-graphql';
import { GenerateDataKey, maxRandomBytes } from '../../contract/index.js';
import { KeyPayload } from '../keys/index.js';
import { Base64 } from '../kit/arguments/scalars.js';
import {
  encryptionContext,
  plaintextDescription,
  SealedAnswerArgs,
} from '../kit/arguments/shared-arguments.js';
import { KmsTagInput } from '../kit/arguments/tag-inputs.js';
import type { Context } from '../kit/context.js';
import { KmsLink, KmsMutation } from '../kit/fields/decorators.js';
import { TagCode, TagMsg } from '../kit/fields/tag-fields.js';
import type { Success } from '../kit/kms.js';
import { dataKeyLoader } from './data-key-loader.js';
import { KmsDataKey } from './data-key.js';
import { KmsDataKeyHosting, KmsDataKeySpec } from './enums.js';

@ArgsType()
class GenerateDataKeyArgs extends SealedAnswerArgs {
  @Field(() => ID, { description: 'The id of the key that encrypts the data key.' })
  keyId!: string;

  @Field(() => KmsDataKeySpec, {
    nullable: true,
    description: 'The algorithm of the data key. Either this or `numberOfBytes` is required.',
  })
  keySpec?: keyof typeof KmsDataKeySpec | null;

  @Field(() => Int, {
    nullable: true,
    description:
      `The number of bytes, from 1 to ${maxRandomBytes.toLocaleString('en')}. Takes precedence over ` +
      '`keySpec`.',
  })
  numberOfBytes?: number | null;

  @Field(() => String, { nullable: true, description: encryptionContext })
  encryptionContext?: string | null;

  @Field(() => KmsDataKeyHosting, {
    nullable: true,
    description: 'Whether KMS stores the data key. Default: NOT_HOSTED.',
  })
  isHostedByKms?: keyof typeof KmsDataKeyHosting | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the data key, unique; required if KMS stores it.',
  })
  dataKeyName?: string | null;

  @Field(() => String, { nullable: true, description: 'A description of up to 100 bytes.' })
  description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The HSM cluster of the key, with a dedicated service.',
  })
  hsmClusterId?: string | null;

  @Field(() => [KmsTagInput], {
    nullable: true,
    description: 'Tags of a data key that KMS stores. Each tag name may occur once.',
  })
  tags?: KmsTagInput[] | null;
}

@ObjectType({ description: 'The data key was generated.' })
class GenerateDataKeyPayload extends KeyPayload {
  private readonly result: Success<typeof GenerateDataKey, GenerateDataKeyArgs>['result'];

  @Field(() => ID, { description: 'The id of the key that encrypts it.' })
  readonly keyId: string;

  constructor(success: Success<typeof GenerateDataKey, GenerateDataKeyArgs>) {
    super(success);
    this.result = success.result;
    this.keyId = success.result.KeyId ?? success.args.keyId;
  }

  @Field(() => Base64, {
    nullable: true,
    description: `The data key itself: encrypt with it and then discard it. ${plaintextDescription}`,
  })
  get plaintext(): string | null {
    return this.result.Plaintext ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The encrypted data key, which `decrypt` decrypts: store it with the data that it encrypts. Opaque, ' +
      'although parts of it look like Base64.',
  })
  get ciphertextBlob(): string | null {
    return this.result.CiphertextBlob ?? null;
  }

  @Field(() => ID, { nullable: true, description: 'The id of the data key, if KMS stores it.' })
  get dataKeyId(): string | null {
    return this.result.DataKeyId || null;
  }

  @KmsLink(KmsDataKey, {
    actions: dataKeyLoader.actions,
    description: 'The data key that KMS stores, if it stores it.',
  })
  dataKey(@Ctx() { kms }: Context): Promise<KmsDataKey> | null {
    return this.dataKeyId === null ? null : kms.loadOrThrow(dataKeyLoader, this.target, this.dataKeyId);
  }

  @TagCode()
  get tagCode(): number | null {
    return this.result.TagCode ?? null;
  }

  @TagMsg()
  get tagMsg(): string | null {
    return this.result.TagMsg ?? null;
  }
}

@Resolver()
export class GenerateDataKeyResolver {
  @KmsMutation(
    GenerateDataKey,
    GenerateDataKeyPayload,
    'Generates a data key for envelope encryption of data that is too large for `encrypt`. It is returned ' +
      'as plaintext (or sealed with your own public key: `encryptionPublicKey`) and as a ciphertext that ' +
      '`decrypt` decrypts. With `isHostedByKms: HOSTED`, KMS stores it under `dataKeyName`; after a lost ' +
      'reply, do not simply send such a call again. The key must be ENABLED and of usage ENCRYPT_DECRYPT.',
  )
  generateDataKey(@Args(() => GenerateDataKeyArgs) args: GenerateDataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(GenerateDataKey, GenerateDataKeyPayload, args);
  }
}
