/** Creates white-box keys. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import { CreateWhiteBoxKey } from '../../contract/index.js';
import { Base64 } from '../kit/arguments/scalars.js';
import { RegionArgs } from '../kit/arguments/shared-arguments.js';
import { KmsTagInput } from '../kit/arguments/tag-inputs.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { TagCode, TagMsg } from '../kit/fields/tag-fields.js';
import type { Success } from '../kit/kms.js';
import { KmsWhiteBoxAlgorithmInput } from './enums.js';
import { WhiteBoxPayload } from './white-box-payloads.js';

@ArgsType()
class CreateWhiteBoxKeyArgs extends RegionArgs {
  @Field(() => String, {
    description:
      'The alias of the white-box key: 1 to 60 letters, digits, `-` and `_`, beginning with a letter or ' +
      'digit; unique in the region.',
  })
  alias!: string;

  @Field(() => KmsWhiteBoxAlgorithmInput, { description: 'The cipher of the key.' })
  algorithm!: keyof typeof KmsWhiteBoxAlgorithmInput;

  @Field(() => String, {
    nullable: true,
    description: 'A description of up to 1,024 bytes.',
  })
  description?: string | null;

  @Field(() => [KmsTagInput], {
    nullable: true,
    description: 'Tags of the white-box key. Each tag name may occur once.',
  })
  tags?: KmsTagInput[] | null;
}

/** Omits the decrypt key, which KMS returns here too: only describeWhiteBoxDecryptKey returns it. */
@ObjectType({ description: 'The white-box key was created.' })
class CreateWhiteBoxKeyPayload extends WhiteBoxPayload {
  private readonly result: Omit<
    Success<typeof CreateWhiteBoxKey, CreateWhiteBoxKeyArgs>['result'],
    'DecryptKey'
  >;

  constructor({ result, requestId, target }: Success<typeof CreateWhiteBoxKey, CreateWhiteBoxKeyArgs>) {
    super({ requestId, target, args: { keyId: result.KeyId } });
    this.result = result;
  }

  @Field(() => ID, { description: 'The id of the new white-box key.' })
  get keyId(): string {
    return this.result.KeyId;
  }

  @Field(() => Base64, {
    nullable: true,
    description:
      'The encrypting half, for programs that encrypt themselves instead of calling `encryptByWhiteBox`. A ' +
      'secret that is returned only here and only once. `describeWhiteBoxDecryptKey` returns the decrypting ' +
      'half.',
  })
  get encryptKey(): string | null {
    return this.result.EncryptKey ?? null;
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
export class CreateWhiteBoxKeyResolver {
  @KmsMutation(
    CreateWhiteBoxKey,
    CreateWhiteBoxKeyPayload,
    'Creates a white-box key. After a lost reply (`mayHaveHappened`), do not simply send it again: first ' +
      'check with `kmsWhiteBoxKeys` whether it exists.',
  )
  createWhiteBoxKey(@Args(() => CreateWhiteBoxKeyArgs) args: CreateWhiteBoxKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(CreateWhiteBoxKey, CreateWhiteBoxKeyPayload, args);
  }
}
