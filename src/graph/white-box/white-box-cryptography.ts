/** Encrypts with white-box keys, and returns the decrypt key that programs carry. */
import { Args, ArgsType, Ctx, Field, ObjectType, Resolver } from 'type-graphql';
import { DescribeWhiteBoxDecryptKey, EncryptByWhiteBox } from '../../contract/index.js';
import { Base64 } from '../kit/arguments/scalars.js';
import { mustBeVariable } from '../kit/arguments/secret-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import type { Success } from '../kit/kms.js';
import { WhiteBoxKeyArgs } from './arguments.js';
import { WhiteBoxPayload } from './white-box-payloads.js';

@ArgsType()
class EncryptByWhiteBoxArgs extends WhiteBoxKeyArgs {
  @Field(() => Base64, { description: `What to encrypt: up to 4,096 bytes. ${mustBeVariable}` })
  plainText!: string;

  @Field(() => Base64, {
    nullable: true,
    description: 'The initialization vector, 16 bytes that are used but once; KMS makes one when left out.',
  })
  initializationVector?: string | null;
}

@ObjectType({ description: 'The plaintext is encrypted.' })
class EncryptByWhiteBoxPayload extends WhiteBoxPayload {
  @Field(() => Base64, {
    description:
      'The ciphertext: programs that carry the other half of the key decrypt it, and KMS does not.',
  })
  readonly cipherText: string;

  @Field(() => Base64, {
    nullable: true,
    description:
      'The initialization vector, without which it cannot be decrypted: keep it with the ciphertext.',
  })
  readonly initializationVector: string | null;

  constructor(success: Success<typeof EncryptByWhiteBox, EncryptByWhiteBoxArgs>) {
    super(success);
    this.cipherText = success.result.CipherText;
    this.initializationVector = success.result.InitializationVector ?? null;
  }
}

@ObjectType({ description: 'The half that decrypts.' })
class DescribeWhiteBoxDecryptKeyPayload extends WhiteBoxPayload {
  @Field(() => Base64, {
    description:
      'The half of the key that decrypts, in the hidden form that programs carry. A secret: nothing here keeps it.',
  })
  readonly decryptKey: string;

  constructor(success: Success<typeof DescribeWhiteBoxDecryptKey, WhiteBoxKeyArgs>) {
    super(success);
    this.decryptKey = success.result.DecryptKey;
  }
}

@Resolver()
export class WhiteBoxCryptographyResolver {
  @KmsMutation(
    EncryptByWhiteBox,
    EncryptByWhiteBoxPayload,
    'Encrypts by a white-box key, which must be ENABLED. What is encrypted is decrypted by programs that carry the other ' +
      'half of the key.',
  )
  encryptByWhiteBox(@Args(() => EncryptByWhiteBoxArgs) args: EncryptByWhiteBoxArgs, @Ctx() { kms }: Context) {
    return kms.run(EncryptByWhiteBox, EncryptByWhiteBoxPayload, args);
  }

  @KmsMutation(
    DescribeWhiteBoxDecryptKey,
    DescribeWhiteBoxDecryptKeyPayload,
    'Gives out the half of a white-box key that decrypts, to build it into programs. A mutation, although it changes ' +
      'nothing: no cache is to keep its answer. It does so in every state of the key.',
  )
  describeWhiteBoxDecryptKey(@Args(() => WhiteBoxKeyArgs) args: WhiteBoxKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DescribeWhiteBoxDecryptKey, DescribeWhiteBoxDecryptKeyPayload, args);
  }
}
