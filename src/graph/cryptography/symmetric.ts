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
  @Field(() => String, { description: 'The ciphertext, exactly as it was returned. It identifies the key.' })
  ciphertextBlob!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The `encryptionContext` of the ciphertext; omit it if there was none.',
  })
  encryptionContext?: string | null;
}

@ArgsType()
class ReEncryptArgs extends RegionArgs {
  @Field(() => String, {
    description: 'The ciphertext, exactly as it was returned. It identifies the key.',
  })
  ciphertextBlob!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the key to encrypt with. Default: the key that made the ciphertext.',
  })
  destinationKeyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The `encryptionContext` of the ciphertext; omit it if there was none.',
  })
  sourceEncryptionContext?: string | null;

  @Field(() => String, { nullable: true, description: `For the new ciphertext. ${encryptionContext}` })
  destinationEncryptionContext?: string | null;
}

@ArgsType()
class GenerateRandomArgs extends RegionArgs {
  @Field(() => Int, {
    description: `The number of bytes, from 1 to ${maxRandomBytes.toLocaleString('en')}.`,
  })
  numberOfBytes!: number;
}

@ObjectType({ description: 'The plaintext is encrypted.' })
class EncryptPayload extends CiphertextPayload {}

@ObjectType({ description: 'The ciphertext is decrypted.' })
class DecryptPayload extends NamedKeyPayload {
  @Field(() => Base64, { description: plaintextDescription })
  readonly plaintext: string;

  constructor(success: Success<typeof Decrypt, DecryptArgs>) {
    super(success);
    this.plaintext = success.result.Plaintext;
  }
}

@ObjectType({ description: 'The ciphertext is re-encrypted, or did not need to be.' })
class ReEncryptPayload extends CiphertextPayload {
  @Field(() => ID, { nullable: true, description: 'The id of the key that decrypted the ciphertext.' })
  readonly sourceKeyId: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether `ciphertextBlob` is new. False if the key is the same and was not rotated since: then it is ' +
      'the one that you sent.',
  })
  readonly reEncrypted: boolean | null;

  constructor(success: Success<typeof ReEncrypt, ReEncryptArgs>) {
    super(success);
    this.sourceKeyId = success.result.SourceKeyId ?? null;
    this.reEncrypted = success.result.ReEncrypted ?? null;
  }
}

@ObjectType({ description: 'The random bytes.' })
class GenerateRandomPayload extends Payload {
  @Field(() => Base64, {
    description: 'The random bytes. The gateway does not store them.',
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
    'Encrypts a small plaintext, such as a password or a token, with a key that never leaves KMS. For ' +
      `more than ${maxPlaintextBytes.toLocaleString('en')} bytes, generate a data key with ` +
      '`generateDataKey` and encrypt with that. The key must be ENABLED and of usage ENCRYPT_DECRYPT.',
  )
  encrypt(@Args(() => EncryptArgs) args: EncryptArgs, @Ctx() { kms }: Context) {
    return kms.run(Encrypt, EncryptPayload, args);
  }

  @KmsMutation(
    Decrypt,
    DecryptPayload,
    'Decrypts a ciphertext of `encrypt`, `reEncrypt` or `generateDataKey`. Pass your own public key ' +
      '(`encryptionPublicKey`) to have the answer sealed: then nothing between KMS and you sees the ' +
      'plaintext, including this gateway. The key must be ENABLED or ARCHIVED. A ciphertext that was ' +
      'modified, or has another encryption context, returns `KmsInvalidCiphertextError`.',
  )
  decrypt(@Args(() => DecryptArgs) args: DecryptArgs, @Ctx() { kms }: Context) {
    return kms.run(Decrypt, DecryptPayload, args);
  }

  @KmsMutation(
    ReEncrypt,
    ReEncryptPayload,
    'Decrypts a ciphertext and encrypts its plaintext again inside KMS, with another key or with the ' +
      'newest material of the same key. The plaintext never leaves KMS. The decrypting key must be ENABLED ' +
      'or ARCHIVED, the encrypting key ENABLED; both of usage ENCRYPT_DECRYPT.',
  )
  reEncrypt(@Args(() => ReEncryptArgs) args: ReEncryptArgs, @Ctx() { kms }: Context) {
    return kms.run(ReEncrypt, ReEncryptPayload, args);
  }

  @KmsMutation(
    GenerateRandom,
    GenerateRandomPayload,
    'Generates random bytes in the KMS hardware. They are returned in plain form; for a key that you want ' +
      'to store, prefer `generateDataKey`, which also returns its ciphertext.',
  )
  generateRandom(@Args(() => GenerateRandomArgs) args: GenerateRandomArgs, @Ctx() { kms }: Context) {
    return kms.run(GenerateRandom, GenerateRandomPayload, args);
  }
}
