/** Post-quantum cryptography. */
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
  plaintext!: string;
}

@ArgsType()
class PostQuantumCryptoDecryptArgs extends SealedAnswerArgs {
  @Field(() => String, { description: 'The ciphertext, exactly as it was returned. It identifies the key.' })
  ciphertextBlob!: string;
}

@ArgsType()
class PostQuantumCryptoSignArgs extends OwnKeyArgs {
  @Field(() => Base64, {
    description: `The message of at most ${maxPlaintextBytes.toLocaleString('en')} bytes.`,
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

@ObjectType({ description: 'The ciphertext is decrypted.' })
class PostQuantumCryptoDecryptPayload extends NamedKeyPayload {
  @Field(() => Base64, { description: plaintextDescription })
  readonly plaintext: string;

  constructor(success: Success<typeof PostQuantumCryptoDecrypt, PostQuantumCryptoDecryptArgs>) {
    super(success);
    this.plaintext = success.result.PlainText;
  }
}

@ObjectType({ description: 'The message is signed.' })
class PostQuantumCryptoSignPayload extends SignaturePayload {}

@ObjectType({ description: 'The signature is checked.' })
class PostQuantumCryptoVerifyPayload extends VerificationPayload {}

@Resolver()
export class PostQuantumResolver {
  @KmsMutation(
    PostQuantumCryptoEncrypt,
    PostQuantumCryptoEncryptPayload,
    'Encrypts a small plaintext with a post-quantum algorithm, for data that must stay secret for ' +
      'decades. Only `postQuantumCryptoDecrypt` decrypts it. The key must be ENABLED and of usage ' +
      'ENCRYPT_DECRYPT.',
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
    'Decrypts a ciphertext of `postQuantumCryptoEncrypt`. Pass your own public key ' +
      '(`encryptionPublicKey`) to have the answer sealed: then nothing between KMS and you sees the ' +
      'plaintext, including this gateway. The key must be ENABLED or ARCHIVED.',
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
    'Signs a message with a post-quantum algorithm. The signature has several thousand bytes. The key ' +
      'must be ENABLED.',
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
