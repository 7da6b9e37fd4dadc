/** Returns the plaintext or the ciphertext of a data key that KMS stores. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import { GetDataKeyCiphertextBlob, GetDataKeyPlaintext } from '../../contract/index.js';
import { Base64 } from '../kit/arguments/scalars.js';
import { plaintextDescription, SealedAnswerArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import type { Success } from '../kit/kms.js';
import { DataKeyArgs, dataKeyId } from './arguments.js';
import { DataKeyPayload } from './data-key-payloads.js';

@ArgsType()
class GetDataKeyPlaintextArgs extends SealedAnswerArgs {
  @Field(() => ID, { description: dataKeyId })
  dataKeyId!: string;
}

@ObjectType({ description: 'The data key, in the clear or sealed.' })
class GetDataKeyPlaintextPayload extends DataKeyPayload {
  @Field(() => Base64, {
    description: `The data key itself: use it, then forget it. ${plaintextDescription}`,
  })
  readonly plaintext: string;

  constructor(success: Success<typeof GetDataKeyPlaintext, GetDataKeyPlaintextArgs>) {
    super(success);
    this.plaintext = success.result.Plaintext;
  }
}

@ObjectType({ description: 'The data key, encrypted by the CMK above it.' })
class GetDataKeyCiphertextBlobPayload extends DataKeyPayload {
  @Field(() => String, {
    description: 'The data key as only KMS can read it: `decrypt` gives it back in the clear. Opaque.',
  })
  readonly ciphertextBlob: string;

  constructor(success: Success<typeof GetDataKeyCiphertextBlob, DataKeyArgs>) {
    super(success);
    this.ciphertextBlob = success.result.CiphertextBlob;
  }
}

@Resolver()
export class DataKeyContentsResolver {
  @KmsMutation(
    GetDataKeyPlaintext,
    GetDataKeyPlaintextPayload,
    'Gives out a data key that KMS keeps, to encrypt or decrypt by. With `encryptionPublicKey` it comes sealed, so that ' +
      'only the owner of that key reads it. The data key must be ENABLED, and the CMK above it ENABLED or ARCHIVED.',
  )
  getDataKeyPlaintext(
    @Args(() => GetDataKeyPlaintextArgs) args: GetDataKeyPlaintextArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(GetDataKeyPlaintext, GetDataKeyPlaintextPayload, args);
  }

  @KmsMutation(
    GetDataKeyCiphertextBlob,
    GetDataKeyCiphertextBlobPayload,
    'Gives out a data key that KMS keeps as a ciphertext, to store beside what it encrypts. The data key must be ENABLED.',
  )
  getDataKeyCiphertextBlob(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(GetDataKeyCiphertextBlob, GetDataKeyCiphertextBlobPayload, args);
  }
}
