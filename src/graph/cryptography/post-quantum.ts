/** Post-quantum cryptography. KMS spells `plainText` here. */
import { Args, ArgsType, Ctx, Field, ObjectType, Resolver } from 'type-graphql';
import {
  maxPlaintextBytes,
  PostQuantumCryptoDecrypt,
  PostQuantumCryptoEncrypt,
  PostQuantumCryptoSign,
  PostQuantumCryptoVerify,
} from '../../contract/index.js';
import { NamedKeyPayload } from '../keys/index.js';
import { Base64 } from '../kit/arguments/scalars.js';
import { mustBeVariable } from '../kit/arguments/secret-arguments.js';
import { OwnKeyArgs, plaintextDescription, SealedAnswerArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import type { Success } from '../kit/kms.js';
import { CiphertextPayload, SignaturePayload, VerificationPayload } from './payloads.js';

@ArgsType()
class PostQuantumCryptoEncryptArgs extends OwnKeyArgs {
  @Field(() => Base64, {
    description: `What to encrypt: from 1 to ${maxPlaintextBytes.toLocaleString('en')} bytes. ${mustBeVariable}`,
  })
  plainText!: string;
}

@ArgsType()
class PostQuantumCryptoDecryptArgs extends SealedAnswerArgs {
  @Field(() => String, { description: 'The ciphertext, exactly as it came. It tells KMS which key to use.' })
  ciphertextBlob!: string;
}

@ArgsType()
class PostQuantumCryptoSignArgs extends OwnKeyArgs {
  @Field(() => Base64, {
    description: `The message, of at most ${maxPlaintextBytes.toLocaleString('en')} bytes.`,
  })
  message!: string;
}

@ArgsType()
class PostQuantumCryptoVerifyArgs extends PostQuantumCryptoSignArgs {
  @Field(() => Base64, { description: 'The signature to verify.' })
  signatureValue!: string;
}

@ObjectType({ description: 'The plaintext is encrypted.' })
class PostQuantumCryptoEncryptPayload extends CiphertextPayload {}

@ObjectType({ description: 'The ciphertext is opened.' })
class PostQuantumCryptoDecryptPayload extends NamedKeyPayload {
  @Field(() => Base64, { description: plaintextDescription })
  readonly plainText: string;

  constructor(success: Success<typeof PostQuantumCryptoDecrypt, PostQuantumCryptoDecryptArgs>) {
    super(success);
    this.plainText = success.result.PlainText;
  }
}

@ObjectType({ description: 'The message is signed.' })
class PostQuantumCryptoSignPayload extends SignaturePayload {}

@ObjectType({ description: 'The signature was looked at.' })
class PostQuantumCryptoVerifyPayload extends VerificationPayload {}

@Resolver()
export class PostQuantumResolver {
  @KmsMutation(
    PostQuantumCryptoEncrypt,
    PostQuantumCryptoEncryptPayload,
    'Encrypts a small plaintext in a way that quantum computers are not known to break: for what must stay secret for ' +
      'decades. `postQuantumCryptoDecrypt` alone opens it. The key must be ENABLED and of usage ENCRYPT_DECRYPT.',
  )
  postQuantumCryptoEncrypt(
    @Args(() => PostQuantumCryptoEncryptArgs) args: PostQuantumCryptoEncryptArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(PostQuantumCryptoEncrypt, PostQuantumCryptoEncryptPayload, args);
  }

  @KmsMutation(
    PostQuantumCryptoDecrypt,
    PostQuantumCryptoDecryptPayload,
    'Opens a ciphertext of `postQuantumCryptoEncrypt`. Have the answer sealed with a public key of your own ' +
      '(`encryptionPublicKey`): then nothing between KMS and you holds the plaintext, this gateway included. The key must be ' +
      'ENABLED or ARCHIVED.',
  )
  postQuantumCryptoDecrypt(
    @Args(() => PostQuantumCryptoDecryptArgs) args: PostQuantumCryptoDecryptArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(PostQuantumCryptoDecrypt, PostQuantumCryptoDecryptPayload, args);
  }

  @KmsMutation(
    PostQuantumCryptoSign,
    PostQuantumCryptoSignPayload,
    'Signs a message in a way that quantum computers are not known to break. The signature is some thousand bytes long. The ' +
      'key must be ENABLED.',
  )
  postQuantumCryptoSign(
    @Args(() => PostQuantumCryptoSignArgs) args: PostQuantumCryptoSignArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(PostQuantumCryptoSign, PostQuantumCryptoSignPayload, args);
  }

  @KmsMutation(
    PostQuantumCryptoVerify,
    PostQuantumCryptoVerifyPayload,
    'Verifies a signature of `postQuantumCryptoSign`. The key must be ENABLED.',
  )
  postQuantumCryptoVerify(
    @Args(() => PostQuantumCryptoVerifyArgs) args: PostQuantumCryptoVerifyArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(PostQuantumCryptoVerify, PostQuantumCryptoVerifyPayload, args);
  }
}
