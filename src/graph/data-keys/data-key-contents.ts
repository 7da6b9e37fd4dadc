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

@ObjectType({ description: 'The data key, as plaintext or sealed.' })
class GetDataKeyPlaintextPayload extends DataKeyPayload {
  @Field(() => Base64, {
    description: `The data key itself: use it and then discard it. ${plaintextDescription}`,
  })
  readonly plaintext: string;

  constructor(success: Success<typeof GetDataKeyPlaintext, GetDataKeyPlaintextArgs>) {
    super(success);
    this.plaintext = success.result.Plaintext;
  }
}

@ObjectType({ description: 'The data key, encrypted by its CMK.' })
class GetDataKeyCiphertextBlobPayload extends DataKeyPayload {
  @Field(() => String, {
    description: 'The encrypted data key, which only KMS can decrypt, with `decrypt`. Opaque.',
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
    'Returns a data key that KMS stores. With `encryptionPublicKey` it is sealed, so that only the owner ' +
      'of that key can read it. The data key must be ENABLED, and its CMK ENABLED or ARCHIVED.',
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
    'Returns a data key that KMS stores as a ciphertext, to store with the data that it encrypts. The ' +
      'data key must be ENABLED.',
  )
  getDataKeyCiphertextBlob(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(GetDataKeyCiphertextBlob, GetDataKeyCiphertextBlobPayload, args);
  }
}
