/** Decrypts, signs and verifies with asymmetric keys. */
import { Args, ArgsType, Ctx, Field, ObjectType, Resolver } from 'type-graphql';
import {
  AsymmetricRsaDecrypt,
  AsymmetricSm2Decrypt,
  digestBytes,
  maxPlaintextBytes,
  maxSm2CiphertextBytes,
  SignByAsymmetricKey,
  VerifyByAsymmetricKey,
} from '../../contract/index.js';
import { Base64 } from '../kit/arguments/scalars.js';
import { OwnKeyArgs } from '../kit/arguments/shared-arguments.js';
import { KmsRsaAlgorithm } from '../kit/arguments/shared-enums.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { KmsMessageType } from './enums.js';
import { PlaintextPayload, SignaturePayload, VerificationPayload } from './payloads.js';

@ArgsType()
class AsymmetricRsaDecryptArgs extends OwnKeyArgs {
  @Field(() => Base64, { description: 'The ciphertext, encrypted with the public key.' })
  ciphertextBlob!: string;

  @Field(() => KmsRsaAlgorithm, { description: 'The algorithm of the ciphertext.' })
  algorithm!: keyof typeof KmsRsaAlgorithm;
}

@ArgsType()
class AsymmetricSm2DecryptArgs extends OwnKeyArgs {
  @Field(() => Base64, {
    description:
      'The ciphertext, encrypted with the public key, as C1, C3 and C2 in ASN.1: at most ' +
      `${maxSm2CiphertextBytes} bytes.`,
  })
  ciphertextBlob!: string;
}

@ArgsType()
class MessageArgs extends OwnKeyArgs {
  @Field(() => Base64, {
    description:
      `The message of at most ${maxPlaintextBytes.toLocaleString('en')} bytes, or with \`messageType: ` +
      `DIGEST\` its digest of ${digestBytes} bytes.`,
  })
  message!: string;

  @Field(() => KmsMessageType, { nullable: true, description: 'What `message` contains. Default: RAW.' })
  messageType?: keyof typeof KmsMessageType | null;

  @Field(() => String, {
    description:
      'The algorithm by its KMS name: `SM2DSA`, `ECC_P256_R1`, `RSA_PSS_SHA_256`, `RSA_PKCS1_SHA_256` and ' +
      'others. It must fit the usage of the key; `kmsAlgorithms` lists the algorithms of a region.',
  })
  algorithm!: string;
}

@ArgsType()
class VerifyByAsymmetricKeyArgs extends MessageArgs {
  @Field(() => Base64, { description: 'The signature to verify.' })
  signatureValue!: string;
}

@ObjectType({ description: 'The ciphertext is decrypted.' })
class AsymmetricRsaDecryptPayload extends PlaintextPayload {}

@ObjectType({ description: 'The ciphertext is decrypted.' })
class AsymmetricSm2DecryptPayload extends PlaintextPayload {}

@ObjectType({ description: 'The message is signed.' })
class SignByAsymmetricKeyPayload extends SignaturePayload {}

@ObjectType({ description: 'The signature is checked.' })
class VerifyByAsymmetricKeyPayload extends VerificationPayload {}

@Resolver()
export class AsymmetricResolver {
  @KmsMutation(
    AsymmetricRsaDecrypt,
    AsymmetricRsaDecryptPayload,
    'Decrypts data that was encrypted with the public key of an RSA key (`KmsKey.publicKey`). The key ' +
      'must be ENABLED and of usage ASYMMETRIC_DECRYPT_RSA_2048.',
  )
  asymmetricRsaDecrypt(
    @Args(() => AsymmetricRsaDecryptArgs) args: AsymmetricRsaDecryptArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(AsymmetricRsaDecrypt, AsymmetricRsaDecryptPayload, args);
  }

  @KmsMutation(
    AsymmetricSm2Decrypt,
    AsymmetricSm2DecryptPayload,
    'Decrypts data that was encrypted with the public key of an SM2 key (`KmsKey.publicKey`). The key ' +
      'must be ENABLED and of usage ASYMMETRIC_DECRYPT_SM2, which not every region offers.',
  )
  asymmetricSm2Decrypt(
    @Args(() => AsymmetricSm2DecryptArgs) args: AsymmetricSm2DecryptArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(AsymmetricSm2Decrypt, AsymmetricSm2DecryptPayload, args);
  }

  @KmsMutation(
    SignByAsymmetricKey,
    SignByAsymmetricKeyPayload,
    'Signs a message with the private key. The key must be ENABLED and of a signing usage ' +
      '(ASYMMETRIC_SIGN_VERIFY_...).',
  )
  signByAsymmetricKey(@Args(() => MessageArgs) args: MessageArgs, @Ctx() { kms }: Context) {
    return kms.run(SignByAsymmetricKey, SignByAsymmetricKeyPayload, args);
  }

  @KmsMutation(
    VerifyByAsymmetricKey,
    VerifyByAsymmetricKeyPayload,
    'Verifies a signature in KMS. Anyone can also verify it without a call, with the public key ' +
      '(`KmsKey.publicKey`). The key must be ENABLED and of a signing usage.',
  )
  verifyByAsymmetricKey(
    @Args(() => VerifyByAsymmetricKeyArgs) args: VerifyByAsymmetricKeyArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(VerifyByAsymmetricKey, VerifyByAsymmetricKeyPayload, args);
  }
}
