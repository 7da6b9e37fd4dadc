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
  @Field(() => Base64, { description: 'What was encrypted to the public half of the key.' })
  ciphertext!: string;

  @Field(() => KmsRsaAlgorithm, { description: 'How it was encrypted.' })
  algorithm!: keyof typeof KmsRsaAlgorithm;
}

@ArgsType()
class AsymmetricSm2DecryptArgs extends OwnKeyArgs {
  @Field(() => Base64, {
    description:
      `What was encrypted to the public half of the key, with its parts C1, C3, C2 in ASN.1: at most ${maxSm2CiphertextBytes} ` +
      'bytes.',
  })
  ciphertext!: string;
}

@ArgsType()
class MessageArgs extends OwnKeyArgs {
  @Field(() => Base64, {
    description:
      `The message, of at most ${maxPlaintextBytes.toLocaleString('en')} bytes, or with \`messageType: DIGEST\` its digest of ` +
      `${digestBytes} bytes.`,
  })
  message!: string;

  @Field(() => KmsMessageType, { nullable: true, description: 'What `message` is; RAW when left out.' })
  messageType?: keyof typeof KmsMessageType | null;

  @Field(() => String, {
    description:
      'The algorithm, by the name of KMS: `SM2DSA`, `ECC_P256_R1`, `RSA_PSS_SHA_256`, `RSA_PKCS1_SHA_256` and others. It ' +
      'must fit the usage of the key; `kmsAlgorithms` lists what a region has.',
  })
  algorithm!: string;
}

@ArgsType()
class VerifyByAsymmetricKeyArgs extends MessageArgs {
  @Field(() => Base64, { description: 'The signature to verify.' })
  signatureValue!: string;
}

@ObjectType({ description: 'The ciphertext is opened.' })
class AsymmetricRsaDecryptPayload extends PlaintextPayload {}

@ObjectType({ description: 'The ciphertext is opened.' })
class AsymmetricSm2DecryptPayload extends PlaintextPayload {}

@ObjectType({ description: 'The message is signed.' })
class SignByAsymmetricKeyPayload extends SignaturePayload {}

@ObjectType({ description: 'The signature was looked at.' })
class VerifyByAsymmetricKeyPayload extends VerificationPayload {}

@Resolver()
export class AsymmetricResolver {
  @KmsMutation(
    AsymmetricRsaDecrypt,
    AsymmetricRsaDecryptPayload,
    'Opens what anyone has encrypted to the public half of an RSA key (`KmsKey.publicKey`). The key must be ENABLED and of ' +
      'usage ASYMMETRIC_DECRYPT_RSA_2048.',
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
    'Opens what anyone has encrypted to the public half of an SM2 key (`KmsKey.publicKey`). The key must be ENABLED and of ' +
      'usage ASYMMETRIC_DECRYPT_SM2, which not every region has.',
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
    'Signs a message with the private half of a key. The key must be ENABLED and made for signatures ' +
      '(ASYMMETRIC_SIGN_VERIFY_...).',
  )
  signByAsymmetricKey(@Args(() => MessageArgs) args: MessageArgs, @Ctx() { kms }: Context) {
    return kms.run(SignByAsymmetricKey, SignByAsymmetricKeyPayload, args);
  }

  @KmsMutation(
    VerifyByAsymmetricKey,
    VerifyByAsymmetricKeyPayload,
    'Has KMS verify a signature. With the public half of the key (`KmsKey.publicKey`) anyone can do it without a call. The ' +
      'key must be ENABLED and made for signatures.',
  )
  verifyByAsymmetricKey(
    @Args(() => VerifyByAsymmetricKeyArgs) args: VerifyByAsymmetricKeyArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(VerifyByAsymmetricKey, VerifyByAsymmetricKeyPayload, args);
  }
}
