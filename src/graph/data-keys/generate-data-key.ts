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
    description: 'What the data key is made for. This or `numberOfBytes` must be given.',
  })
  keySpec?: keyof typeof KmsDataKeySpec | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many bytes, from 1 to ${maxRandomBytes.toLocaleString('en')}; goes before \`keySpec\` where both are given.`,
  })
  numberOfBytes?: number | null;

  @Field(() => String, { nullable: true, description: encryptionContext })
  encryptionContext?: string | null;

  @Field(() => KmsDataKeyHosting, {
    nullable: true,
    description: 'Whether KMS keeps the data key; NOT_HOSTED when left out.',
  })
  isHostedByKms?: keyof typeof KmsDataKeyHosting | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of a data key that KMS keeps: unique, and must be given for it.',
  })
  dataKeyName?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, in words: up to 100 bytes.' })
  description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The HSM cluster that the key must be in, with a dedicated service.',
  })
  hsmClusterId?: string | null;

  @Field(() => [KmsTagInput], {
    nullable: true,
    description: 'Tags for a data key that KMS keeps, each name once.',
  })
  tags?: KmsTagInput[] | null;
}

@ObjectType({ description: 'The data key is made.' })
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
    description: `The data key itself: encrypt with it, then forget it. ${plaintextDescription}`,
  })
  get plaintext(): string | null {
    return this.result.Plaintext ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The data key as `decrypt` opens it: keep it beside what is encrypted with it. Opaque, though it looks like Base64 ' +
      'in parts.',
  })
  get ciphertextBlob(): string | null {
    return this.result.CiphertextBlob ?? null;
  }

  @Field(() => ID, { nullable: true, description: 'The id of the data key, where KMS keeps it.' })
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
    'Makes a data key, in the clear (or sealed with a public key of your own: `encryptionPublicKey`) and as a ciphertext ' +
      'that `decrypt` opens: for envelope encryption of what is too large for `encrypt`. With `isHostedByKms: HOSTED`, KMS ' +
      'keeps it under `dataKeyName`; such a call is not to be repeated blindly when an answer was lost. The key must be ' +
      'ENABLED and of usage ENCRYPT_DECRYPT.',
  )
  generateDataKey(@Args(() => GenerateDataKeyArgs) args: GenerateDataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(GenerateDataKey, GenerateDataKeyPayload, args);
  }
}
