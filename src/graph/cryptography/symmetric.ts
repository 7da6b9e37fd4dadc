/** Encrypts and decrypts with symmetric keys; generates random bytes. */
import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Resolver } from 'type-graphql';
import {
  Decrypt,
  Encrypt,
  GenerateRandom,
  maxPlaintextBytes,
  maxRandomBytes,
  ReEncrypt,
} from '../../contract/index.js';
import { NamedKeyPayload } from '../keys/index.js';
import { Base64 } from '../kit/arguments/scalars.js';
import { mustBeVariable } from '../kit/arguments/secret-arguments.js';
import {
  encryptionContext,
  OwnKeyArgs,
  plaintextDescription,
  RegionArgs,
  SealedAnswerArgs,
} from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { Payload } from '../kit/fields/payload.js';
import type { Success } from '../kit/kms.js';
import { CiphertextPayload } from './payloads.js';

@ArgsType()
class EncryptArgs extends OwnKeyArgs {
  @Field(() => Base64, {
    description: `What to encrypt: from 1 to ${maxPlaintextBytes.toLocaleString('en')} bytes. ${mustBeVariable}`,
  })
  plaintext!: string;

  @Field(() => String, { nullable: true, description: encryptionContext })
  encryptionContext?: string | null;
}

@ArgsType()
class DecryptArgs extends SealedAnswerArgs {
  @Field(() => String, { description: 'The ciphertext, exactly as it came. It tells KMS which key to use.' })
  ciphertextBlob!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The `encryptionContext` that the ciphertext was made with; left out where there was none.',
  })
  encryptionContext?: string | null;
}

@ArgsType()
class ReEncryptArgs extends RegionArgs {
  @Field(() => String, {
    description: 'The ciphertext, exactly as it came. It tells KMS which key opens it.',
  })
  ciphertextBlob!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the key to encrypt with; the key that made the ciphertext when left out.',
  })
  destinationKeyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The `encryptionContext` that the ciphertext was made with; left out where there was none.',
  })
  sourceEncryptionContext?: string | null;

  @Field(() => String, { nullable: true, description: `For the new ciphertext. ${encryptionContext}` })
  destinationEncryptionContext?: string | null;
}

@ArgsType()
class GenerateRandomArgs extends RegionArgs {
  @Field(() => Int, {
    description: `How many bytes, from 1 to ${maxRandomBytes.toLocaleString('en')}.`,
  })
  numberOfBytes!: number;
}

@ObjectType({ description: 'The plaintext is encrypted.' })
class EncryptPayload extends CiphertextPayload {}

@ObjectType({ description: 'The ciphertext is opened.' })
class DecryptPayload extends NamedKeyPayload {
  @Field(() => Base64, { description: plaintextDescription })
  readonly plaintext: string;

  constructor(success: Success<typeof Decrypt, DecryptArgs>) {
    super(success);
    this.plaintext = success.result.Plaintext;
  }
}

@ObjectType({ description: 'The ciphertext is renewed, or was new enough.' })
class ReEncryptPayload extends CiphertextPayload {
  @Field(() => ID, { nullable: true, description: 'The id of the key that opened the ciphertext.' })
  readonly sourceKeyId: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether `ciphertextBlob` is a new one. False where the key is the same and was not rotated since: then it is the one ' +
      'that was given.',
  })
  readonly reEncrypted: boolean | null;

  constructor(success: Success<typeof ReEncrypt, ReEncryptArgs>) {
    super(success);
    this.sourceKeyId = success.result.SourceKeyId ?? null;
    this.reEncrypted = success.result.ReEncrypted ?? null;
  }
}

@ObjectType({ description: 'The bytes are made.' })
class GenerateRandomPayload extends Payload {
  @Field(() => Base64, {
    description: 'The bytes. Nothing keeps them: the answer is the only place where they stand.',
  })
  readonly plaintext: string;

  constructor(success: Success<typeof GenerateRandom, GenerateRandomArgs>) {
    super(success);
    this.plaintext = success.result.Plaintext;
  }
}

@Resolver()
export class SymmetricResolver {
  @KmsMutation(
    Encrypt,
    EncryptPayload,
    'Encrypts a small plaintext, such as a password or a token, with a key that never leaves KMS. For more than ' +
      `${maxPlaintextBytes.toLocaleString('en')} bytes, make a data key with \`generateDataKey\` and encrypt with that. The key must ` +
      'be ENABLED and of usage ENCRYPT_DECRYPT.',
  )
  encrypt(@Args(() => EncryptArgs) args: EncryptArgs, @Ctx() { kms }: Context) {
    return kms.run(Encrypt, EncryptPayload, args);
  }

  @KmsMutation(
    Decrypt,
    DecryptPayload,
    'Opens a ciphertext of `encrypt`, `reEncrypt` or `generateDataKey`. Have the answer sealed with a public key of your ' +
      'own (`encryptionPublicKey`): then nothing between KMS and you holds the plaintext, this gateway included. The key ' +
      'must be ENABLED or ARCHIVED. A ciphertext that was changed, or comes with another encryption context, answers ' +
      '`KmsInvalidCiphertextError`.',
  )
  decrypt(@Args(() => DecryptArgs) args: DecryptArgs, @Ctx() { kms }: Context) {
    return kms.run(Decrypt, DecryptPayload, args);
  }

  @KmsMutation(
    ReEncrypt,
    ReEncryptPayload,
    'Opens a ciphertext and encrypts its plaintext anew, by another key or by the newest material of the same, inside KMS: ' +
      'the plaintext never leaves it. The key that opens it must be ENABLED or ARCHIVED, the other ENABLED; both of usage ' +
      'ENCRYPT_DECRYPT.',
  )
  reEncrypt(@Args(() => ReEncryptArgs) args: ReEncryptArgs, @Ctx() { kms }: Context) {
    return kms.run(ReEncrypt, ReEncryptPayload, args);
  }

  @KmsMutation(
    GenerateRandom,
    GenerateRandomPayload,
    'Makes random bytes in the hardware of KMS. They come in the clear; for a key that is to be stored, prefer ' +
      '`generateDataKey`, which gives its ciphertext with it.',
  )
  generateRandom(@Args(() => GenerateRandomArgs) args: GenerateRandomArgs, @Ctx() { kms }: Context) {
    return kms.run(GenerateRandom, GenerateRandomPayload, args);
  }
}
