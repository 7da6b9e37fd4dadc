/** Arguments that many fields share. */
import { ArgsType, Field, ID } from 'type-graphql';
import { KmsMemberAccountInput } from '../target.js';
import { KmsEncryptionAlgorithm } from './shared-enums.js';

const region = "The region to act in, such as `ap-guangzhou`; the gateway's default when left out.";
const keyId = 'The id of the key.';
const memberAccount =
  'Acts on another account of the organisation, for callers that administer it: needs `kms:admin` besides.';

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
  'Named values that go with the ciphertext, as the text of a JSON object of at most 1,024 characters, such as ' +
  '`{"app":"mail"}`. It opens with the same text alone. No place for secrets.';

/** For actions that return a plaintext: KMS can encrypt it to a public key of the caller. */
@ArgsType()
export class SealedAnswerArgs extends RegionArgs {
  @Field(() => String, {
    nullable: true,
    description:
      "The caller's own public key, in PEM (RSA of 2048 bits, or SM2). KMS encrypts the plaintext of the answer to it, so " +
      'that whoever has the private key alone can read it: the gateway and all between see ciphertext. RSA takes 190 to ' +
      '245 bytes, by its algorithm: enough for a data key. A key that does not fit, or is too small for the plaintext, ' +
      'answers `KmsEncryptionError`.',
  })
  encryptionPublicKey?: string | null;

  @Field(() => KmsEncryptionAlgorithm, {
    nullable: true,
    description:
      'How, where `encryptionPublicKey` is given; SM2 when left out, so a key of RSA needs one of the RSA algorithms.',
  })
  encryptionAlgorithm?: keyof typeof KmsEncryptionAlgorithm | null;
}

/** The description of a plaintext in a payload. */
export const plaintextDescription =
  'The plaintext, or, where `encryptionPublicKey` was given, the plaintext encrypted to that key. Nothing keeps it: the ' +
  'answer is the only place where it stands.';
