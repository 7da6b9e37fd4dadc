/** Arguments that many fields share. */
import { ArgsType, Field, ID } from 'type-graphql';
import { KmsMemberAccountInput } from '../target.js';
import { KmsEncryptionAlgorithm } from './shared-enums.js';

const region = "The region, such as `ap-guangzhou`. Default: the gateway's default region.";
const keyId = 'The id of the key.';
const memberAccount =
  "Acts on another account of the organisation, if the gateway's account administers it. Needs " +
  '`kms:admin` as well.';

@ArgsType()
export class RegionArgs {
  @Field(() => String, { nullable: true, description: region })
  region?: string | null;
}

@ArgsType()
export class TargetArgs extends RegionArgs {
  @Field(() => KmsMemberAccountInput, { nullable: true, description: memberAccount })
  memberAccount?: KmsMemberAccountInput | null;
}

@ArgsType()
export class KeyArgs extends TargetArgs {
  @Field(() => ID, { description: keyId })
  keyId!: string;
}

/** For actions on the account's own keys only: they take no member account. */
@ArgsType()
export class OwnKeyArgs extends RegionArgs {
  @Field(() => ID, { description: keyId })
  keyId!: string;
}

/** The description of an encryption context. */
export const encryptionContext =
  'Named values bound to the ciphertext, as the text of a JSON object of at most 1,024 characters, such ' +
  'as `{"app":"mail"}`. Decryption needs the same values. Do not put secrets here.';

/** For actions that return a plaintext: KMS can encrypt it to a public key of the caller. */
@ArgsType()
export class SealedAnswerArgs extends RegionArgs {
  @Field(() => String, {
    nullable: true,
    description:
      "The caller's own public key in PEM (RSA with 2,048 bits, or SM2). KMS encrypts the plaintext of the " +
      'answer with it, so that only the holder of the private key can read it; the gateway and everything ' +
      'in between see ciphertext. RSA can encrypt 190 to 245 bytes, depending on the algorithm, which is ' +
      'enough for a data key. A key that does not fit, or is too small for the plaintext, returns ' +
      '`KmsEncryptionError`.',
  })
  encryptionPublicKey?: string | null;

  @Field(() => KmsEncryptionAlgorithm, {
    nullable: true,
    description:
      'The algorithm for `encryptionPublicKey`. Default: SM2, so an RSA key needs one of the RSA ' +
      'algorithms.',
  })
  encryptionAlgorithm?: keyof typeof KmsEncryptionAlgorithm | null;
}

/** The description of a plaintext in a payload. */
export const plaintextDescription =
  'The plaintext or, if `encryptionPublicKey` was given, the plaintext encrypted with that key. The ' +
  'gateway does not store it.';
