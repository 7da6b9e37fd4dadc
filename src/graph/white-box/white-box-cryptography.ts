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
  plaintext!: string;

  @Field(() => Base64, {
    nullable: true,
    description:
      'The initialization vector: 16 bytes that must not be used again. Default: KMS generates one.',
  })
  initializationVector?: string | null;
}

@ObjectType({ description: 'The plaintext is encrypted.' })
class EncryptByWhiteBoxPayload extends WhiteBoxPayload {
  @Field(() => String, {
    description: 'The ciphertext, in Base64. Programs with the decrypting half decrypt it; KMS does not.',
  })
  readonly ciphertextBlob: string;

  @Field(() => Base64, {
    nullable: true,
    description: 'The initialization vector, which is needed to decrypt: store it with the ciphertext.',
  })
  readonly initializationVector: string | null;

  constructor(success: Success<typeof EncryptByWhiteBox, EncryptByWhiteBoxArgs>) {
    super(success);
    this.ciphertextBlob = success.result.CipherText;
    this.initializationVector = success.result.InitializationVector ?? null;
  }
}

@ObjectType({ description: 'The decrypting half.' })
class DescribeWhiteBoxDecryptKeyPayload extends WhiteBoxPayload {
  @Field(() => Base64, {
    description:
      'The decrypting half of the key, in the hidden form for programs. A secret: the gateway does not ' +
      'store it.',
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
    'Encrypts with a white-box key, which must be ENABLED. Programs that contain the decrypting half of ' +
      'the key can decrypt the result.',
  )
  encryptByWhiteBox(@Args(() => EncryptByWhiteBoxArgs) args: EncryptByWhiteBoxArgs, @Ctx() { kms }: Context) {
    return kms.run(EncryptByWhiteBox, EncryptByWhiteBoxPayload, args);
  }

  @KmsMutation(
    DescribeWhiteBoxDecryptKey,
    DescribeWhiteBoxDecryptKeyPayload,
    'Returns the decrypting half of a white-box key, to build it into programs. It is a mutation, ' +
      'although it changes nothing, so that no cache stores its answer. Allowed in every state of the key.',
  )
  describeWhiteBoxDecryptKey(@Args(() => WhiteBoxKeyArgs) args: WhiteBoxKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DescribeWhiteBoxDecryptKey, DescribeWhiteBoxDecryptKeyPayload, args);
  }
}
